package vn.caicach.paper.internal.check;

import java.util.List;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// Trích yếu of a công văn: "V/v …" below the number, not bold (Phụ lục I phần I mục II.5.b).
final class LetterSubjectCheck implements Check {

  private static final Look LOOK =
      Look.of(
          FormatRule.LETTER_SUBJECT_LOOK,
          PaperComponent.LETTER_SUBJECT,
          "trichYeuCongVan",
          false,
          false,
          false);
  private static final String PREFIX = "V/v ";

  @Override
  public void check(KnownPaper paper, Findings findings) {
    if (!paper.isLetter()) {
      return;
    }
    List<Segment> lines = paper.head.letterSubject;
    if (lines.isEmpty()) {
      findings.add(FormatRule.LETTER_SUBJECT_WORDS, PaperComponent.LETTER_SUBJECT, List.of());
      return;
    }
    LOOK.check(lines, findings);
    Segment first = lines.getFirst();
    String words = Text.nfc(first.text()).replace('\u00a0', ' ');
    if (!words.matches("(?s)V/v \\S.*")) {
      String rest = words.replaceFirst("^(?iu:v\\s*/\\s*v|về việc)\\s*[:.]?\\s*", "");
      findings.add(
          FormatRule.LETTER_SUBJECT_WORDS,
          PaperComponent.LETTER_SUBJECT,
          first.paragraph().index,
          PaperComponent.LETTER_SUBJECT.title(),
          List.of(Mend.words(first.paragraph(), () -> Edit.rewrite(first, PREFIX + rest))));
    }
  }
}
