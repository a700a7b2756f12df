package vn.caicach.paper.internal.check;

import org.w3c.dom.Element;

/// Letters of one look that stand in one element of a run.
///
/// @param source the element that holds them: w:t, or w:tab, w:br, w:noBreakHyphen for one letter
/// @param from place in the text of the paragraph
record Piece(Element run, Element source, String text, Letters letters, int from) {

  int to() {
    return from + text.length();
  }

  boolean plain() {
    return Wml.is(source, "t");
  }
}
