package vn.caicach.document.web;

/// Who may read a document, as the form asks.
public enum Readers {
  ALL,
  UNITS
}
