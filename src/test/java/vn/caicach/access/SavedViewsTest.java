package vn.caicach.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.testing.FormToken.csrf;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAccount;

/// Saved views belong to one person and lead to lists only.
@ProductTest
class SavedViewsTest {

  private static final Pattern REMOVAL = Pattern.compile("/saved-views/[0-9a-f-]{36}/removal");

  @Autowired private TestAuthorities authorities;
  @Autowired private MockMvcTester mvc;

  @Test
  void keepsReplacesAndForgetsAView() {
    var commune = authorities.freshCommune();
    TestAccount admin = commune.account(Role.COM_ADMIN);
    assertThat(keep(admin, "/officers", "state=away", "Đang nghỉ phép"))
        .hasRedirectedUrl("/officers?state=away");
    String list = text(admin, "/officers?state=away");
    assertThat(list).contains("Đang nghỉ phép</a>").contains("Bỏ cách xem này");
    keep(admin, "/officers", "state=left", "Đang nghỉ phép");
    assertThat(text(admin, "/officers?state=away")).doesNotContain("Bỏ cách xem này");

    Matcher removal = REMOVAL.matcher(text(admin, "/officers?state=left"));
    assertThat(removal.find()).isTrue();
    TestAccount colleague = commune.account(Role.COM_CHAIR);
    keep(colleague, "/officers", "state=all", "Của Chủ tịch");
    assertThat(text(colleague, "/officers?state=left"))
        .contains("Của Chủ tịch</a>")
        .doesNotContain("Đang nghỉ phép</a>")
        .doesNotContain("Bỏ cách xem này");
    assertThat(post(colleague, removal.group())).hasStatus(HttpStatus.NOT_FOUND);
    assertThat(text(admin, "/officers?state=left")).contains("Bỏ cách xem này");
    assertThat(post(admin, removal.group())).hasRedirectedUrl("/officers");
    assertThat(text(admin, "/officers?state=left"))
        .doesNotContain("Đang nghỉ phép</a>")
        .doesNotContain("Bỏ cách xem này");
  }

  @Test
  void leadsNowhereElse() {
    TestAccount admin = authorities.freshCommune().account(Role.COM_ADMIN);
    assertThat(keep(admin, "//example.org", "q=a", "x")).hasRedirectedUrl("/");
    assertThat(keep(admin, "/accounts", "q=a\r\nSet-Cookie: a", "x")).hasRedirectedUrl("/");
    assertThat(keep(admin, "/accounts", "q=a", " ")).hasRedirectedUrl("/accounts?q=a");
    assertThat(text(admin, "/accounts?q=a")).doesNotContain("Cách xem đã lưu");
  }

  @Test
  void refusesMoreThanAListHolds() {
    TestAccount admin = authorities.freshCommune().account(Role.COM_ADMIN);
    for (int i = 1; i <= 21; i++) {
      keep(admin, "/accounts", "q=" + i, "Xem " + i);
    }
    assertThat(text(admin, "/accounts")).contains("Xem 20</a>").doesNotContain("Xem 21</a>");
  }

  private MvcTestResult keep(TestAccount account, String path, String query, String name) {
    return mvc.post()
        .uri("/saved-views")
        .with(account.signedIn())
        .with(csrf())
        .param("path", path)
        .param("query", query)
        .param("name", name)
        .exchange();
  }

  private MvcTestResult post(TestAccount account, String uri) {
    return mvc.post().uri(uri).with(account.signedIn()).with(csrf()).exchange();
  }

  private String text(TestAccount account, String uri) {
    MvcTestResult page = mvc.get().uri(uri).with(account.signedIn()).exchange();
    assertThat(page).hasStatusOk();
    return new String(page.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
