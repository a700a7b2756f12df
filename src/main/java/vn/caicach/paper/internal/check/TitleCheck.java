package vn.caicach.paper.internal.check;

import java.util.List;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// Tên loại and trích yếu (Phụ lục I phần I mục II.5).
final class TitleCheck implements Check {

  private static final Look NAME =
      Look.of(FormatRule.KIND_LOOK, PaperComponent.KIND, "tenLoai", true, false, true);
  private static final Look SUBJECT =
      Look.of(FormatRule.SUBJECT_LOOK, PaperComponent.SUBJECT, "trichYeu", true, false, false);

  @Override
  public void check(KnownPaper paper, Findings findings) {
    Segment name = paper.title.name;
    if (name != null) {
      NAME.check(List.of(name), findings);
      SUBJECT.check(paper.title.subject, findings);
    }
  }
}
