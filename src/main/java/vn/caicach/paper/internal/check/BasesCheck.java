package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// Căn cứ: slanted, each on its line with a semicolon, the last with a full stop (Phụ lục I phần I
/// mục II.6).
final class BasesCheck implements Check {

  private static final Look LOOK =
      Look.of(FormatRule.BASIS_LOOK, PaperComponent.BASES, "canCu", false, true, false);

  @Override
  public void check(KnownPaper paper, Findings findings) {
    List<Segment> lines = new ArrayList<>();
    for (Paragraph basis : paper.title.bases) {
      lines.add(basis.whole().stripped());
    }
    if (lines.isEmpty()) {
      return;
    }
    LOOK.check(lines, findings);
    List<Mend> mends = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      Segment line = lines.get(i);
      String end = i == lines.size() - 1 ? "." : ";";
      String right = line.text().replaceFirst("[\\s;.,:]*$", "") + end;
      if (!line.text().equals(right)) {
        mends.add(Mend.words(line.paragraph(), () -> Edit.rewrite(line, right)));
      }
    }
    if (!mends.isEmpty()) {
      findings.add(
          FormatRule.BASIS_FORM,
          PaperComponent.BASES,
          lines.getFirst().paragraph().index,
          PaperComponent.BASES.title(),
          mends);
    }
  }
}
