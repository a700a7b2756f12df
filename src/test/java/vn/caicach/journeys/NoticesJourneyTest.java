package vn.caicach.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.caicach.access.Role;
import vn.caicach.notification.Notices;
import vn.caicach.notification.Notices.Notice;
import vn.caicach.shared.Identifiers;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.ui.State;

/// From the bell to what a notice tells of.
@ProductTest
class NoticesJourneyTest {

  @LocalServerPort private int port;
  @Autowired private TestAuthorities authorities;
  @Autowired private Notices notices;
  @Autowired private JdbcClient sql;

  @ParameterizedTest
  @EnumSource
  void anOfficerReadsWhatTheProgramTold(Screen screen) {
    var commune = authorities.freshCommune();
    var account = commune.account(Role.OFFICER);
    UUID officer = Identifiers.next();
    commune.inside(() -> {
      sql.sql(
              """
              insert into organization.officers (id, code, full_name, employed_from)
              values (?, 'CB01', 'Nguyễn Thị Minh Khai', date '2025-07-01')
              """)
          .param(officer)
          .update();
      sql.sql("update access.accounts set officer_id = ? where id = ?")
          .params(officer, account.id().value())
          .update();
    });
    try (var visit = Browser.visit("http://localhost:" + port, screen)) {
      Page page = visit.page();
      visit.signIn(account.login());
      page.click(".cc-bell");
      page.waitForLoadState();
      assertThat(visit.text()).contains("Chưa có thông báo nào");
      visit.look("notices-none");

      commune.inside(() -> {
        tell(officer, State.OK, "Văn phòng đã xác nhận sản phẩm «Niêm yết thủ tục»", "");
        tell(
            officer,
            State.WAIT,
            "Trưởng phòng giao cho bạn: Số hóa hồ sơ hộ tịch năm 2024",
            "Chỉ thị 02/CT-UBND, hạn 15/12/2026");
        tell(officer, State.RISK, "Còn 3 ngày: Rà soát thủ tục hành chính nội bộ", "");
        tell(
            officer,
            State.LATE,
            "Trễ hạn 1 ngày: Báo cáo kết quả thực hiện Kế hoạch cải cách hành chính quý III năm 2026 gửi Ủy ban nhân dân thành phố",
            "Kế hoạch 000/KH-UBND, hạn trước ngày 25/9/2026");
      });
      visit.open("/account");
      assertThat(page.locator(".cc-bell").getAttribute("aria-label"))
          .isEqualTo("Thông báo: 4 chưa đọc");
      page.click(".cc-bell");
      page.waitForLoadState();
      visit.look("notices");

      page.locator("main .cc-linkbutton").first().click();
      page.waitForLoadState();
      assertThat(page.url()).endsWith("/account");
      visit.open("/notices/unread");
      assertThat(visit.text()).doesNotContain("Trễ hạn 1 ngày");
      page.locator("main td.cc-do button").first().click();
      page.waitForLoadState();
      assertThat(page.url()).endsWith("/notices/unread");
      visit.look("notices-unread");
      page.locator("main form[action='/notices/reading'] button").click();
      page.waitForLoadState();
      assertThat(visit.text()).contains("Đã đánh dấu đã đọc 2 thông báo.");
      visit.look("notices-read");
      visit.open("/notices/unread");
      visit.look("notices-unread-none");
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAccountOfNobodyIsToldSo(Screen screen) {
    var admin = authorities.freshCommune().account(Role.COM_ADMIN);
    try (var visit = Browser.visit("http://localhost:" + port, screen)) {
      visit.signIn(admin.login());
      visit.open("/notices");
      visit.look("notices-nobody");
      assertThat(visit.page().locator(".cc-bell").count()).isZero();
    }
  }

  private void tell(UUID officer, State urgency, String title, String detail) {
    notices.tell(new Notice(officer, title, urgency, title, detail, "/account"));
  }
}
