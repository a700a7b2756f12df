package vn.caicach.paper;

import java.util.List;
import java.util.regex.Pattern;

/// A piece of the content of a paper, in the order of reading.
public sealed interface Block {

  /// How deep a numbered piece stands. Numbers are given where the paper is composed and begin anew
  /// below each piece of a higher level.
  enum Level {
    /// "Phần I" on a line, the title in capitals on the next.
    PART,
    /// "Chương I" on a line, the title in capitals on the next.
    CHAPTER,
    /// "Mục 1" on a line, the title in capitals on the next.
    SECTION,
    /// "I. TITLE" on one line, of the order phần – mục – khoản – điểm.
    HEADING,
    /// "Điều 1. Title".
    ARTICLE,
    /// "1. ": bold when it has a title, which then stands alone on its line.
    CLAUSE,
    /// "a) ", letters of the Vietnamese alphabet without f, j, w, z and marked vowels.
    POINT,
    /// "- ".
    DASH,
    /// "+ ".
    PLUS
  }

  /// @param title empty for none
  /// @param text follows the number or the title; empty for none
  record Numbered(Level level, String title, String text) implements Block {}

  /// A paragraph.
  record Text(List<Run> runs) implements Block {

    public Text {
      runs = List.copyOf(runs);
    }
  }

  /// A bảng, its head repeated on each page.
  record Grid(List<Column> columns, List<Row> rows) implements Block {

    public Grid {
      columns = List.copyOf(columns);
      rows = List.copyOf(rows);
    }
  }

  /// Words of one look.
  record Run(String words, boolean bold, boolean italic) {

    public Run {
      words = printable(words);
    }
  }

  /// Without signs nobody can see, such as a zero-width space from a web page: no font has a letter
  /// for them.
  private static String printable(String words) {
    return UNSEEN.matcher(words).replaceAll("");
  }

  /// Characters of format, control and private use.
  Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Cc}\\p{Co}\\p{Cn}&&[^\\t\\n]]");

  /// @param share of the width, among the sum of all
  record Column(String title, int share, Align align) {

    public Column {
      title = printable(title);
    }
  }

  enum Align {
    LEFT,
    CENTER,
    RIGHT
  }

  /// @param strong for sums and headings within the table
  record Row(List<String> cells, boolean strong) {

    public Row {
      cells = cells.stream().map(Block::printable).toList();
    }
  }

  static Block text(String words) {
    return new Text(List.of(new Run(words, false, false)));
  }

  /// "I. TITLE".
  static Block heading(String title) {
    return new Numbered(Level.HEADING, title, "");
  }

  /// "Điều 1. Text".
  static Block article(String title, String text) {
    return new Numbered(Level.ARTICLE, title, text);
  }

  static Block clause(String text) {
    return new Numbered(Level.CLAUSE, "", text);
  }

  static Block clause(String title, String text) {
    return new Numbered(Level.CLAUSE, title, text);
  }

  static Block point(String text) {
    return new Numbered(Level.POINT, "", text);
  }

  static Block dash(String text) {
    return new Numbered(Level.DASH, "", text);
  }

  static Block plus(String text) {
    return new Numbered(Level.PLUS, "", text);
  }
}
