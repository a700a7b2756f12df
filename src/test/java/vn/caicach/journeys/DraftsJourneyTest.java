package vn.caicach.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.caicach.paper.FormatCheck;
import vn.caicach.shared.BusinessTime;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.Browser.Visit;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.WorkingCommunes;
import vn.caicach.testing.WorkingCommunes.WorkingCommune;
import vn.caicach.ui.Formats;

/// A paper from the first word to who received it, on both screens.
@ProductTest
class DraftsJourneyTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
  private static final String SUBJECT =
      "phát động nghiên cứu, đề xuất sáng kiến cải cách hành chính";

  @LocalServerPort private int port;
  @Autowired private WorkingCommunes communes;
  @Autowired private BusinessTime time;

  @ParameterizedTest
  @EnumSource
  void aLetterIsWrittenApprovedNumberedIssuedAndSent(Screen screen) throws IOException {
    WorkingCommune commune = communes.fresh();
    String path;
    try (Visit author = visit(commune, "cchc", screen)) {
      author.open("/drafts");
      author.look("drafts-none");
      author.follow("Soạn văn bản");
      author.look("drafts-new");
      author.fill("kind", "Công văn");
      author.fill("subject", "V/v " + SUBJECT);
      author.fill("addressees", "Các phòng, đơn vị thuộc xã\nCác trường học trên địa bàn xã");
      author.fill(
          "content",
          """
          Thực hiện Kế hoạch cải cách hành chính năm 2026, Ủy ban nhân dân xã yêu cầu:
          1. Thủ trưởng các đơn vị quán triệt mục đích, ý nghĩa của việc đề xuất sáng kiến.
          3. Sáng kiến tập trung vào các lĩnh vực:
          a) Chỉ đạo, điều hành;
          b) Cải cách thủ tục hành chính.
          Phân công thực hiện:
          | TT | Nhiệm vụ | Đơn vị | Thời hạn |
          | 1 | Tổng hợp sáng kiến | Phòng Văn hóa - Xã hội | Trước ngày 25/9 |
          | 2 | Trình công nhận | Văn phòng | Trước ngày 30/9 |
          Yêu cầu các đơn vị nghiêm túc thực hiện.
          """);
      author.fill("recipients", "Như trên\nThường trực Đảng ủy (để b/c)");
      author.fill("signer", "Phó Chủ tịch");
      author.send();
      assertThat(author.text()).contains("Đã tạo dự thảo", "Dòng 3: gõ “3.”, văn bản mang “2.”");
      assertThat(author.text()).contains("TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH");
      author.page().waitForSelector(".cc-pdf canvas");
      author.look("drafts-show");
      path = author.page().url().replaceFirst("^https?://[^/]+", "");
      author.follow("Lấy ý kiến");
      author.look("drafts-ask");
      author
          .page()
          .locator("main .cc-check")
          .filter(new Locator.FilterOptions().setHasText("Phòng Kinh tế"))
          .first()
          .locator("input")
          .check();
      author.send();
      assertThat(author.text()).contains("Đang lấy ý kiến");
    }
    try (Visit head = visit(commune, "kinhte", screen)) {
      head.open("/");
      assertThat(head.text()).contains("Cho ý kiến");
      head.open(path + "/comment");
      head.send();
      assertThat(head.text()).contains("Ghi ý kiến hoặc lý do");
      head.fill("note", "Thống nhất với dự thảo.");
      head.send();
      assertThat(head.text()).contains("Thống nhất với dự thảo.");
    }
    try (Visit author = visit(commune, "cchc", screen)) {
      author.open(path + "/submission");
      author.look("drafts-submit");
      author.send();
      assertThat(author.text()).contains("Chờ duyệt");
    }
    try (Visit vice = visit(commune, "phochutich", screen)) {
      vice.open("/");
      vice.follow(SUBJECT);
      vice.follow("Duyệt");
      vice.send();
      assertThat(vice.text()).contains("Đã duyệt, chờ số");
    }
    LocalDate today = time.today();
    try (Visit clerk = visit(commune, "vanthu", screen)) {
      clerk.open(path);
      clerk.follow("Cấp số, ngày");
      clerk.send();
      assertThat(clerk.text()).contains("Ghi số văn bản");
      clerk.look("drafts-number-wrong");
      clerk.fill("number", "7");
      clerk.fill("day", today.format(DAY));
      clerk.send();
      assertThat(clerk.text()).contains("07/UBND-VHXH");
      clerk.follow("Nhận bản đã ký");
      clerk
          .page()
          .setInputFiles("input[type=file]", new FilePayload("07.pdf", "application/pdf", pdf()));
      clerk.fill("secrecy", "Không");
      clerk.look("drafts-signed");
      clerk.send();
      clerk.follow("Ban hành");
      clerk.look("drafts-issue");
      clerk.send();
      assertThat(clerk.text()).contains("không có chữ ký số và không phải bản quét");
      clerk.page().check("main input[name=compared]");
      clerk.send();
      assertThat(clerk.text()).contains("Đã ban hành");
      clerk.follow("Ghi việc gửi");
      assertThat(clerk.page().locator("main input[name=recipients]:checked").count()).isEqualTo(3);
      assertThat(clerk.page().inputValue("main input[name=day]")).isEqualTo(Formats.date(today));
      clerk.page().locator("main input[name=recipients]").nth(1).uncheck();
      clerk.look("drafts-send");
      clerk.send();
      assertThat(clerk.text()).contains("Các phòng, đơn vị thuộc xã", "Chưa gửi: Các trường học");
      clerk.page().waitForSelector(".cc-pdf canvas");
      clerk.look("drafts-issued");
      clerk.follow("Mở văn bản");
      assertThat(clerk.text()).contains("07/UBND-VHXH");
      clerk.open(path + "/history");
      assertThat(clerk.text()).contains("Ban hành văn bản", "Duyệt văn bản");
      clerk.look("drafts-history");
      clerk.open("/drafts");
      clerk.look("drafts");
      clerk.follow("Sổ cấp số");
      clerk.fill("kind", "Quyết định");
      clerk.fill("after", "41");
      clerk.send();
      assertThat(clerk.text()).contains("Đã đổi sổ cấp số của Quyết định");
      clerk.look("number-books");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWordFileIsCheckedAndMended(Screen screen) throws IOException {
    WorkingCommune commune = communes.fresh();
    try (Visit author = visit(commune, "cchc", screen)) {
      author.open("/drafts");
      author.follow("Kiểm tra thể thức");
      author.look("form-checks-new");
      author
          .page()
          .setInputFiles(
              "input[type=file]",
              new FilePayload(
                  "thông báo.docx",
                  "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                  carelessFile()));
      author.fill("secrecy", "Không");
      author.send();
      assertThat(author.text()).contains("Chỗ cần xem", "Tự sửa", "NĐ 30/2020/NĐ-CP");
      author.look("form-checks-show");
      String checked = author.page().url().replaceFirst("^https?://[^/]+", "");
      Download mended =
          author
              .page()
              .waitForDownload(() -> author.page().getByText("Tải bản đã sửa").first().click());
      byte[] copy = Files.readAllBytes(mended.path());
      var report = FormatCheck.of(copy);
      assertThat(report.refused()).isFalse();
      assertThat(report.mendable()).isEmpty();
      try (Visit other = visit(commune, "kinhte", screen)) {
        assertThat(other.open(checked).status()).isEqualTo(404);
        other.forgiveProblems();
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aWordingIsTakenOverTriedUsedAndFilledIn(Screen screen) {
    WorkingCommune commune = communes.fresh();
    try (Visit keeper = visit(commune, "cchc", screen)) {
      keeper.open("/drafts");
      keeper.follow("Mẫu nội dung");
      keeper.look("wordings-none");
      keeper
          .page()
          .locator("form[action='/wordings/shipped/cong-van-phat-dong-sang-kien'] button")
          .click();
      keeper.page().waitForLoadState();
      keeper.page().waitForSelector(".cc-pdf canvas");
      keeper.look("wordings-show");
      keeper.follow("Sửa");
      keeper.look("wordings-edit");
      keeper.fill("subject", "phát động sáng kiến năm {{Nam}}");
      keeper.send();
      assertThat(keeper.text()).contains("Bản 2 có chỗ cần sửa", "chỗ điền “Nam” chưa khai");
      keeper.look("wordings-mistake");
      keeper.follow("Bản 1");
      keeper.page().getByText("Đưa bản 1 vào dùng").click();
      keeper.page().waitForLoadState();
      keeper.open("/wordings");
      keeper.look("wordings");
      keeper.follow("Soạn theo mẫu");
      keeper.look("wordings-fill");
      keeper.fill("blank[3]", "Cải cách thể chế\nChuyển đổi số");
      keeper.fill("blank[6]", "trước ngày 20/9");
      keeper.page().evaluate("document.querySelector('main form').noValidate = true");
      keeper.send();
      assertThat(keeper.text()).contains("Điền chỗ này");
      keeper.look("wordings-fill-wrong");
      for (int i : List.of(0, 1, 5, 7, 8, 9, 11, 12, 13)) {
        keeper.fill("blank[" + i + "]", "Phòng Văn hóa - Xã hội");
      }
      keeper.send();
      keeper.page().waitForSelector(".cc-pdf canvas");
      assertThat(keeper.text()).contains("Đã tạo dự thảo", "UBND-VHXH");
      keeper.follow("Kiểm tra thể thức");
      assertThat(keeper.text()).contains("Bộ quy tắc");
      keeper.look("form-checks-draft");
    }
  }

  /// A notice as somebody in a hurry writes it.
  private static byte[] carelessFile() throws IOException {
    try (var document = new XWPFDocument();
        var bytes = new ByteArrayOutputStream()) {
      for (String line :
          List.of(
              "CỘNG HOÀ XÃ HỘI CHỦ NGHĨA VIỆT NAM",
              "Độc lập-Tự do-Hạnh phúc",
              "Số : 5/TB - UBND",
              "Ninh Giang, ngày 5 tháng 09 năm 2026",
              "THÔNG BÁO",
              "Về việc nghỉ lễ Quốc khánh",
              "Căn cứ điều 5 của quy chế làm việc, Uỷ ban nhân dân xã thông báo lịch nghỉ lễ.",
              "Nơi nhận:",
              "- Các đơn vị",
              "TM UỶ BAN NHÂN DÂN")) {
        document.createParagraph().createRun().setText(line);
      }
      document.write(bytes);
      return bytes.toByteArray();
    }
  }

  private Visit visit(WorkingCommune commune, String login, Screen screen) {
    Visit visit = Browser.visit("http://localhost:" + port, screen);
    visit.signIn(login + "@" + commune.slug());
    return visit;
  }

  private static byte[] pdf() throws IOException {
    try (var pdf = new PDDocument();
        var bytes = new ByteArrayOutputStream()) {
      pdf.addPage(new PDPage());
      pdf.save(bytes);
      return bytes.toByteArray();
    }
  }
}
