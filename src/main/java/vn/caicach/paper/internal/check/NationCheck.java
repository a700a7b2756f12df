package vn.caicach.paper.internal.check;

import java.util.List;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// Quốc hiệu and tiêu ngữ: their words and their look (Phụ lục I phần I mục II.1).
final class NationCheck implements Check {

  static final String NATION = "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM";
  static final String MOTTO = "Độc lập - Tự do - Hạnh phúc";

  private static final Look NATION_LOOK =
      Look.of(FormatRule.NATION_LOOK, PaperComponent.NATION, "quocHieu", true, false, true);
  private static final Look MOTTO_LOOK =
      Look.of(FormatRule.MOTTO_LOOK, PaperComponent.MOTTO, "tieuNgu", true, false, false);

  @Override
  public void check(KnownPaper paper, Findings findings) {
    Segment nation = paper.head.nation;
    if (nation == null) {
      findings.add(FormatRule.NATION_MISSING, PaperComponent.NATION, List.of());
    } else {
      // Capitals are a matter of the look.
      boolean caps = Text.upper(Text.nfc(nation.text())).equals(NATION);
      words(FormatRule.NATION_WORDS, PaperComponent.NATION, nation, NATION, caps, findings);
      NATION_LOOK.check(List.of(nation), findings);
    }
    Segment motto = paper.head.motto;
    if (motto == null) {
      findings.add(FormatRule.MOTTO_MISSING, PaperComponent.MOTTO, List.of());
    } else {
      boolean right =
          Text.nfc(motto.text()).replace('\u2011', '-').replace('\u00a0', ' ').equals(MOTTO);
      words(FormatRule.MOTTO_WORDS, PaperComponent.MOTTO, motto, MOTTO, right, findings);
      MOTTO_LOOK.check(List.of(motto), findings);
    }
  }

  private static void words(
      FormatRule rule,
      PaperComponent component,
      Segment line,
      String words,
      boolean right,
      Findings findings) {
    if (!right) {
      findings.add(
          rule,
          component,
          line.paragraph().index,
          component.title(),
          List.of(Mend.words(line.paragraph(), () -> Edit.rewrite(line, words))),
          shown(line, words),
          words);
    }
  }

  /// What looks the same is told apart in words.
  private static String shown(Segment line, String words) {
    String plain = Text.plain(Text.nfc(line.text()));
    return plain.equals(words) ? plain + " (khác dấu gạch hoặc khoảng trắng)" : plain;
  }
}
