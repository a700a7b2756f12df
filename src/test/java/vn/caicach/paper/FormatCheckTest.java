package vn.caicach.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.caicach.paper.Damages.Damage;

/// Papers that are right have no finding, whoever made them.
class FormatCheckTest {

  static List<Map.Entry<String, byte[]>> correct() {
    return new ArrayList<>(HandMadePapers.correct().entrySet());
  }

  static List<Map.Entry<String, OfficialPaper>> own() {
    return new ArrayList<>(SamplePapers.all().entrySet());
  }

  @ParameterizedTest
  @MethodSource("correct")
  void findsNothingInWhatIsRight(Map.Entry<String, byte[]> paper) {
    assertThat(FormatCheck.of(paper.getValue()).findings()).as(paper.getKey()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("own")
  void findsNothingInWhatTheProgramWrites(Map.Entry<String, OfficialPaper> paper) {
    assertThat(FormatCheck.of(PaperWriter.docx(paper.getValue())).findings()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("correct")
  void changesNothingInWhatIsRight(Map.Entry<String, byte[]> paper) {
    assertThat(FormatCheck.mended(paper.getValue())).isEqualTo(paper.getValue());
  }

  @Test
  void aMendedCopyOpens() throws IOException {
    for (Damage damage : Damages.all()) {
      assertThat(text(FormatCheck.mended(damage.docx()))).as(damage.way()).isNotEmpty();
    }
  }

  @Test
  void saysWhereInWordsOfAPerson() {
    HandMade paper = HandMadePapers.decision();
    paper.number = "Số: 5/QĐ-UBND";
    paper.body.replaceAll(line -> line.replace("Điều 2.|", "Điều 2:|"));
    paper.body.set(3, "b) Phục vụ nhân dân và doanh nghiệp trên địa bàn xã theo đúng quy trình;");
    assertThat(FormatCheck.of(paper.docx()).findings())
        .extracting(Finding::where)
        .containsExactly(
            "Số, ký hiệu", "Điều 2", "Đoạn 17: «b) Phục vụ nhân dân và doanh nghiệp trên…»");
  }

  @Test
  void saysWhatIsWrongWithTheMotto() {
    HandMade dashed = HandMadePapers.decision();
    dashed.motto = "Độc lập – Tự do – Hạnh phúc";
    assertThat(arguments(dashed.docx(), FormatRule.MOTTO_WORDS))
        .first()
        .asString()
        .endsWith("(khác dấu gạch hoặc khoảng trắng)");
    HandMade small = HandMadePapers.decision();
    small.specs.put("motto", new HandMade.Spec(12, false, false, "center", 0, 0));
    assertThat(arguments(small.docx(), FormatRule.MOTTO_LOOK)).contains("cỡ 12, chưa đậm");
  }

  @Test
  void recipientsWithoutDashesAreOneEach() throws IOException {
    HandMade paper = HandMadePapers.decision();
    paper.recipients.clear();
    paper.recipients.addAll(List.of("Như Điều 3", "Lưu: VT"));
    assertThat(text(FormatCheck.mended(paper.docx()))).contains("- Như Điều 3;", "- Lưu: VT.");
  }

  @Test
  void theFirstLineOfAPlainListIsNoIssuer() throws IOException {
    try (var document = new XWPFDocument();
        var bytes = new ByteArrayOutputStream()) {
      for (String line : List.of("Danh sách trang thiết bị", "1. Máy in", "2. Máy quét")) {
        document.createParagraph().createRun().setText(line);
      }
      document.write(bytes);
      assertThat(FormatCheck.of(bytes.toByteArray()).findings())
          .extracting(Finding::rule)
          .contains(FormatRule.NATION_MISSING)
          .doesNotContain(FormatRule.ISSUER_LOOK);
    }
  }

  private static List<String> arguments(byte[] docx, FormatRule rule) {
    return FormatCheck.of(docx).findings().stream()
        .filter(finding -> finding.rule() == rule)
        .findFirst()
        .orElseThrow()
        .arguments();
  }

  private static String text(byte[] docx) throws IOException {
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
        var words = new XWPFWordExtractor(document)) {
      return words.getText();
    }
  }
}
