package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// A paragraph of the body, in a table or not.
final class Paragraph {

  final Element element;
  final int index;
  final @Nullable Cell cell;
  final int section;
  final Lines lines;

  /// What the word processor counts before it: "a)"; empty for none.
  final String label;

  final String text;
  final List<Piece> pieces;
  final List<DrawnLine> drawn;

  /// Whether it starts or ends a page, a column or a section, or holds a picture.
  final boolean holdsMore;

  final boolean breaksPage;

  Paragraph(
      Element element,
      int index,
      @Nullable Cell cell,
      int section,
      Lines lines,
      String label,
      List<Piece> pieces,
      List<DrawnLine> drawn,
      boolean holdsMore,
      boolean breaksPage) {
    this.element = element;
    this.index = index;
    this.cell = cell;
    this.section = section;
    this.lines = lines;
    this.label = label;
    this.pieces = pieces;
    this.drawn = drawn;
    this.holdsMore = holdsMore;
    this.breaksPage = breaksPage;
    var all = new StringBuilder();
    pieces.forEach(piece -> all.append(piece.text()));
    this.text = all.toString();
  }

  boolean empty() {
    return Text.strip(text).isEmpty();
  }

  /// With the number it is given by the word processor.
  String read() {
    String words = Text.strip(text);
    return label.isEmpty() ? words : label + " " + words;
  }

  Segment whole() {
    return new Segment(this, 0, text.length());
  }

  /// Its lines as a person sees them at the head and the foot: parted by breaks and tabs.
  List<Segment> segments() {
    List<Segment> all = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i == text.length() || text.charAt(i) == '\n' || text.charAt(i) == '\t') {
        Segment segment = new Segment(this, from, i).stripped();
        if (!segment.text().isEmpty()) {
          all.add(segment);
        }
        from = i + 1;
      }
    }
    return all;
  }

  boolean inTable() {
    return cell != null;
  }

  /// In one that shows its lines.
  boolean inGrid() {
    return cell != null && cell.bordered();
  }

  boolean sameCell(Paragraph other) {
    Cell mine = cell;
    Cell its = other.cell;
    if (mine == null || its == null) {
      return mine == null && its == null;
    }
    return mine.table() == its.table() && mine.row() == its.row() && mine.column() == its.column();
  }
}
