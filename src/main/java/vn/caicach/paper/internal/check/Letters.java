package vn.caicach.paper.internal.check;

/// How letters look once styles are followed.
///
/// @param ascii font of plain letters
/// @param other font of letters with marks
/// @param size in points
/// @param color six digits; "auto" is black
record Letters(
    String ascii,
    String other,
    double size,
    boolean bold,
    boolean italic,
    boolean underlined,
    boolean caps,
    boolean hidden,
    String color) {

  boolean black() {
    return color.equalsIgnoreCase("auto") || color.equals("000000");
  }
}
