package vn.caicach.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.caicach.access.Role;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.Browser.Visit;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;

/// The session ends while a form is being filled: nothing typed is lost, and nobody else sees it.
@ProductTest
class SessionEndedJourneyTest {

  private static final String REASON = "Quyết định 1/QĐ-UBND ngày 30/6/2025";

  @LocalServerPort private int port;
  @Autowired private TestAuthorities authorities;

  @ParameterizedTest
  @EnumSource
  void whatWasTypedIsThereAfterSigningInAgain(Screen screen) {
    var admin = authorities.freshCommune().account(Role.COM_ADMIN);
    try (Visit visit = Browser.visit("http://localhost:" + port, screen)) {
      visit.signIn(admin.login());
      type(visit);
      // Refused once, the form stands at another address than before.
      visit.fill("day", "31/2/2025");
      visit.send();
      assertThat(visit.text()).contains("Ngày");
      visit.fill("day", "1/7/2025");
      lose(visit, "CC_SESSION");
      visit.send();
      assertThat(visit.text()).contains("Phiên đăng nhập đã hết");
      visit.look("sign-in-ended");
      enter(visit, admin.login());
      assertThat(visit.text()).contains("chưa được ghi và đã được điền lại");
      assertThat(visit.page().inputValue("[name=name]")).isEqualTo("Phòng Kinh tế");
      assertThat(visit.page().inputValue("[name=kind]")).isEqualTo("DEPARTMENT");
      assertThat(visit.page().inputValue("[name=legalBasis]")).isEqualTo(REASON);
      visit.look("form-filled-again");
      visit.send();
      assertThat(visit.page().textContent("h1")).contains("Phòng Kinh tế");
      visit.open("/units/new");
      assertThat(visit.page().inputValue("[name=name]")).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFormOpenForTooLongIsOpenedAgainWithWhatWasTyped(Screen screen) {
    var admin = authorities.freshCommune().account(Role.COM_ADMIN);
    try (Visit visit = Browser.visit("http://localhost:" + port, screen)) {
      visit.signIn(admin.login());
      type(visit);
      lose(visit, "CC_CSRF");
      visit.send();
      assertThat(visit.text()).contains("Trang đã để quá lâu", "vẫn được giữ");
      visit.look("form-too-old");
      visit.follow("Mở lại biểu mẫu");
      assertThat(visit.page().inputValue("[name=name]")).isEqualTo("Phòng Kinh tế");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whoSignsInInsteadDoesNotSeeIt(Screen screen) {
    var commune = authorities.freshCommune();
    var admin = commune.account(Role.COM_ADMIN);
    var other = authorities.freshCommune().account(Role.COM_ADMIN);
    try (Visit visit = Browser.visit("http://localhost:" + port, screen)) {
      visit.signIn(admin.login());
      type(visit);
      lose(visit, "CC_SESSION");
      visit.send();
      enter(visit, other.login());
      assertThat(visit.page().url()).endsWith("/units/new");
      assertThat(visit.page().inputValue("[name=name]")).isEmpty();
      assertThat(visit.page().evaluate("sessionStorage.getItem('draft')")).isNull();
    }
  }

  private static void type(Visit visit) {
    visit.open("/units/new");
    visit.fill("name", "Phòng Kinh tế");
    visit.fill("shortName", "Phòng KT");
    visit.page().selectOption("select[name=kind]", "DEPARTMENT");
    visit.fill("head", "Trưởng phòng");
    visit.fill("day", "1/7/2025");
    visit.fill("legalBasis", REASON);
  }

  private static void lose(Visit visit, String cookie) {
    visit.page().context().clearCookies(new BrowserContext.ClearCookiesOptions().setName(cookie));
  }

  private static void enter(Visit visit, String login) {
    Page page = visit.page();
    visit.fill("login", login);
    visit.fill("password", TestAuthorities.PASSWORD);
    page.press("[name=password]", "Enter");
    page.waitForLoadState();
  }
}
