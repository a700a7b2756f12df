package vn.caicach.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.caicach.access.internal.FirstRun;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.EmptyProductTest;

/// A new machine: the code of the console makes the first administrator, who opens the installation
/// for further communes.
@EmptyProductTest
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FirstRunJourneyTest {

  private static final String PASSWORD = "sông Bạch Đằng 938";

  @LocalServerPort private int port;
  @Autowired private FirstRun firstRun;

  @Test
  @Order(1)
  void whoReadsTheConsoleBegins() {
    try (var visit = Browser.visit("http://localhost:" + port, Screen.PHONE)) {
      choose(visit);
      visit.look("first-run");
    }
    try (var visit = Browser.visit("http://localhost:" + port, Screen.DESKTOP)) {
      choose(visit);
      visit.look("first-run");
      Page page = visit.page();
      page.getByLabel("Trung tâm Phục vụ hành chính công").uncheck();
      send(visit, "AAAA-BBBB-CCCC");
      assertThat(visit.text()).contains("Mã thiết lập chưa đúng");
      assertThat(page.getByLabel("Trung tâm Phục vụ hành chính công").isChecked()).isFalse();
      visit.look("first-run-wrong");
      send(visit, firstRun.code().toLowerCase(java.util.Locale.ROOT));
      assertThat(page.content()).contains("Đăng nhập bằng tên quantri@ninhgiang.haiphong");
      signIn(page);
      visit.open("/units");
      assertThat(visit.text())
          .contains("Ủy ban nhân dân xã Ninh Giang", "Phòng Văn hóa - Xã hội")
          .doesNotContain("Trung tâm Phục vụ hành chính công");
      visit.open("/first-run");
      assertThat(page.url()).doesNotContain("first-run");
    }
  }

  @Test
  @Order(2)
  void opensTheInstallationForAnotherCommune() {
    for (Screen screen : Screen.values()) {
      try (var visit = Browser.visit("http://localhost:" + port, screen)) {
        Page page = visit.page();
        visit.open("/sign-in");
        signIn(page);
        visit.open("/authorities");
        assertThat(visit.text()).contains("UBND xã Ninh Giang");
        visit.look("authorities");
        visit.follow("Mở");
        visit.look("authorities-new");
        visit.fill("province", "Hải Phòng");
        page.locator("main form[method=get] button").click();
        page.waitForLoadState();
        visit.fill("unit", screen == Screen.DESKTOP ? "Phường Thủy Nguyên" : "Xã Nguyên Giáp");
        visit.look("authorities-unit");
        visit.send();
        assertThat(visit.text()).contains("quantri@").contains("chỉ hiện một lần");
        visit.look("authorities-opened");
        visit.open("/authorities/new?province=31&unit=11203");
        visit.send();
        assertThat(visit.text()).contains("UBND xã Ninh Giang đang sử dụng hệ thống");
        visit.look("authorities-refused");
      }
    }
  }

  private static void choose(Browser.Visit visit) {
    visit.open("/");
    Page page = visit.page();
    page.waitForLoadState();
    if (page.url().contains("/sign-in")) {
      visit.open("/sign-in");
    }
    assertThat(page.url()).contains("/first-run");
    visit.fill("province", "Hải Phòng");
    page.locator("main form[method=get] button").click();
    page.waitForLoadState();
    visit.fill("unit", "Xã Ninh Giang");
    page.locator("main form[method=get] button").click();
    page.waitForLoadState();
  }

  private static void send(Browser.Visit visit, String code) {
    visit.fill("password", PASSWORD);
    visit.fill("repeated", PASSWORD);
    visit.fill("code", code);
    visit.send();
  }

  private static void signIn(Page page) {
    page.fill("input[name=login]", "quantri@ninhgiang.haiphong");
    page.fill("input[name=password]", PASSWORD);
    page.press("input[name=password]", "Enter");
    page.waitForLoadState();
  }
}
