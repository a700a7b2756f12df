package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;
import vn.caicach.paper.internal.check.BodyPart.Rank;

/// Letters of points in the order of the Vietnamese alphabet: đ after d, no f, j, w, z (Phụ lục I
/// phần I mục II.6.đ).
final class PointLetterCheck implements Check {

  @Override
  public void check(KnownPaper paper, Findings findings) {
    List<BodyPart> group = new ArrayList<>();
    for (BodyPart part : paper.body) {
      if (part.rank() == Rank.POINT) {
        if (part.number().equals("a") && !group.isEmpty()) {
          group(group, paper, findings);
          group.clear();
        }
        group.add(part);
      } else if (ends(part)) {
        group(group, paper, findings);
        group.clear();
      }
    }
    group(group, paper, findings);
  }

  private static boolean ends(BodyPart part) {
    return part.rank().compareTo(Rank.CLAUSE) <= 0;
  }

  /// The letters after the first wrong one move on with it.
  private static void group(List<BodyPart> group, KnownPaper paper, Findings findings) {
    List<String> letters = RuleBook.current().pointLetters();
    BodyPart wrong = null;
    String expected = "";
    List<Mend> mends = new ArrayList<>();
    boolean counted = false;
    for (int i = 0; i < group.size() && i < letters.size(); i++) {
      BodyPart part = group.get(i);
      String right = letters.get(i);
      if (part.number().equals(right)) {
        continue;
      }
      if (wrong == null) {
        wrong = part;
        expected = right;
      }
      Paragraph paragraph = part.paragraph();
      counted |= !paragraph.label.isEmpty();
      int at = paragraph.text.indexOf(part.number());
      if (at >= 0) {
        mends.add(Mend.words(paragraph, () -> Edit.replace(paragraph, at, at + 1, right)));
      }
    }
    if (wrong != null) {
      findings.add(
          FormatRule.POINT_LETTER,
          PaperComponent.CONTENT,
          wrong.paragraph().index,
          paper.where(wrong.paragraph()),
          counted ? List.of() : mends,
          wrong.number(),
          expected);
    }
  }
}
