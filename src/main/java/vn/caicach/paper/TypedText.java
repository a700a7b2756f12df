package vn.caicach.paper;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import vn.caicach.paper.Block.Align;
import vn.caicach.paper.Block.Column;
import vn.caicach.paper.Block.Grid;
import vn.caicach.paper.Block.Level;
import vn.caicach.paper.Block.Numbered;
import vn.caicach.paper.Block.Row;
import vn.caicach.paper.internal.Numbering;

/// The content of a paper as people type or paste it, a paragraph a line: "Điều 1.", "1.", "a)",
/// "-" in front say what a line is, a line of cells between bars (or tabs) is a row of a table, a
/// line "PHỤ LỤC" begins an appendix. Numbers are given anew where the paper is composed (Phụ lục I
/// mục II.6 NĐ 30/2020/NĐ-CP).
///
/// @param body without the appendices
/// @param renumbered places whose typed number is not the one the paper will bear
public record TypedText(List<Block> body, List<Appendix> appendices, List<Renumbered> renumbered) {

  /// @param line counted from 1
  /// @param typed as typed: "3."
  /// @param given as the paper bears it: "2."
  public record Renumbered(int line, String typed, String given) {}

  /// Longest text taken: about 130 pages.
  public static final int MOST = 400_000;

  private static final int MOST_COLUMNS = 30;
  private static final int MOST_CELLS = 30_000;
  private static final int MOST_APPENDICES = 50;

  /// Lists of a word processor: a tab behind the number, and no other.
  private static final Pattern LISTED =
      Pattern.compile("^([IVX]{1,6}\\.|\\d{1,3}\\.|[a-zđ]{1,2}\\)|[-–—•+\\uf0b7])\\t(?=[^\\t]*$)");

  /// Ends of lines and blanks of other kinds: what stands in the patterns is one blank at a time.
  private static final Pattern OTHER_ENDS = Pattern.compile("[\\u2028\\u2029\\u0085\\u000b\\f]");

  private static final Pattern BLANKS = Pattern.compile("[ \\u00a0\\u2000-\\u200a\\u202f\\u3000]+");

  private static final Pattern APPENDIX =
      Pattern.compile(
          "(?iu)ph[uụ] l[uụ]c(?: ([IVXLC]+|\\d+))?\\s*(\\((?:kh[oổ] )?ngang\\))?\\s*[.:]?\\s*(.*)");
  private static final Pattern DIVISION =
      Pattern.compile("(?iu)(phần|chương|mục) ([IVXLC]+|\\d+)\\s*[.:]?\\s*(.*)");
  private static final Pattern ARTICLE = Pattern.compile("(?iu)điều (\\d+)\\s*[.:]\\s*(.*)");
  private static final Pattern HEADING = Pattern.compile("([IVX]+)\\.\\s+(.*)");
  private static final Pattern CLAUSE = Pattern.compile("(\\d+)\\.\\s+(.*)");
  private static final Pattern POINT = Pattern.compile("([a-zđ]{1,2})\\)\\s*(.*)");
  private static final Pattern DASH = Pattern.compile("[-–—•\\uf0b7]\\s+(.*)");
  private static final Pattern PLUS = Pattern.compile("\\+\\s+(.*)");
  private static final Pattern SENTENCE = Pattern.compile(".*[.;:,!?]$|.*\\./\\.$");
  private static final Pattern FIGURE = Pattern.compile("[\\d.,%/\\s–-]*");
  private static final Pattern SUM = Pattern.compile("(?iu)(tổng|cộng|tổng cộng|tổng số)\\s*:?");

  /// A longer line is no title.
  private static final int LONGEST_TITLE = 120;

  private static final int WIDEST_COLUMN = 45;
  private static final int NARROWEST_COLUMN = 5;

  public TypedText {
    body = List.copyOf(body);
    appendices = List.copyOf(appendices);
    renumbered = List.copyOf(renumbered);
  }

  /// @throws IllegalArgumentException when the text is longer than [#MOST], or has tables or
  ///   appendices beyond what a paper can have
  public static TypedText read(String text) {
    require(text.length() <= MOST);
    List<String> lines =
        OTHER_ENDS
            .matcher(text)
            .replaceAll("\n")
            .lines()
            .map(line -> LISTED.matcher(BLANKS.matcher(line).replaceAll(" ").strip()))
            .map(listed -> listed.replaceFirst("$1 "))
            .toList();
    return new Reader(lines).read();
  }

  private static void require(boolean bounded) {
    if (!bounded) {
      throw new IllegalArgumentException("more than a paper can hold");
    }
  }

  /// A part while it is read: the body, or an appendix.
  private static final class Part {

    private final List<Block> blocks = new ArrayList<>();
    private final Numbering numbers = new Numbering();
    private String title = "";
    private final boolean wide;

    private Part(boolean wide) {
      this.wide = wide;
    }
  }

  private static final class Reader {

    private final List<String> lines;
    private final List<Part> parts = new ArrayList<>(List.of(new Part(false)));
    private final List<Renumbered> renumbered = new ArrayList<>();
    private int at;

    private Reader(List<String> lines) {
      this.lines = lines;
    }

    private TypedText read() {
      while (at < lines.size()) {
        String line = lines.get(at);
        if (line.isEmpty()) {
          at++;
        } else if (isRow(line)) {
          part().blocks.add(table());
        } else {
          line(line);
          at++;
        }
      }
      List<Appendix> appendices =
          parts.stream()
              .skip(1)
              .map(part -> new Appendix(part.title, part.blocks, part.wide))
              .toList();
      return new TypedText(parts.getFirst().blocks, appendices, renumbered);
    }

    private Part part() {
      return parts.getLast();
    }

    private void line(String line) {
      Matcher appendix = APPENDIX.matcher(line);
      if (appendix.matches() && isAppendix(appendix)) {
        var part = new Part(appendix.group(2) != null);
        part.title = titled(appendix.group(3));
        parts.add(part);
        require(parts.size() <= MOST_APPENDICES + 1);
        return;
      }
      Matcher division = DIVISION.matcher(line);
      if (division.matches() && isTitle(division.group(3))) {
        Level level = level(division.group(1));
        number(level, division.group(1) + " " + division.group(2));
        add(level, titled(division.group(3)), "");
        return;
      }
      Matcher article = ARTICLE.matcher(line);
      if (article.matches()) {
        number(Level.ARTICLE, "Điều " + article.group(1) + ".");
        told(Level.ARTICLE, article.group(2));
        return;
      }
      Matcher heading = HEADING.matcher(line);
      if (heading.matches()) {
        number(Level.HEADING, heading.group(1) + ".");
        add(Level.HEADING, heading.group(2), "");
        return;
      }
      Matcher clause = CLAUSE.matcher(line);
      if (clause.matches()) {
        number(Level.CLAUSE, clause.group(1) + ".");
        told(Level.CLAUSE, clause.group(2));
        return;
      }
      Matcher point = POINT.matcher(line);
      if (point.matches()) {
        number(Level.POINT, point.group(1) + ")");
        add(Level.POINT, "", point.group(2));
        return;
      }
      Matcher dash = DASH.matcher(line);
      Matcher plus = PLUS.matcher(line);
      if (dash.matches()) {
        part().numbers.next(Level.DASH);
        add(Level.DASH, "", dash.group(1));
      } else if (plus.matches()) {
        part().numbers.next(Level.PLUS);
        add(Level.PLUS, "", plus.group(1));
      } else {
        part().blocks.add(Block.text(line));
      }
    }

    /// "Phụ lục II" and "PHỤ LỤC: BẢNG ĐIỂM", but not a sentence that begins with the word.
    private static boolean isAppendix(Matcher appendix) {
      String rest = appendix.group(3);
      return rest.isEmpty() || rest.equals(rest.toUpperCase(Locale.ROOT));
    }

    private static Level level(String word) {
      return switch (word.toLowerCase(Locale.ROOT)) {
        case "phần" -> Level.PART;
        case "chương" -> Level.CHAPTER;
        default -> Level.SECTION;
      };
    }

    private void number(Level level, String typed) {
      String given = part().numbers.next(level);
      if (!given.equalsIgnoreCase(typed)) {
        renumbered.add(new Renumbered(at + 1, typed, given));
      }
    }

    private void add(Level level, String title, String text) {
      part().blocks.add(new Numbered(level, title, text));
    }

    /// What follows a number is a title when it is short and no sentence.
    private void told(Level level, String words) {
      boolean title = isTitle(words) && !words.isEmpty();
      add(level, title ? words : "", title ? "" : words);
    }

    private static boolean isTitle(String words) {
      return words.length() <= LONGEST_TITLE && !SENTENCE.matcher(words).matches();
    }

    /// The title on the line, or the next line that is not empty.
    private String titled(String onTheLine) {
      if (!onTheLine.isEmpty()) {
        return onTheLine;
      }
      int next = at + 1;
      while (next < lines.size() && lines.get(next).isEmpty()) {
        next++;
      }
      if (next == lines.size() || isRow(lines.get(next)) || !isTitle(lines.get(next))) {
        return "";
      }
      at = next;
      return lines.get(next);
    }

    private static boolean isRow(String line) {
      return line.length() > 2 && (line.startsWith("|") || line.contains("\t"));
    }

    private Grid table() {
      List<List<String>> rows = new ArrayList<>();
      while (at < lines.size() && isRow(lines.get(at))) {
        if (!isDivider(lines.get(at))) {
          rows.add(cells(lines.get(at)));
        }
        at++;
      }
      if (rows.isEmpty()) {
        rows.add(List.of(""));
      }
      int width = rows.stream().mapToInt(List::size).max().orElse(1);
      require(width <= MOST_COLUMNS && (long) width * rows.size() <= MOST_CELLS);
      List<List<String>> even = rows.stream().map(row -> padded(row, width)).toList();
      List<Column> columns =
          IntStream.range(0, width).mapToObj(column -> column(even, column)).toList();
      List<Row> body = even.stream().skip(1).map(cells -> new Row(cells, isStrong(cells))).toList();
      return new Grid(columns, body);
    }

    /// "|---|---|", as other programs write below the head of a table.
    private static boolean isDivider(String line) {
      return line.startsWith("|")
          && line.indexOf('-') >= 0
          && line.chars().allMatch(letter -> "|-: ".indexOf(letter) >= 0);
    }

    private static List<String> cells(String line) {
      String inner =
          line.startsWith("|") ? line.replaceFirst("^\\|", "").replaceFirst("\\|$", "") : line;
      return Arrays.stream(inner.split(line.startsWith("|") ? "\\|" : "\t", -1))
          .map(String::strip)
          .toList();
    }

    private static List<String> padded(List<String> row, int width) {
      List<String> all = new ArrayList<>(row);
      while (all.size() < width) {
        all.add("");
      }
      return List.copyOf(all);
    }

    /// As wide as what stands in it asks for; figures in the middle.
    private static Column column(List<List<String>> rows, int index) {
      int longest = rows.stream().mapToInt(row -> row.get(index).length()).max().orElse(1);
      boolean figures =
          rows.size() > 1
              && rows.stream().skip(1).allMatch(row -> FIGURE.matcher(row.get(index)).matches());
      int share = Math.clamp(longest, NARROWEST_COLUMN, WIDEST_COLUMN);
      return new Column(rows.getFirst().get(index), share, figures ? Align.CENTER : Align.LEFT);
    }

    /// Sums, and rows numbered in Roman figures that head a group.
    private static boolean isStrong(List<String> cells) {
      return cells.stream().anyMatch(cell -> SUM.matcher(cell).matches())
          || cells.getFirst().matches("[IVX]+\\.?");
    }
  }
}
