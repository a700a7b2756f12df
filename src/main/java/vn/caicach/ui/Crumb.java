package vn.caicach.ui;

/// A step of the trail above a heading: the list a record stands in.
public record Crumb(String text, String href) {}
