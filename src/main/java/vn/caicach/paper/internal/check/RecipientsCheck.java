package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// Nơi nhận: 12, bold and slanted; its list 11, upright, a dash and a semicolon each, "Lưu: VT" the
/// last with a full stop (Phụ lục I phần I mục II.9.b).
final class RecipientsCheck implements Check {

  private static final Look LABEL =
      Look.of(
          FormatRule.RECIPIENTS_LOOK, PaperComponent.RECIPIENTS, "noiNhanNhan", true, true, false);
  private static final Look LIST =
      Look.of(
          FormatRule.RECIPIENTS_LOOK,
          PaperComponent.RECIPIENTS,
          "noiNhanDanhSach",
          false,
          false,
          false);

  @Override
  public void check(KnownPaper paper, Findings findings) {
    Segment label = paper.foot.label;
    if (label == null) {
      return;
    }
    LABEL.check(List.of(label), findings);
    List<Segment> lines = paper.foot.recipients;
    LIST.check(lines, findings);
    form(label, lines, findings);
    archive(label, lines, findings);
  }

  private static void form(Segment label, List<Segment> lines, Findings findings) {
    List<Mend> mends = new ArrayList<>();
    if (!Text.nfc(label.text()).equals("Nơi nhận:")) {
      mends.add(Mend.words(label.paragraph(), () -> Edit.rewrite(label, "Nơi nhận:")));
    }
    mends.addAll(Listed.mends(lines, true));
    if (mends.isEmpty() && !lines.isEmpty()) {
      Segment last = lines.getLast();
      String words = Text.nfc(last.text());
      if (words.matches("(?s)[" + Text.DASHES + "]\\s*(?iu:lưu).*")
          && !words.matches("(?s)-\\s?Lưu:\\s?\\S.*")) {
        String right = words.replaceFirst("(?iu)^(-\\s?)lưu\\s*[:;.,]?\\s*(?=\\S)", "$1Lưu: ");
        mends.add(Mend.words(last.paragraph(), () -> Edit.rewrite(last, right)));
      }
    }
    if (!mends.isEmpty()) {
      findings.add(
          FormatRule.RECIPIENTS_FORM,
          PaperComponent.RECIPIENTS,
          label.paragraph().index,
          PaperComponent.RECIPIENTS.title(),
          mends);
    }
  }

  private static void archive(Segment label, List<Segment> lines, Findings findings) {
    int at = -1;
    for (int i = 0; i < lines.size(); i++) {
      at = lines.get(i).folded().matches("-?\\s*luu\\b.*") ? i : at;
    }
    boolean after =
        at >= 0
            && lines.subList(at + 1, lines.size()).stream()
                .anyMatch(each -> BodyPart.dashed(each.text()));
    if (at < 0 || after) {
      findings.add(
          FormatRule.ARCHIVE,
          PaperComponent.RECIPIENTS,
          label.paragraph().index,
          PaperComponent.RECIPIENTS.title(),
          List.of());
    }
  }
}
