package vn.caicach.search.internal;

/// A piece of a text, marked where it is what was searched for.
public record Piece(String text, boolean marked) {}
