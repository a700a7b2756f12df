package vn.caicach.paper.internal.check;

import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// How a paragraph is set once styles are followed; lengths in twentieths of a point.
///
/// @param align "left", "center", "right" or "both"
/// @param line 240 is single where the rule is "auto"
/// @param top its border above, or null
/// @param bottom its border below, or null
/// @param numbering the list it counts in, or null
record Lines(
    String align,
    double left,
    double right,
    double first,
    double before,
    double after,
    double line,
    String lineRule,
    boolean contextual,
    boolean breaksPage,
    @Nullable Element top,
    @Nullable Element bottom,
    @Nullable Counting numbering,
    String style) {

  /// @param list its number
  /// @param level from 0
  record Counting(String list, int level) {}

  boolean centred() {
    return align.equals("center");
  }

  boolean justified() {
    return align.equals("both") || align.equals("distribute");
  }

  /// Height of a line as a share of the single one, for letters of that size.
  double spacing(double size) {
    double single = size * 1.15 * 20;
    return switch (lineRule) {
      case "exact" -> line / single;
      case "atLeast" -> Math.max(1, line / single);
      default -> line / 240;
    };
  }
}
