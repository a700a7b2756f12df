package vn.caicach.paper.internal.check;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;
import vn.caicach.paper.internal.Numbering;

/// Phụ lục: named in the text, numbered in Roman where there are several, with what it comes with
/// in brackets (Phụ lục I phần I mục III.1).
final class AppendixCheck implements Check {

  private static final Look LABEL =
      Look.of(FormatRule.APPENDIX_LOOK, PaperComponent.APPENDIX, "phuLucNhan", true, false, false);
  private static final Look TITLE =
      Look.of(FormatRule.APPENDIX_LOOK, PaperComponent.APPENDIX, "phuLucTieuDe", true, false, true);
  private static final Pattern NUMBER =
      Pattern.compile("(?iu)phụ lục(?: số)?\\s*([ivxlc]+|\\d+)?\\s*[.:]?");

  @Override
  public void check(KnownPaper paper, Findings findings) {
    List<AttachedPart> all = paper.appendices;
    boolean mentioned =
        paper.from(paper.title.end, paper.foot.begin).stream()
            .anyMatch(each ->
                Text.fold(each.text)
                    .matches("(?s).*\\b(?:phu luc|bieu|danh sach|danh muc|kem theo)\\b.*"));
    for (int i = 0; i < all.size(); i++) {
      AttachedPart part = all.get(i);
      Segment label = part.label();
      String where = Text.plain(label.text());
      LABEL.check(List.of(label), findings);
      if (!part.title().isEmpty()) {
        TITLE.check(List.of(part.title().getFirst()), findings);
      }
      if (all.size() > 1) {
        number(label, i + 1, findings);
      }
      if (!mentioned) {
        findings.add(
            FormatRule.APPENDIX_MENTION,
            PaperComponent.APPENDIX,
            label.paragraph().index,
            where,
            List.of());
      }
      if (part.note() == null) {
        findings.add(
            FormatRule.APPENDIX_NOTE,
            PaperComponent.APPENDIX,
            label.paragraph().index,
            where,
            List.of());
      }
    }
  }

  private static void number(Segment label, int number, Findings findings) {
    Matcher shape = NUMBER.matcher(Text.nfc(Text.plain(label.text())));
    String right = Numbering.roman(number);
    if (shape.matches() && right.equals(shape.group(1))) {
      return;
    }
    boolean caps = label.upper();
    String words = (caps ? "PHỤ LỤC " : "Phụ lục ") + right;
    findings.add(
        FormatRule.APPENDIX_NUMBER,
        PaperComponent.APPENDIX,
        label.paragraph().index,
        Text.plain(label.text()),
        List.of(Mend.words(label.paragraph(), () -> Edit.rewrite(label, words))),
        right);
  }
}
