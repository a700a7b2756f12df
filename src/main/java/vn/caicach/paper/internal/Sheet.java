package vn.caicach.paper.internal;

import java.util.List;
import vn.caicach.paper.Block;
import vn.caicach.paper.Block.Run;

/// What stands on pages that are numbered together: the paper itself or one of its appendices.
///
/// @param wide whether the pages are landscape
record Sheet(List<Element> elements, boolean wide) {

  /// A4 and its margins in millimetres: within 20–25, 20–25, 30–35 and 15–20 (Phụ lục I mục I).
  static final int SHORT_SIDE = 210;

  static final int LONG_SIDE = 297;
  static final int TOP = 20;
  static final int BOTTOM = 20;
  static final int LEFT = 30;
  static final int RIGHT = 20;

  /// From the edge of the paper to the page number.
  static final int HEADER = 10;

  int width() {
    return wide ? LONG_SIDE : SHORT_SIDE;
  }

  int height() {
    return wide ? SHORT_SIDE : LONG_SIDE;
  }

  /// Of the text, in millimetres.
  int room() {
    return width() - LEFT - RIGHT;
  }

  sealed interface Element {}

  /// A paragraph.
  ///
  /// @param left indent of all its lines in millimetres
  /// @param keep whether it stays on the page of what follows
  record Par(Style style, List<Run> runs, double left, boolean keep) implements Element {

    static Par of(Style style, String words) {
      return new Par(style, List.of(new Run(words, false, false)), 0, false);
    }

    Par kept() {
      return new Par(style, runs, left, true);
    }

    String words() {
      return runs.stream().map(Run::words).reduce("", String::concat);
    }
  }

  /// A drawn line in the middle.
  ///
  /// @param room it has, in millimetres
  /// @param length in millimetres
  record Rule(double room, double length) implements Element {}

  /// @param points of empty room
  record Gap(double points, boolean keep) implements Element {}

  /// Words in a red box at the left.
  ///
  /// @param room it has, in millimetres
  /// @param width of the box
  record Boxed(String words, double room, int width) implements Element {}

  /// Cells side by side without borders, a row never parted by a page.
  ///
  /// @param widths of the columns in millimetres
  record Columns(List<Double> widths, List<List<Cell>> rows) implements Element {}

  record Cell(List<Element> elements) {}

  /// @param columns widths in millimetres
  record Table(Block.Grid grid, List<Double> columns) implements Element {}
}
