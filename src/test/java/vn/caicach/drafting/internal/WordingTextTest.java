package vn.caicach.drafting.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.caicach.drafting.internal.Blanks.Kind;
import vn.caicach.drafting.internal.WordingText.Mistake;
import vn.caicach.paper.PaperKind;
import vn.caicach.shared.RefusedException;

class WordingTextTest {

  private static final String BLANKS =
      "Năm: 2026\nLĩnh vực (danh sách): Chỉ đạo; Thủ tục\nCó họp (có/không): không";

  @Test
  void blanksAreDeclaredALineEach() {
    Blanks read = Blanks.read(BLANKS + "\n\nNgày nộp\nNăm nay: 2026\n{{Sai}}: x\nA (kiểu lạ): y");

    assertThat(read.list())
        .extracting(Blanks.Blank::name, Blanks.Blank::kind, Blanks.Blank::sample)
        .containsExactly(
            tuple("Năm", Kind.TEXT, "2026"),
            tuple("Lĩnh vực", Kind.LIST, "Chỉ đạo; Thủ tục"),
            tuple("Có họp", Kind.CHOICE, "không"),
            tuple("Ngày nộp", Kind.TEXT, ""));
    assertThat(read.wrong()).containsExactly(6, 7, 8);
  }

  @Test
  void listsRepeatAndChoicesStandOrFall() {
    var wording =
        wording(
            "Năm {{Năm}}:\n{{#Lĩnh vực}}a) {{.}};\n{{/Lĩnh vực}}\n{{#Có họp}}Mời họp.{{/Có họp}}{{^Có họp}}Không"
                + " họp.{{/Có họp}}");
    Map<String, Object> values = new HashMap<>();
    values.put("Năm", "2027");
    values.put("Lĩnh vực", List.of("Một", "Hai <b>"));
    values.put("Có họp", false);

    assertThat(wording.filled(values).content())
        .isEqualTo("Năm 2027:\na) Một;\na) Hai <b>.\nKhông họp.");
    values.put("Lĩnh vực", List.of());
    values.put("Có họp", true);
    assertThat(wording.filled(values).content()).isEqualTo("Năm 2027:\nMời họp.");
  }

  @Test
  void everyMistakeIsToldWithItsLine() {
    assertThat(wording("Năm {{Nam}}\n{{Khác hẳn}}").mistakes())
        .containsExactly(
            new Mistake("content", 1, "unknown", "Nam", "Năm"),
            new Mistake("content", 2, "unknown", "Khác hẳn", ""));
    assertThat(wording("a\n{{#Lĩnh vực}}{{.}}").mistakes())
        .containsExactly(new Mistake("content", 2, "notClosed", "Lĩnh vực", ""));
    assertThat(wording("{{#Lĩnh vực}}{{/Có họp}}").mistakes())
        .containsExactly(new Mistake("content", 1, "notOpen", "Có họp", "Lĩnh vực"));
    assertThat(wording("{{/Năm}}").mistakes())
        .containsExactly(new Mistake("content", 1, "notOpen", "Năm", ""));
    assertThat(wording("Năm {{Năm} và }}").mistakes())
        .extracting(Mistake::rule)
        .containsExactly("braces");
    assertThat(wording("{{>tệp}}{{=<% %>=}}").mistakes())
        .extracting(Mistake::rule)
        .containsExactly("sign", "sign");
    assertThat(wording("{{.}}").mistakes()).extracting(Mistake::rule).containsExactly("unknown");
    String deep = "{{#Lĩnh vực}}".repeat(5) + "{{/Lĩnh vực}}".repeat(5);
    assertThat(wording(deep).mistakes()).extracting(Mistake::rule).containsExactly("deep");
  }

  @Test
  void whatIsWrongIsNotFilledAndWhatGrowsIsStopped() {
    assertThatThrownBy(() -> wording("{{Nam}}").filled(Map.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("wordingWrong");
    String many =
        "{{#Lĩnh vực}}{{#Lĩnh vực}}{{#Lĩnh vực}}xxxxxxxxxx{{/Lĩnh vực}}{{/Lĩnh vực}}{{/Lĩnh vực}}";
    Map<String, Object> values = Map.of("Lĩnh vực", Collections.nCopies(400, "x"));
    assertThatThrownBy(() -> wording(many).filled(values))
        .isInstanceOf(RefusedException.class)
        .hasMessageContaining("tooLong");
  }

  @Test
  @Timeout(20)
  void hostileWordsAreCheckedLikeOthers() {
    assertThat(wording("{{" + " ".repeat(100_000) + "x").mistakes())
        .extracting(Mistake::rule)
        .containsExactly("braces");
    assertThat(wording("{{" + "a".repeat(100_000) + "}}").mistakes())
        .extracting(Mistake::rule)
        .containsExactly("unknown");
    assertThat(wording("{{Năm}}\n".repeat(30_000)).mistakes()).isEmpty();
  }

  /// What a value is beside its words is nobody's blank.
  @Test
  void onlyWhatIsFilledInIsFound() {
    var text =
        new WordingText(
            "class\nLĩnh vực (danh sách)",
            "",
            "",
            "",
            "",
            "{{#Lĩnh vực}}{{class}}{{/Lĩnh vực}}",
            "");
    assertThat(text.filled(Map.of("Lĩnh vực", List.of("a"), "class", "lớp")).content())
        .isEqualTo("lớp");
    assertThat(text.filled(Map.of("Lĩnh vực", List.of("a"))).content()).isEmpty();
  }

  @Test
  void aSheetIsReadAsItWasWritten() {
    var text =
        new WordingText(
            BLANKS,
            "QĐ-UBND",
            "Về {{Năm}}",
            "A\nB",
            "Căn cứ x",
            "Điều 1. Một.\n\n1. Hai.",
            "Như trên");
    var sheet = new WordingSheet("Mẫu thử", Optional.of(PaperKind.QUYET_DINH), text);

    assertThat(WordingSheet.read(sheet.written())).contains(sheet);
    assertThat(WordingSheet.read("Không phải mẫu")).isEmpty();
  }

  private static WordingText wording(String content) {
    return new WordingText(BLANKS, "", "", "", "", content, "");
  }
}
