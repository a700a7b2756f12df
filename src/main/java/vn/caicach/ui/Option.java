package vn.caicach.ui;

/// A choice of a select, a set of boxes or radios.
///
/// @param value sent with the form
/// @param text shown
/// @param hint a line below, or empty
public record Option(String value, String text, String hint) {

  public static Option of(String value, String text) {
    return new Option(value, text, "");
  }
}
