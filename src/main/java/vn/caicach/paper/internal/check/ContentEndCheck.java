package vn.caicach.paper.internal.check;

import java.util.List;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// "./." behind the content (mẫu of Phụ lục III).
final class ContentEndCheck implements Check {

  private static final String END = "./.";

  @Override
  public void check(KnownPaper paper, Findings findings) {
    boolean signed = paper.foot.label != null || !paper.foot.authorities.isEmpty();
    if (!signed || paper.foot.begin == 0) {
      return;
    }
    int last = paper.foot.begin - 1;
    List<Paragraph> all = paper.read.paragraphs();
    while (last > paper.title.end && all.get(last).empty()) {
      last--;
    }
    Paragraph end = all.get(last);
    if (end.inTable() || last < paper.title.end) {
      return;
    }
    Segment words = end.whole().stripped();
    if (words.text().endsWith(END)) {
      return;
    }
    String right = words.text().replaceFirst("[\\s.;,:/]*$", "") + END;
    findings.add(
        FormatRule.CONTENT_END,
        PaperComponent.CONTENT,
        end.index,
        paper.where(end),
        List.of(Mend.words(end, () -> Edit.rewrite(words, right))));
  }
}
