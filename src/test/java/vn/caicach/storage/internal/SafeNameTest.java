package vn.caicach.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SafeNameTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "Kế hoạch số 12.pdf;Kế hoạch số 12.pdf",
        "../../x;x.pdf",
        "../../../etc/passwd;passwd.pdf",
        "..\\..\\Windows\\system32\\x.pdf;x.pdf",
        "C:\\Users\\a\\Báo cáo.PDF;Báo cáo.pdf",
        "/;tep.pdf",
        "..;tep.pdf",
        "....pdf;tep.pdf",
        "'  .pdf';tep.pdf",
        "con.pdf;_con.pdf",
        "NUL;_NUL.pdf",
        "com1.tar.pdf;_com1.tar.pdf",
        "a<b>c|d?e*f.pdf;a_b_c_d_e_f.pdf",
        "một   hai\u00A0ba.pdf;một hai ba.pdf",
        "x.html;x.html.pdf",
        ".htaccess;htaccess.pdf",
      })
  void keepsWhatCanBeShown(String declared, String shown) {
    assertThat(SafeName.of(declared, ContentType.PDF).value()).isEqualTo(shown);
  }

  @Test
  void dropsWhatCannotBeSeen() {
    assertThat(SafeName.of("bao\u202Efdp.exe", ContentType.PDF).value())
        .isEqualTo("baofdp.exe.pdf");
    assertThat(SafeName.of("a\0b\007c\r\nSet-Cookie.pdf", ContentType.PDF).value())
        .isEqualTo("abc Set-Cookie.pdf");
    assertThat(SafeName.of("a\u200B\uFEFFb.pdf", ContentType.PDF).value()).isEqualTo("ab.pdf");
  }

  @Test
  void keepsTheOtherExtensionOfAPhotograph() {
    assertThat(SafeName.of("Ảnh hội nghị.JPEG", ContentType.JPEG).value())
        .isEqualTo("Ảnh hội nghị.jpeg");
  }

  @Test
  void composesLetters() {
    String decomposed = Normalizer.normalize("Quyết định.docx", Normalizer.Form.NFD);
    assertThat(SafeName.of(decomposed, ContentType.DOCX).value()).isEqualTo("Quyết định.docx");
  }

  @Test
  void shortensWithoutBreakingALetter() {
    String name = SafeName.of("ự".repeat(500) + ".pdf", ContentType.PDF).value();

    assertThat(name).endsWith("ự.pdf").doesNotContain("\uFFFD");
    assertThat(name.getBytes(StandardCharsets.UTF_8).length).isBetween(190, 200);
    assertThat(SafeName.of("😀".repeat(500), ContentType.PDF).value()).endsWith("😀.pdf");
  }
}
