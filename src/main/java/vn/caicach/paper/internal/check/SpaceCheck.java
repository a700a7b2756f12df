package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// Spaces, tabs and empty paragraphs in place of settings: first lines are indented and paragraphs
/// parted by the settings of the paragraph (Phụ lục I phần I mục II.6).
final class SpaceCheck implements Check {

  /// Where a date or a number was left open, spaces are its room.
  private static final Pattern DOUBLE =
      Pattern.compile("(?<=[^\\s\\u00a0])([ \\u00a0]{2,})(?=[^\\s\\u00a0])");

  private static final Pattern OPEN =
      Pattern.compile("(?iu).*(?:ngày|tháng|năm|số|số:|tại|của|:|\\.|…|_)$");

  /// In a row, that people make by hand.
  private static final int MOST_EMPTY = 100;

  @Override
  public void check(KnownPaper paper, Findings findings) {
    List<Paragraph> all = new ArrayList<>();
    paper.title.subject.forEach(line -> addOnce(all, line.paragraph()));
    paper.title.bases.forEach(all::add);
    paper.body.forEach(part -> all.add(part.paragraph()));
    doubled(paper, all, findings);
    indented(paper, findings);
    empty(paper, findings);
  }

  private static void addOnce(List<Paragraph> all, Paragraph paragraph) {
    if (!all.contains(paragraph)) {
      all.add(paragraph);
    }
  }

  private static void doubled(KnownPaper paper, List<Paragraph> all, Findings findings) {
    List<Mend> mends = new ArrayList<>();
    Paragraph first = null;
    for (Paragraph paragraph : all) {
      Matcher found = DOUBLE.matcher(paragraph.text);
      while (found.find()) {
        String before = paragraph.text.substring(Math.max(0, found.start() - 8), found.start());
        String after = paragraph.text.substring(found.end());
        boolean room =
            OPEN.matcher(before).matches()
                && (found.end() - found.start() > 3 || !before.matches(".*[.:]"));
        boolean open = room || after.matches("(?isu)(?:tháng|năm|/).*");
        if (!open) {
          first = first == null ? paragraph : first;
          int from = found.start(1);
          int to = found.end(1);
          mends.add(Mend.words(paragraph, () -> Edit.replace(paragraph, from + 1, to, "")));
          break;
        }
      }
    }
    add(FormatRule.DOUBLE_SPACE, paper, first, mends, findings);
  }

  /// How many spaces and tabs stand before the first letter.
  static int leading(Paragraph paragraph) {
    int count = 0;
    while (count < paragraph.text.length() && Text.blank(paragraph.text.charAt(count))) {
      count++;
    }
    return count == paragraph.text.length() ? 0 : count;
  }

  private static void indented(KnownPaper paper, Findings findings) {
    List<Mend> mends = new ArrayList<>();
    Paragraph first = null;
    for (BodyPart part : paper.body) {
      Paragraph paragraph = part.paragraph();
      int count = leading(paragraph);
      if (count == 0) {
        continue;
      }
      first = first == null ? paragraph : first;
      boolean set = paragraph.lines.first() > 0 || !part.running() || paragraph.lines.centred();
      mends.add(
          Mend.words(
              paragraph,
              () -> {
                Edit.replace(paragraph, 0, count, "");
                if (!set) {
                  Edit.indent(paragraph, RuleBook.current().indent().least());
                }
              }));
    }
    add(FormatRule.SPACE_INDENT, paper, first, mends, findings);
  }

  private static void empty(KnownPaper paper, Findings findings) {
    List<Mend> mends = new ArrayList<>();
    Paragraph first = null;
    List<BodyPart> body = paper.body;
    for (int i = 1; i < body.size() - 1; i++) {
      Paragraph paragraph = body.get(i).paragraph();
      if (!paragraph.empty() || paragraph.holdsMore || !between(body, i)) {
        continue;
      }
      first = first == null ? paragraph : first;
      mends.add(Mend.words(paragraph, () -> Wml.remove(paragraph.element)));
    }
    add(FormatRule.EMPTY_PARAGRAPH, paper, first, mends, findings);
  }

  /// Two paragraphs with words, with nothing but empty ones between them.
  private static boolean between(List<BodyPart> body, int at) {
    int before = at - 1;
    while (before >= Math.max(0, at - MOST_EMPTY)
        && body.get(before).paragraph().empty()
        && adjoin(body, before)) {
      before--;
    }
    int after = at + 1;
    while (after < Math.min(body.size(), at + MOST_EMPTY)
        && body.get(after).paragraph().empty()
        && adjoin(body, after - 1)) {
      after++;
    }
    return before >= 0
        && after < body.size()
        && adjoin(body, before)
        && adjoin(body, after - 1)
        && !body.get(before).paragraph().empty()
        && !body.get(after).paragraph().empty()
        && !body.get(before).paragraph().holdsMore
        && !body.get(after).paragraph().holdsMore;
  }

  private static boolean adjoin(List<BodyPart> body, int at) {
    return at + 1 < body.size()
        && body.get(at + 1).paragraph().index == body.get(at).paragraph().index + 1;
  }

  private static void add(
      FormatRule rule,
      KnownPaper paper,
      @Nullable Paragraph first,
      List<Mend> mends,
      Findings findings) {
    if (first != null) {
      findings.add(
          rule,
          PaperComponent.CONTENT,
          first.index,
          paper.where(first),
          mends,
          String.valueOf(mends.size()));
    }
  }
}
