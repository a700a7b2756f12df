package vn.caicach.paper.internal.check;

import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// Who issues is bold, the body above is not (Phụ lục I phần I mục II.2).
final class IssuerCheck implements Check {

  private static final Look SUPERIOR =
      Look.of(
          FormatRule.SUPERIOR_LOOK, PaperComponent.SUPERIOR, "coQuanChuQuan", false, false, true);
  private static final Look ISSUER =
      Look.of(FormatRule.ISSUER_LOOK, PaperComponent.ISSUER, "coQuanBanHanh", true, false, true);

  @Override
  public void check(KnownPaper paper, Findings findings) {
    SUPERIOR.check(paper.head.superior, findings);
    ISSUER.check(paper.head.issuer, findings);
  }
}
