package vn.caicach.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.caicach.storage.Secrecy;
import vn.caicach.storage.internal.SecrecyFinder.Mark;
import vn.caicach.storage.internal.SecrecyFinder.Place;

class SecrecyFinderTest {

  private static final SecrecyRules RULES = SecrecyRules.load();

  private static final String HEAD =
      """
      ỦY BAN NHÂN DÂN	CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
      XÃ NINH GIANG	Độc lập - Tự do - Hạnh phúc
      Số: 15/BC-UBND	Ninh Giang, ngày 16 tháng 9 năm 2026
      """;

  private static final String BODY =
      """

      BÁO CÁO
      Kết quả công tác cải cách hành chính quý III năm 2026
      Thực hiện Kế hoạch số 12/KH-UBND, Ủy ban nhân dân xã báo cáo như sau:
      """;

  private static Optional<Mark> read(String text) {
    var finder = new SecrecyFinder(RULES);
    text.lines().forEach(line -> finder.line(1, line, Place.BODY));
    return finder.found();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "CONFIDENTIAL;MẬT",
        "SECRET;TỐI MẬT",
        "TOP_SECRET;TUYỆT MẬT",
        "SECRET;T Ố I  M Ậ T",
        "SECRET;T Ố I   M Ậ T",
        "CONFIDENTIAL;M Ậ T",
        "TOP_SECRET;T U Y Ệ T  M Ậ T",
        "TOP_SECRET;TUYỆTMẬT",
        "CONFIDENTIAL;* MẬT *",
        "CONFIDENTIAL;[MẬT]",
        "SECRET;--- TỐI MẬT ---",
        "SECRET;| TỐI MẬT |",
        "CONFIDENTIAL;MAT",
        "CONFIDENTIAL;M@T",
        "SECRET;TOI MAT",
        "SECRET;TÓI MẠT",
        "SECRET;TO1 MAT",
        "SECRET;T6I MẬT",
        "TOP_SECRET;TUYET MAT",
        "TOP_SECRET;TUY€T MÂT",
        "CONFIDENTIAL;Mật",
        "SECRET;Tối mật",
        "TOP_SECRET;Tuyệt Mật",
        "CONFIDENTIAL;Độ mật: Mật",
        "SECRET;Mức độ mật: TỐI MẬT",
        "SECRET;ĐỘ MẬT : Tối mật.",
        "TOP_SECRET;DO MAT: TUYET MAT",
        "CONFIDENTIAL;mËt",
        "SECRET;tèi mËt",
        "TOP_SECRET;tuyÖt mËt",
        "SECRET;TOÁI MAÄT",
        "CONFIDENTIAL;Số: 21/BC-UBND-MẬT",
        "SECRET;Số: 21/BC-UBND (TỐI MẬT)",
        "SECRET;TỐI MẬT Ninh Giang, ngày 3 tháng 10 năm 2026",
        "SECRET;TOI MAT Ninh Giang, ngay 3 thang 10 nam 2026",
        "CONFIDENTIAL;MẬT HỎA TỐC",
        "CONFIDENTIAL;KHẨN MẬT",
        "TOP_SECRET;TUYỆT MẬT - Bản số: 02",
        "CONFIDENTIAL;MẬT.",
      })
  void findsAMarkInTheHeadOfTheFirstPage(Secrecy degree, String mark) {
    assertThat(read(HEAD + mark + "\n" + BODY))
        .hasValueSatisfying(m -> assertThat(m.degree()).isEqualTo(degree));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "CONFIDENTIAL;MẬT>Ninh Giang, ngày 16 tháng 9 năm 2026",
        "SECRET;Số: 15/BC-UBND>TỐI MẬT",
        "SECRET;T Ố I  M Ậ T>Ninh Giang, ngày 16 tháng 9 năm 2026",
        "TOP_SECRET;TUYET MAT>Ninh Giang, ngay 16 thang 9 nam 2026",
        "CONFIDENTIAL;Mật>Ninh Giang, ngày 16 tháng 9 năm 2026",
        "SECRET;Độ mật>Tối mật",
        "CONFIDENTIAL;MAT>Ninh Giang, ngay 16 thang 9 nam 2026",
        "CONFIDENTIAL;Số: 15/BC-UBND>MẬT>Bản số 2",
        "SECRET;So: 15/BC-UBND>TOI MAT>Ban so 2",
      })
  void findsAMarkBesideAnotherColumnOfTheHead(Secrecy degree, String line) {
    assertThat(read(HEAD + line.replace('>', '\t') + "\n" + BODY))
        .hasValueSatisfying(m -> assertThat(m.degree()).isEqualTo(degree));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MẬT", "TỐI MẬT", "TOI MAT", "T U Y Ệ T  M Ậ T", "Độ mật: Mật"})
  void findsALineOfItsOwnOnALaterPageToo(String mark) {
    var finder = new SecrecyFinder(RULES);
    (HEAD + BODY.repeat(12)).lines().forEach(line -> finder.line(1, line, Place.BODY));
    finder.line(3, mark, Place.BODY);
    finder.line(3, "Nơi nhận:", Place.BODY);

    assertThat(finder.found()).hasValueSatisfying(m -> assertThat(m.page()).isEqualTo(3));
  }

  @ParameterizedTest
  @ValueSource(strings = {"MẬT", "TỐI MẬT", "Tuyệt mật", "TOI MAT"})
  void findsAMarkInAHeaderOrATextBoxOfAnyPage(String mark) {
    var finder = new SecrecyFinder(RULES);
    finder.line(7, mark, Place.MARGIN);

    assertThat(finder.found()).isPresent();
  }

  @Test
  void findsAStampBrokenOverTwoLines() {
    assertThat(read(HEAD + "TUYỆT\nMẬT\n" + BODY).map(Mark::degree)).contains(Secrecy.TOP_SECRET);
    assertThat(read(HEAD + "TỐI\nMẬT\n" + BODY).map(Mark::degree)).contains(Secrecy.SECRET);
    assertThat(read(HEAD + "TÓI\nMẠT\n" + BODY).map(Mark::degree)).contains(Secrecy.SECRET);
  }

  @Test
  void readsDecomposedUnicode() {
    String mark = Normalizer.normalize("TỐI MẬT", Normalizer.Form.NFD);
    assertThat(read(HEAD + mark + "\n" + BODY).map(Mark::degree)).contains(Secrecy.SECRET);
  }

  @Test
  void readsAcrossInvisibleAndUnusualSpaces() {
    assertThat(read(HEAD + "T\u200BỐI\u00A0MẬT\u00AD\n" + BODY).map(Mark::degree))
        .contains(Secrecy.SECRET);
  }

  @Test
  void tellsTheHighestDegree() {
    assertThat(read("MẬT\n" + HEAD + "TUYỆT MẬT\n" + BODY).map(Mark::degree))
        .contains(Secrecy.TOP_SECRET);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "BẢO MẬT THÔNG TIN",
        "BẢO MẬT",
        "BÍ MẬT NHÀ NƯỚC",
        "QUY CHẾ BẢO VỆ BÍ MẬT NHÀ NƯỚC",
        "Luật Bảo vệ bí mật nhà nước số 117/2025/QH15",
        "- Danh mục bí mật nhà nước độ Tuyệt mật, Tối mật, Mật",
        "Mật khẩu: do từng người tự đặt",
        "MẬT KHẨU",
        "Mật độ dân số: 1.250 người/km2",
        "MẬT ĐỘ DÂN SỐ",
        "MẬT MÃ",
        "Mật ong rừng",
        "văn bản mật",
        "ban mat.",
        "mật",
        "mat",
        "Không đưa văn bản MẬT lên hệ thống này",
        "tài liệu có độ mật",
        "Độ mật: Không",
        "Độ mật: Thường",
        "Độ mật: Mật/Tối mật/Tuyệt mật",
        "Độ mật: Không / Mật / Tối mật / Tuyệt mật",
        "ĐỘ MẬT",
        "Đóng dấu \"MẬT\" vào góc trái",
        "\"MẬT\"",
        "“TỐI MẬT”",
        "1. TUYỆT MẬT",
        "a) Tối mật;",
        "TỐI",
        "MẤT MẬT KHẨU",
        "MÁT MẺ",
        "MẮT",
        "MẶT",
        "STT\tHỌ VÀ TÊN\tMẮT\tTAI MŨI HỌNG",
        "MẮT\tTAI MŨI HỌNG",
        "NGÀY CẤP   NGÀY MẤT   GHI CHÚ   MẤT",
        "STT\tHO VA TEN\tMAT\tTAI MUI HONG",
        "Thường\tMật\tTối mật",
        "STT\tSố, ký hiệu\tMật\tNgày",
        "ĐÀ LẠT",
        "MẶT TRẬN TỔ QUỐC VIỆT NAM",
        "ỦY BAN MẶT TRẬN TỔ QUỐC",
        "MAT TRAN TO QUOC",
        "Số: 45/QĐ-BVBMNN",
        "Số: 12/KH-UBND về bảo vệ bí mật",
        "SỐ LIỆU VỀ CÔNG TÁC BẢO MẬT",
        "TỐI THIỂU",
        "TỐI ƯU",
        "CÔNG TÁC BẢO MẬT, AN TOÀN THÔNG TIN",
        "100% hồ sơ công việc (trừ hồ sơ mật) được xử lý trên môi trường mạng",
      })
  void leavesOrdinaryTextAlone(String line) {
    assertThat(read(line + "\n" + BODY)).isEmpty();
    assertThat(read(HEAD + line + "\n" + BODY)).isEmpty();
    assertThat(read(HEAD + BODY.repeat(10) + line + "\n" + BODY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "QUY CHẾ BẢO VỆ BÍ\nMẬT\nNHÀ NƯỚC",
        "CÔNG TÁC BẢO\nMẬT\nTHÔNG TIN",
        "QUẢN LÝ\nMẬT\nKHẨU",
        "XÁC ĐỊNH ĐỘ\nMẬT",
        "V/v thực hiện quy định về bí\nMật nhà nước",
      })
  void leavesAWordBrokenOverTwoLinesAlone(String lines) {
    assertThat(read(HEAD + lines + "\n" + BODY)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Mật", "MAT", "Tối mật", "MẤT"})
  void leavesWeakLikenessBelowTheHeadAlone(String line) {
    assertThat(read(HEAD + BODY.repeat(10) + line + "\n" + BODY)).isEmpty();
  }

  @Test
  void findsAStampInACellOfItsOwnInTheHeadOfASheet() {
    var finder = new SecrecyFinder(RULES);
    finder.line(1, "UBND XÃ NINH GIANG\t\t\tTỐI MẬT", Place.TABLE);
    assertThat(finder.found().map(Mark::degree)).contains(Secrecy.SECRET);

    var list = new SecrecyFinder(RULES);
    list.line(1, "STT\tHỌ VÀ TÊN\tMẮT", Place.TABLE);
    list.line(1, "STT\tSố, ký hiệu\tMật", Place.TABLE);
    list.line(1, "1\t12/BC-UBND\tMẬT\t16/9/2026", Place.TABLE);
    assertThat(list.found()).isEmpty();
  }

  @Test
  void leavesTheCellsOfATableThatListsOtherDocumentsAlone() {
    var finder = new SecrecyFinder(RULES);
    (HEAD + BODY.repeat(10)).lines().forEach(line -> finder.line(1, line, Place.BODY));
    finder.line(1, "12/BC-UBND\tMẬT\t16/9/2026", Place.TABLE);
    finder.line(2, "MẬT", Place.TABLE);

    assertThat(finder.found()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000_79d43247da5eb5f0",
        "001_78ef7b8a9b47c483",
        "002_03f4ca4cfc758c0f",
        "003_fb9bfa3569cd68fc",
        "004_8cfda7107653a866"
      })
  void findsNothingInRealDirectives(String name) throws IOException {
    assertThat(read(directive(name))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"000_79d43247da5eb5f0", "003_fb9bfa3569cd68fc", "004_8cfda7107653a866"})
  void findsAStampSetIntoARealDirective(String name) throws IOException {
    String text = directive(name);
    int second = text.indexOf('\n', text.indexOf('\n') + 1);

    assertThat(read(text.substring(0, second) + "\nTOI MAT" + text.substring(second))).isPresent();
    assertThat(read(text.substring(0, second) + "\nM Ậ T" + text.substring(second))).isPresent();
  }

  @Test
  void namesTheLawOfTheDay() {
    assertThat(RULES.legalBasis(LocalDate.of(2026, 2, 28)))
        .contains("29/2018/QH14")
        .contains("26/2020/NĐ-CP");
    assertThat(RULES.legalBasis(LocalDate.of(2026, 3, 1))).contains("117/2025/QH15");
    assertThat(RULES.legalBasis(LocalDate.of(2019, 1, 1))).contains("29/2018/QH14");
  }

  private static String directive(String name) throws IOException {
    try (InputStream in =
        SecrecyFinderTest.class.getResourceAsStream("/storage/directives/" + name + ".txt")) {
      assertThat(in).isNotNull();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
