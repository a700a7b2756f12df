package vn.caicach.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.testing.Answers.find;
import static vn.caicach.testing.Answers.inSessionOf;
import static vn.caicach.testing.Answers.text;
import static vn.caicach.testing.FormToken.csrf;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.caicach.organization.AuthoritySetup;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;

/// The technical administrator opens the installation for further communes.
@ProductTest
class AuthoritiesTest {

  // Xã Quảng Điền and Xã Đan Điền of Huế: no other test is about them.
  private static final String NEW = "19867";
  private static final String LISTED = "19885";

  @Autowired private MockMvcTester mvc;
  @Autowired private TestAuthorities authorities;
  @Autowired private AuthoritySetup setup;

  @Test
  void opensACommuneThatIsNotThereYet() {
    assertThat(setup.authorityOf(NEW)).isEmpty();
    MvcTestResult opened = open(NEW);
    assertThat(opened).hasStatusOk().bodyText().contains("Mật khẩu lần đầu");
    RequestPostProcessor admin = enter(opened);
    assertThat(mvc.get().uri("/units").with(admin))
        .bodyText()
        .contains("Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công");
    assertThat(mvc.get().uri("/audit").with(admin))
        .bodyText()
        .contains("Thiết lập cơ quan")
        .contains("Quản trị kỹ thuật của hệ thống");
    assertThat(open(NEW)).hasStatus(422).bodyText().contains("đang sử dụng hệ thống");
  }

  @Test
  void completesACommuneThatIsOnlyListed() {
    setup.establishBare(LISTED);
    RequestPostProcessor admin = enter(open(LISTED));
    MvcTestResult units = mvc.get().uri("/units").with(admin).exchange();
    assertThat(units).bodyText().contains("Phòng Văn hóa - Xã hội", "Đảng ủy");
    assertThat(Pattern.compile(">Ủy ban nhân dân [^<]*</a>").matcher(text(units)).results().count())
        .isOne();
  }

  private MvcTestResult open(String unit) {
    return mvc.post()
        .uri("/authorities")
        .with(authorities.commune("A").account(Role.SYS_ADMIN).signedIn())
        .with(csrf())
        .param("province", "46")
        .param("unit", unit)
        .param("name", "quantri")
        .exchange();
  }

  /// Signs in as the page of the opened authority says, and changes the first password.
  private RequestPostProcessor enter(MvcTestResult opened) {
    assertThat(opened).hasStatusOk();
    String login = find(opened, "<code>(quantri@[^<]+)</code>");
    String first = find(opened, "<code class=\"cc-figure\">([^<]+)</code>");
    RequestPostProcessor session =
        inSessionOf(
            mvc.post()
                .uri("/sign-in")
                .with(csrf())
                .param("login", login)
                .param("password", first)
                .exchange());
    return inSessionOf(
        mvc.post()
            .uri("/account/password")
            .with(session)
            .with(csrf())
            .param("present", first)
            .param("chosen", TestAuthorities.PASSWORD)
            .param("repeated", TestAuthorities.PASSWORD)
            .exchange());
  }
}
