package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import vn.caicach.paper.internal.Fonts;

/// A part of a paragraph: one line of the head or the foot, or all of it.
record Segment(Paragraph paragraph, int from, int to) {

  /// A stray letter or a full stop of another look is nothing a person sees.
  private static final double NEARLY_ALL = 0.97;

  String text() {
    return paragraph.text.substring(from, to);
  }

  String folded() {
    return Text.fold(text());
  }

  Segment stripped() {
    int first = from;
    int last = to;
    while (first < last && Text.blank(paragraph.text.charAt(first))) {
      first++;
    }
    while (last > first && Text.blank(paragraph.text.charAt(last - 1))) {
      last--;
    }
    return new Segment(paragraph, first, last);
  }

  /// Its pieces, cut at its ends.
  List<Piece> pieces() {
    List<Piece> all = new ArrayList<>();
    for (Piece piece : paragraph.pieces) {
      int first = Math.max(from, piece.from());
      int last = Math.min(to, piece.to());
      if (first < last) {
        all.add(
            new Piece(
                piece.run(),
                piece.source(),
                paragraph.text.substring(first, last),
                piece.letters(),
                first));
      }
    }
    return all;
  }

  /// Share of letters and digits that look so.
  double share(Predicate<Letters> look) {
    int all = 0;
    int such = 0;
    for (Piece piece : pieces()) {
      int count = (int) piece.text().chars().filter(Character::isLetterOrDigit).count();
      all += count;
      such += look.test(piece.letters()) ? count : 0;
    }
    return all == 0 ? 1 : (double) such / all;
  }

  boolean all(Predicate<Letters> look) {
    return share(look) >= NEARLY_ALL;
  }

  /// Of most of its letters, in points.
  double size() {
    double size = 0;
    int most = -1;
    for (Piece piece : pieces()) {
      int count = (int) piece.text().chars().filter(c -> !Text.blank((char) c)).count();
      if (count > most && !piece.text().isBlank()) {
        most = count;
        size = piece.letters().size();
      }
    }
    return size;
  }

  boolean upper() {
    for (Piece piece : pieces()) {
      if (!piece.letters().caps() && !piece.text().equals(piece.text().toUpperCase(Locale.ROOT))) {
        return false;
      }
    }
    return text().chars().anyMatch(Character::isLetter);
  }

  /// Of the line in millimetres, as wide as it is set.
  double width() {
    double width = 0;
    for (Piece piece : pieces()) {
      Letters look = piece.letters();
      String words = look.caps() ? piece.text().toUpperCase(Locale.ROOT) : piece.text();
      width += Fonts.width(words, look.size(), look.bold(), look.italic());
    }
    return width;
  }
}
