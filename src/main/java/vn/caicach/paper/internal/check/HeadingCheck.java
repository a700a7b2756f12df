package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;
import vn.caicach.paper.internal.Numbering;
import vn.caicach.paper.internal.check.BodyPart.Rank;

/// Numbers and titles of parts, chapters, sections, articles and clauses (Phụ lục I phần I mục
/// II.6.d, II.6.đ).
final class HeadingCheck implements Check {

  @Override
  public void check(KnownPaper paper, Findings findings) {
    Map<Rank, Integer> last = new EnumMap<>(Rank.class);
    List<BodyPart> body = paper.body.stream().filter(part -> !part.paragraph().empty()).toList();
    List<BodyPart> unbold = new ArrayList<>();
    for (int i = 0; i < body.size(); i++) {
      BodyPart part = body.get(i);
      order(part, last, paper, findings);
      roman(part, paper, findings);
      dot(part, paper, findings);
      title(part, i + 1 < body.size() ? body.get(i + 1) : null, paper, findings);
      if (!bold(part)) {
        unbold.add(part);
      }
    }
    look(unbold, paper, findings);
  }

  /// Pieces below begin anew; articles go on through the whole paper.
  private static void order(
      BodyPart part, Map<Rank, Integer> last, KnownPaper paper, Findings findings) {
    Rank rank = part.rank();
    if (rank == Rank.POINT || rank == Rank.DASH || rank == Rank.TEXT || rank == Rank.TITLE) {
      return;
    }
    int number = value(part.number());
    Integer before = last.get(rank);
    boolean follows =
        before == null ? number == 1 : number == before + 1 || (number == 1 && rank == Rank.CLAUSE);
    boolean inserted = !part.number().matches("\\d+|[IVXLC]+");
    if (!follows && !inserted && !alone(part, before)) {
      findings.add(
          FormatRule.HEADING_ORDER,
          PaperComponent.CONTENT,
          part.paragraph().index,
          paper.where(part.paragraph()),
          List.of(),
          part.number(),
          before == null ? "1" : expected(part, before + 1));
    }
    last.put(rank, number);
    for (Rank each : Rank.values()) {
      if (each.compareTo(rank) > 0 && each != Rank.ARTICLE) {
        last.remove(each);
      }
    }
  }

  /// "2026. …" is a year, and a roman letter may be an initial.
  private static boolean alone(BodyPart part, @Nullable Integer before) {
    return before == null
        && (part.rank() == Rank.CLAUSE || part.rank() == Rank.HEADING)
        && value(part.number()) > 10;
  }

  private static String expected(BodyPart part, int number) {
    return part.number().matches("[IVXLC]+") ? Numbering.roman(number) : String.valueOf(number);
  }

  static int value(String number) {
    if (number.matches("\\d{1,6}.*")) {
      return Integer.parseInt(number.replaceAll("\\D.*", ""));
    }
    for (int i = 1; i < 200; i++) {
      if (Numbering.roman(i).equals(number)) {
        return i;
      }
    }
    return 0;
  }

  /// Roman for parts and chapters, Arabic for sections.
  private static void roman(BodyPart part, KnownPaper paper, Findings findings) {
    boolean roman = part.rank() == Rank.PART || part.rank() == Rank.CHAPTER;
    boolean arabic = part.rank() == Rank.SECTION || part.rank() == Rank.SUBSECTION;
    boolean digits = part.number().matches("\\d+");
    if (!(roman && digits) && !(arabic && !digits)) {
      return;
    }
    Paragraph paragraph = part.paragraph();
    int number = value(part.number());
    String right = roman ? Numbering.roman(number) : String.valueOf(number);
    int at = paragraph.text.indexOf(part.number(), Math.max(0, paragraph.text.indexOf(' ')));
    boolean mendable = paragraph.label.isEmpty() && at >= 0 && number > 0;
    findings.add(
        FormatRule.ROMAN_NUMBER,
        PaperComponent.CONTENT,
        paragraph.index,
        paper.where(paragraph),
        mendable
            ? List.of(
                Mend.words(
                    paragraph,
                    () -> Edit.replace(paragraph, at, at + part.number().length(), right)))
            : List.of(),
        part.number(),
        right);
  }

  private static void dot(BodyPart part, KnownPaper paper, Findings findings) {
    if (part.rank() != Rank.ARTICLE || part.dot().equals(".")) {
      return;
    }
    Paragraph paragraph = part.paragraph();
    int at = paragraph.text.indexOf(part.number());
    boolean mendable = at >= 0 && paragraph.label.isEmpty();
    int end = at + part.number().length();
    findings.add(
        FormatRule.ARTICLE_DOT,
        PaperComponent.CONTENT,
        paragraph.index,
        paper.where(paragraph),
        mendable ? List.of(Mend.words(paragraph, () -> dotted(paragraph, end))) : List.of(),
        part.number());
  }

  private static void dotted(Paragraph paragraph, int end) {
    int to = end;
    while (to < paragraph.text.length()
        && (Text.blank(paragraph.text.charAt(to))
            || ".:-–".indexOf(paragraph.text.charAt(to)) >= 0)) {
      to++;
    }
    Edit.replace(paragraph, end, to, to == paragraph.text.length() ? "." : ". ");
  }

  private static void title(
      BodyPart part, @Nullable BodyPart next, KnownPaper paper, Findings findings) {
    if (part.division() && part.rest().isEmpty() && (next == null || next.rank() != Rank.TITLE)) {
      findings.add(
          FormatRule.HEADING_TITLE,
          PaperComponent.CONTENT,
          part.paragraph().index,
          paper.where(part.paragraph()),
          List.of(),
          Text.plain(part.paragraph().read()));
    }
  }

  private static boolean bold(BodyPart part) {
    Segment all = part.paragraph().whole().stripped();
    return switch (part.rank()) {
      case PART, CHAPTER, SECTION, SUBSECTION, TITLE -> all.all(Letters::bold);
      case ARTICLE -> !part.paragraph().label.isEmpty() || label(part).all(Letters::bold);
      case HEADING -> all.text().length() > 250 || all.share(Letters::bold) > 0.5;
      case CLAUSE, POINT, DASH, TEXT -> true;
    };
  }

  private static Segment label(BodyPart part) {
    Segment all = part.paragraph().whole().stripped();
    int at = part.paragraph().text.indexOf(part.number(), all.from());
    int end = at < 0 ? all.from() : at + part.number().length();
    return new Segment(
        part.paragraph(), all.from(), Math.min(all.to(), part.dot().isEmpty() ? end : end + 1));
  }

  private static void look(List<BodyPart> unbold, KnownPaper paper, Findings findings) {
    if (unbold.isEmpty()) {
      return;
    }
    List<Mend> mends = new ArrayList<>();
    for (BodyPart part : unbold) {
      Segment segment = part.rank() == Rank.ARTICLE ? label(part) : part.paragraph().whole();
      mends.add(
          Mend.words(
              part.paragraph(),
              () -> Edit.look(segment, properties -> Edit.bold(properties, true))));
    }
    Paragraph first = unbold.getFirst().paragraph();
    findings.add(
        FormatRule.HEADING_LOOK,
        PaperComponent.CONTENT,
        first.index,
        paper.where(first),
        mends,
        String.valueOf(mends.size()));
  }
}
