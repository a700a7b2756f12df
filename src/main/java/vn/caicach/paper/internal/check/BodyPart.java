package vn.caicach.paper.internal.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A paragraph of the content and what it is there (Phụ lục I phần I mục II.6).
///
/// @param number as it is written: "IV", "3", "đ"; empty for none
/// @param rest what follows the number
/// @param dot what stands behind the number of an article
record BodyPart(Paragraph paragraph, Rank rank, String number, String rest, String dot) {

  enum Rank {
    PART,
    CHAPTER,
    SECTION,
    SUBSECTION,
    /// Of a part, chapter or section, below its number.
    TITLE,
    HEADING,
    ARTICLE,
    CLAUSE,
    POINT,
    DASH,
    TEXT
  }

  private static final String NUMBER = "\\s+([IVXLC]+|\\d{1,3})\\s*(?:[.:\\-–]\\s*(.*)|)";
  private static final Pattern PART = Pattern.compile("(?:PHẦN|Phần)(?: thứ)?" + NUMBER);
  private static final Pattern CHAPTER = Pattern.compile("(?:CHƯƠNG|Chương)" + NUMBER);
  private static final Pattern SECTION = Pattern.compile("(?:MỤC|Mục)" + NUMBER);
  private static final Pattern SUBSECTION = Pattern.compile("(?:TIỂU MỤC|Tiểu mục)" + NUMBER);
  private static final Pattern ARTICLE =
      Pattern.compile("(?:Điều|ĐIỀU)\\s+(\\d{1,3}[a-zđ]?)\\s*([.:\\-–]?)(?:\\s+|$|(?<=[.:]))(.*)");
  private static final Pattern HEADING =
      Pattern.compile("([IVXL]{1,6})(?:\\s*[.)]\\s*|/\\s+|\\s+[\\-–]\\s+)(\\S.*)");
  private static final Pattern CLAUSE = Pattern.compile("(\\d{1,3})\\s*\\.(?!\\d)\\s*(\\S.*)");
  private static final Pattern POINT = Pattern.compile("([a-zđ])\\s*[).]\\s*(\\S.*)");
  private static final Pattern DASH = Pattern.compile("[" + Text.DASHES + "•+*]\\s*(\\S.*)");

  static boolean dashed(String words) {
    return DASH.matcher(Text.plain(words)).matches();
  }

  static Rank rank(Paragraph paragraph) {
    return of(paragraph).rank();
  }

  static BodyPart of(Paragraph paragraph) {
    String words = Text.nfc(Text.plain(paragraph.read()));
    BodyPart found = division(paragraph, words, PART, Rank.PART);
    found = found != null ? found : division(paragraph, words, CHAPTER, Rank.CHAPTER);
    found = found != null ? found : division(paragraph, words, SECTION, Rank.SECTION);
    found = found != null ? found : division(paragraph, words, SUBSECTION, Rank.SUBSECTION);
    found = found != null ? found : article(paragraph, words);
    found = found != null ? found : numbered(paragraph, words, HEADING, Rank.HEADING);
    found = found != null ? found : numbered(paragraph, words, CLAUSE, Rank.CLAUSE);
    found = found != null ? found : numbered(paragraph, words, POINT, Rank.POINT);
    if (found != null) {
      return found;
    }
    return new BodyPart(
        paragraph, DASH.matcher(words).matches() ? Rank.DASH : Rank.TEXT, "", words, "");
  }

  private static @Nullable BodyPart division(
      Paragraph paragraph, String words, Pattern pattern, Rank rank) {
    Matcher found = pattern.matcher(words);
    if (!found.matches() || words.length() > 250) {
      return null;
    }
    String rest = found.group(2);
    return new BodyPart(paragraph, rank, found.group(1), rest == null ? "" : rest, "");
  }

  /// "Điều 5 Luật …" at the beginning of a sentence is a citation: one without a dot must be bold.
  private static @Nullable BodyPart article(Paragraph paragraph, String words) {
    Matcher found = ARTICLE.matcher(words);
    if (!found.matches()) {
      return null;
    }
    String dot = found.group(2);
    if (dot.isEmpty()) {
      Segment all = paragraph.whole().stripped();
      int end = Math.min(all.to(), all.from() + 5 + found.group(1).length());
      boolean bold = new Segment(paragraph, all.from(), end).all(Letters::bold);
      if (!bold || !paragraph.label.isEmpty()) {
        return null;
      }
    }
    return new BodyPart(paragraph, Rank.ARTICLE, found.group(1), found.group(3), dot);
  }

  private static @Nullable BodyPart numbered(
      Paragraph paragraph, String words, Pattern pattern, Rank rank) {
    Matcher found = pattern.matcher(words);
    return found.matches()
        ? new BodyPart(paragraph, rank, found.group(1), found.group(2), "")
        : null;
  }

  BodyPart as(Rank other) {
    return new BodyPart(paragraph, other, number, rest, dot);
  }

  boolean division() {
    return rank.compareTo(Rank.SUBSECTION) <= 0;
  }

  /// Whether it is set as running text: with an indent, justified.
  boolean running() {
    return rank.compareTo(Rank.ARTICLE) >= 0;
  }
}
