package vn.caicach.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.caicach.shared.BusinessTime;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.Browser.Visit;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.WorkingCommunes;
import vn.caicach.testing.WorkingCommunes.WorkingCommune;

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
      clerk.follow("Cho số, ngày");
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
      assertThat(clerk.text()).contains("Đã ban hành");
      clerk.follow("Ghi việc gửi");
      clerk.page().locator("main input[name=recipients]").first().check();
      clerk.fill("day", today.format(DAY));
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
