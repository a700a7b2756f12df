package vn.caicach.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentLabelTest {

  @Test
  void aPaperWithoutANumberGoesByKindDayAndSubject() {
    LocalDate day = LocalDate.of(2025, 9, 16);
    String subject =
        "Dự họp giao ban công tác cải cách hành chính tháng 9 và triển khai nhiệm vụ quý IV";
    assertThat(
            ShortCitation.of(DocumentKind.GIAY_MOI, DocumentLabel.read("12/GM-UBND"), day, subject))
        .isEqualTo("12/GM-UBND");
    assertThat(ShortCitation.of(DocumentKind.GIAY_MOI, DocumentLabel.NONE, day, subject))
        .isEqualTo(
            "Giấy mời ngày 16/9/2025: Dự họp giao ban công tác cải cách hành chính tháng 9 và…");
    assertThat(ShortCitation.of(DocumentKind.KHAC, DocumentLabel.NONE, null, "Nhắc việc"))
        .isEqualTo("Văn bản: Nhắc việc");
    assertThat(ShortCitation.of(DocumentKind.GIAY_MOI, DocumentLabel.NONE)).isEqualTo("Giấy mời");
  }

  @ParameterizedTest
  @CsvSource({
    "342/UBND-VHXH, 342, UBND-VHXH",
    "118/2025/NĐ-CP, 118, 2025/NĐ-CP",
    "57-NQ/TW, 57-NQ, TW",
    "Số: 05/BNV-VP, 05, BNV-VP",
    "số 15 / KH - UBND, 15, KH-UBND",
    "24a/QyĐ-UBND, 24a, QyĐ-UBND",
    "12, 12, ''",
    "…/TB-UBND, '', TB-UBND",
    "Số: .../TB-UBND, '', TB-UBND"
  })
  void readsWhatIsPrinted(String typed, String number, String symbol) {
    assertThat(DocumentLabel.read(typed)).isEqualTo(new DocumentLabel(number, symbol));
  }

  @Test
  void isPrintedAgainAsItWasRead() {
    for (String printed :
        new String[] {"342/UBND-VHXH", "118/2025/NĐ-CP", "57-NQ/TW", "12", "…/UBND", ""}) {
      assertThat(DocumentLabel.read(printed).text()).isEqualTo(printed);
    }
    assertThat(DocumentLabel.read("  ").isEmpty()).isTrue();
  }
}
