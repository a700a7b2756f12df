package vn.caicach.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.WorkingCommunes;
import vn.caicach.testing.WorkingCommunes.Person;
import vn.caicach.ui.XlsxExport;

/// The office brings its list in, mends a line, gives the tasks and looks at the report.
@ProductTest
class TaskImportJourneyTest {

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Autowired private WorkingCommunes communes;
  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource
  void theOfficeGivesTheTasksOfItsList(Screen screen) {
    String address = "http://localhost:" + port;
    try (var visit = Browser.visit(address, screen)) {
      visit
          .page()
          .context()
          .addCookies(List.of(session(communes.fresh().person("vanphong"), address)));
      assertThat(visit.open("/tasks/imports/new").status()).isEqualTo(200);
      visit.look("task-imports-new");
      visit
          .page()
          .setInputFiles("input[type=file]", new FilePayload("nhiem-vu-cchc.xlsx", XLSX, list()));
      visit.page().click("main form button[type=submit]");
      assertThat(visit.page().textContent("main table"))
          .contains("Rà soát thủ tục hành chính")
          .contains("Phòng Nào đó")
          .contains("Cần sửa");
      visit.look("task-imports-show");
      visit
          .page()
          .selectOption(
              "select[name=lead-r4]",
              visit.page().locator("select[name=lead-r4] option").nth(3).getAttribute("value"));
      visit.page().click("button:has-text('Lưu chỗ đã sửa')");
      assertThat(visit.page().textContent("main")).contains("Giao 4 nhiệm vụ");
      visit.look("task-imports-mended");
      visit.page().click("button:has-text('Giao 4 nhiệm vụ')");
      assertThat(visit.page().textContent("main")).contains("Rà soát thủ tục hành chính");
      visit.open("/tasks/report");
      assertThat(visit.page().textContent("main")).contains("Đang thực hiện, trong hạn");
      visit.look("task-report");
    }
  }

  private static byte[] list() {
    return XlsxExport.of(
            "Nhiệm vụ",
            "TT",
            "Nhiệm vụ",
            "Cơ quan chủ trì",
            "Cơ quan phối hợp",
            "Thời gian",
            "Sản phẩm")
        .row("I", "Cải cách thủ tục hành chính", null, null, null, null)
        .row(
            "1",
            "Rà soát thủ tục hành chính",
            "TTPVHCC",
            "Các cơ quan, đơn vị",
            "31/12/2099",
            "Báo cáo")
        .row(
            "2",
            "Đo lường sự hài lòng của người dân",
            "Phòng Nào đó",
            "",
            "Thường xuyên",
            "Báo cáo")
        .row(
            "3",
            "Đề xuất sáng kiến",
            "Phòng VH-XH; Văn phòng HĐND và UBND",
            "Hội Chữ thập đỏ",
            "Trước ngày 25/9 hằng năm",
            "Sáng kiến")
        .bytes();
  }

  private static Cookie session(Person person, String address) {
    var request = new MockHttpServletRequest();
    person.signedIn().postProcessRequest(request);
    return new Cookie("CC_SESSION", Objects.requireNonNull(request.getCookies())[0].getValue())
        .setUrl(address);
  }
}
