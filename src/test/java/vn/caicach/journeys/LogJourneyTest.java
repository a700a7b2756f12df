package vn.caicach.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.caicach.access.Role;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;

/// Following a change from the record's history to the log of the authority.
@ProductTest
class LogJourneyTest {

  @LocalServerPort private int port;
  @Autowired private TestAuthorities authorities;

  @ParameterizedTest
  @EnumSource
  void anAdministratorFindsWhatChanged(Screen screen) {
    var admin = authorities.freshCommune().account(Role.COM_ADMIN);
    try (var visit = Browser.visit("http://localhost:" + port, screen)) {
      Page page = visit.page();
      visit.signIn(admin.login());

      visit.open("/units/new");
      page.fill("input[name=name]", "Phòng Văn hóa – Xã hội");
      page.fill("input[name=shortName]", "Phòng VH-XH");
      page.selectOption("select[name=kind]", "DEPARTMENT");
      page.fill("input[name=head]", "Trưởng phòng");
      page.fill("input[name=day]", "1/7/2025");
      page.fill("input[name=legalBasis]", "Quyết định 1/QĐ-UBND ngày 30/6/2025");
      page.click("main form button[type=submit]");
      page.locator(".cc-tabs a").nth(1).click();
      page.waitForLoadState();
      assertThat(page.content()).contains("Thành lập đơn vị");
      visit.look("units-history");

      visit.open("/audit");
      page.locator("details.cc-changes summary").first().click();
      visit.look("log");
      page.fill("input[name=from]", "31/2/2026");
      page.click(".cc-filter button");
      page.waitForLoadState();
      assertThat(page.content()).contains("Ngày này không có hoặc không đọc được");
      visit.look("log-wrong");
      visit.open("/audit?table=organization.units");
      page.click("details.cc-views__keep summary");
      visit.look("log-view-keep");
      page.fill("input[name=name]", "Đơn vị");
      page.click("details.cc-views__keep button");
      page.waitForLoadState();
      assertThat(page.content()).contains("Đã lưu cách xem");
      visit.look("log-view");
      visit.open("/audit?until=1/1/2020");
      assertThat(page.content()).contains("Không có dòng nào");
      visit.look("log-empty");
    }
  }
}
