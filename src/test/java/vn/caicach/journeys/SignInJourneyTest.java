package vn.caicach.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;

/// Signing in, the own account, and what an administrator does with accounts.
@ProductTest
class SignInJourneyTest {

  @LocalServerPort private int port;
  @Autowired private TestAuthorities authorities;

  @ParameterizedTest
  @EnumSource
  void anAdministratorOpensAnAccountAndItsOwnerComesIn(Screen screen) {
    var commune = authorities.freshCommune();
    String first;
    try (var visit = Browser.visit("http://localhost:" + port, screen)) {
      visit.open("/");
      visit.look("sign-in");
      Page page = visit.page();
      signIn(page, "com-admin@" + commune.slug(), "khong-dung");
      assertThat(page.content()).contains("mật khẩu chưa đúng");
      visit.look("sign-in-wrong");
      signIn(page, "com-admin@" + commune.slug(), TestAuthorities.PASSWORD);
      assertThat(page.title()).contains("Việc của tôi");
      visit.look("home");

      visit.open("/accounts");
      visit.look("accounts");
      visit.open("/accounts/new");
      page.fill("input[name=displayName]", "Trưởng phòng Văn hóa - Xã hội");
      page.fill("input[name=name]", "VHXH");
      page.click("main form button[type=submit]");
      assertThat(page.content()).contains("chữ thường không dấu");
      visit.look("accounts-new-wrong");
      page.fill("input[name=name]", "vhxh");
      page.click("main form button[type=submit]");
      visit.look("first-password");
      first = page.locator("code.cc-figure").innerText();
      page.click("main a.btn-primary");
      visit.look("accounts-show");
      visit.follow("Sửa thông tin");
      visit.fill("displayName", "Trưởng phòng Văn hóa – Xã hội");
      visit.fill("email", "vhxh@");
      page.evaluate("document.querySelector('main form').noValidate = true");
      visit.send();
      assertThat(visit.text()).contains("Thư điện tử");
      visit.look("accounts-edit-wrong");
      visit.fill("email", "vhxh@ninhgiang.haiphong.gov.vn");
      visit.send();
      assertThat(visit.text()).contains("vhxh@ninhgiang.haiphong.gov.vn");
      visit.follow("Khóa tài khoản");
      visit.look("accounts-closing");
      visit.follow("Hủy");
      page.getByLabel("Văn thư").check();
      page.getByText("Lưu vai trò").click();
      page.waitForLoadState();
      assertThat(page.getByLabel("Văn thư").isChecked()).isTrue();
      visit.open("/account");
      visit.look("account");
      visit.open("/account/second-factor");
      visit.look("second-factor");
      visit.open("/mails");
      visit.look("mails");
    }
    try (var visit = Browser.visit("http://localhost:" + port, screen)) {
      Page page = visit.page();
      visit.open("/sign-in");
      signIn(page, "vhxh@" + commune.slug(), first);
      visit.look("password");
      page.fill("input[name=present]", first);
      page.fill("input[name=chosen]", "gió đông bắc tràn về");
      page.fill("input[name=repeated]", "gió đông bắc tràn về");
      page.click("main form button[type=submit]");
      assertThat(page.content()).contains("Đã đổi mật khẩu");
      assertThat(visit.open("/accounts").status()).isEqualTo(403);
      visit.look("not-permitted");
    }
  }

  private static void signIn(Page page, String login, String password) {
    page.fill("input[name=login]", login);
    page.fill("input[name=password]", password);
    page.press("input[name=password]", "Enter");
    page.waitForLoadState();
  }
}
