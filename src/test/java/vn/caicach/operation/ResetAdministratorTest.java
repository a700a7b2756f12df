package vn.caicach.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.testing.FormToken.csrf;

import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.caicach.access.Role;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.shared.BusinessTime;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;

/// `bin/reset-admin` beside the running product.
@ProductTest
@TestPropertySource(properties = "caicach.test=backup") // a data folder of its own
class ResetAdministratorTest {

  private static final Pattern PASSWORD = Pattern.compile("chỉ hiện một lần: ([a-z0-9-]{14})");

  @Autowired private DatabaseSettings settings;
  @Autowired private TestAuthorities authorities;
  @Autowired private BusinessTime time;
  @Autowired private MockMvcTester mvc;

  @TempDir private Path folder;

  private Operator operator;

  @BeforeEach
  void operator() {
    operator = new Operator(settings, folder, time);
  }

  @Test
  void letsAnAdministratorInAgain() throws Exception {
    var commune = authorities.freshCommune();
    var admin = commune.account(Role.COM_ADMIN);
    var session = admin.signedIn();
    assertThat(mvc.get().uri("/accounts").with(session).exchange()).hasStatusOk();
    for (int i = 0; i < 6; i++) {
      signIn(admin.login(), "sai-mat-khau");
    }
    assertThat(signIn(admin.login(), TestAuthorities.PASSWORD)).hasStatus(422);

    Operator.Answer answer = operator.run("reset-admin", admin.login());

    assertThat(answer.exitCode()).as(answer.text()).isZero();
    Matcher password = PASSWORD.matcher(answer.text());
    assertThat(password.find()).as(answer.text()).isTrue();
    assertThat(mvc.get().uri("/accounts").with(session).exchange()).hasStatus3xxRedirection();
    assertThat(signIn(admin.login(), TestAuthorities.PASSWORD)).hasStatus(422);
    assertThat(signIn(admin.login(), password.group(1))).hasRedirectedUrl("/account/password");

    var chair = commune.account(Role.COM_CHAIR);
    assertThat(mvc.get().uri("/audit").with(chair.signedIn()).exchange())
        .bodyText()
        .contains("Đặt lại mật khẩu quản trị từ máy chủ")
        .doesNotContain(password.group(1));
  }

  @Test
  void namesTheAdministratorsOfAnAuthority() throws Exception {
    var commune = authorities.freshCommune();
    assertThat(operator.run("reset-admin", commune.slug()).text())
        .contains("com-admin@" + commune.slug())
        .doesNotContain("officer@");
  }

  @Test
  void refusesWhoIsNoAdministrator() throws Exception {
    var commune = authorities.freshCommune();
    assertThat(operator.run("reset-admin", commune.account(Role.OFFICER).login()))
        .satisfies(answer -> assertThat(answer.exitCode()).isOne())
        .satisfies(answer -> assertThat(answer.text()).contains("không có quản trị nào tên"));
    assertThat(signIn(commune.account(Role.OFFICER).login(), TestAuthorities.PASSWORD))
        .hasRedirectedUrl("/");
    assertThat(operator.run("reset-admin", "ai@khong-co.dau").text()).contains("Không có đơn vị");
    assertThat(operator.run("reset-admin").text()).contains("Cách dùng");
  }

  private MvcTestResult signIn(String login, String password) {
    return mvc.post()
        .uri("/sign-in")
        .with(csrf())
        .param("login", login)
        .param("password", password)
        .exchange();
  }
}
