package vn.caicach.paper.internal.check;

import org.w3c.dom.Element;

/// A line that was drawn as a shape.
///
/// @param length in millimetres; 0 where it is not said
/// @param extent the element that says its length, to be changed with it
record DrawnLine(double length, Element extent) {}
