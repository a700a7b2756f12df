package vn.caicach.access;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.testing.Answers.find;
import static vn.caicach.testing.Answers.session;
import static vn.caicach.testing.FormToken.csrf;

import com.bastiaanjansen.otp.TOTPGenerator;
import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAuthority;
import vn.caicach.testing.TestTime;

@ProductTest
class SignInTest {

  @Autowired private MockMvcTester mvc;
  @Autowired private TestAuthorities authorities;
  @Autowired private TestTime time;

  private TestAuthority commune;

  @BeforeEach
  void setUp() {
    commune = authorities.freshCommune();
  }

  @Test
  void entersWithTheRightPassword() {
    MvcTestResult entered = signIn("officer", TestAuthorities.PASSWORD);
    assertThat(entered).hasStatus3xxRedirection().hasRedirectedUrl("/");
    assertThat(get("/", sessionOf(entered))).hasStatusOk().bodyText().contains(commune.name());
  }

  @Test
  void tellsTheSameOfAWrongPasswordAndAnUnknownName() {
    MvcTestResult wrong = signIn("officer", "khong-phai-mat-khau");
    MvcTestResult unknown = signIn("khong-co-ai", "khong-phai-mat-khau");
    assertThat(wrong).hasStatus(422).bodyText().contains("mật khẩu chưa đúng").contains("officer@");
    assertThat(unknown).hasStatus(422).bodyText().contains("mật khẩu chưa đúng");
    assertThat(wrong.getResponse().getCookie("CC_SESSION")).isNull();
  }

  @Test
  void makesFailuresWaitLongerEachTime() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn("clerk", "sai-mat-khau")).bodyText().contains("mật khẩu chưa đúng");
    }
    assertThat(signIn("clerk", TestAuthorities.PASSWORD))
        .hasStatus(422)
        .bodyText()
        .contains("Vui lòng thử lại sau");
    time.pass(Duration.ofSeconds(61));
    assertThat(signIn("clerk", "sai-mat-khau")).bodyText().contains("mật khẩu chưa đúng");
    time.pass(Duration.ofSeconds(61));
    assertThat(signIn("clerk", TestAuthorities.PASSWORD))
        .bodyText()
        .contains("Vui lòng thử lại sau");
    time.pass(Duration.ofSeconds(60));
    assertThat(signIn("clerk", TestAuthorities.PASSWORD)).hasRedirectedUrl("/");
    assertThat(signIn("clerk", "sai-mat-khau")).bodyText().contains("mật khẩu chưa đúng");
  }

  @Test
  void makesAnUnknownNameWaitAsLong() {
    for (int i = 0; i < 5; i++) {
      signIn("ma", "sai-mat-khau");
    }
    assertThat(signIn("ma", "sai-mat-khau")).bodyText().contains("Vui lòng thử lại sau");
  }

  @Test
  void asksForANewPasswordFirst() {
    String admin = sessionOf(signIn("com-admin", TestAuthorities.PASSWORD));
    MvcTestResult opened =
        mvc.post()
            .uri("/accounts")
            .with(csrf())
            .cookie(new Cookie("CC_SESSION", admin))
            .param("name", "vanthu2")
            .param("displayName", "Văn thư hai")
            .param("roles", "CLERK")
            .exchange();
    assertThat(opened).hasStatusOk();
    String first = find(opened, "<code class=\"cc-figure\">([^<]+)</code>");

    MvcTestResult entered = signIn("vanthu2", first);
    assertThat(entered).hasRedirectedUrl("/account/password");
    String session = sessionOf(entered);
    assertThat(get("/", session)).hasRedirectedUrl("/account/password");
    assertThat(changePassword(session, first, "ngan", "ngan"))
        .hasStatus(422)
        .bodyText()
        .contains("ít nhất 10 ký tự");
    assertThat(changePassword(session, first, first, first))
        .hasStatus(422)
        .bodyText()
        .contains("phải khác");
    assertThat(changePassword(session, "sai", "mua thu ha noi 2026", "mua thu ha noi 2026"))
        .hasStatus(422)
        .bodyText()
        .contains("hiện tại chưa đúng");
    MvcTestResult changed =
        changePassword(session, first, "mua thu ha noi 2026", "mua thu ha noi 2026");
    assertThat(changed).hasRedirectedUrl("/");
    assertThat(get("/", sessionOf(changed))).hasStatusOk();
    assertThat(signIn("vanthu2", first)).hasStatus(422);
    assertThat(signIn("vanthu2", "mua thu ha noi 2026")).hasRedirectedUrl("/");
  }

  @Test
  void asksForTheSecondFactorOnceItIsOn() {
    String session = sessionOf(signIn("com-chair", TestAuthorities.PASSWORD));
    TOTPGenerator phone = phone(session);
    assertThat(post("/account/second-factor", session, "code", "000000")).hasStatus(422);
    MvcTestResult on = post("/account/second-factor", session, "code", phone.at(time.now()));
    assertThat(on).hasStatusOk();
    String recovery = find(on, "<li><code>([a-z0-9-]+)</code></li>");

    MvcTestResult first = signIn("com-chair", TestAuthorities.PASSWORD);
    assertThat(first).hasRedirectedUrl("/sign-in/code");
    String half = sessionOf(first);
    assertThat(get("/", half)).hasRedirectedUrl("/sign-in");
    // the code that switched it on is used up
    assertThat(post("/sign-in/code", half, "code", phone.at(time.now()))).hasStatus(422);
    time.pass(Duration.ofSeconds(60));
    MvcTestResult whole = post("/sign-in/code", half, "code", phone.at(time.now()));
    assertThat(whole).as("leaders begin with the board").hasRedirectedUrl("/board");
    assertThat(get("/", sessionOf(whole))).hasStatusOk();

    String again = sessionOf(signIn("com-chair", TestAuthorities.PASSWORD));
    assertThat(post("/sign-in/code", again, "code", recovery)).hasRedirectedUrl("/board");
    String third = sessionOf(signIn("com-chair", TestAuthorities.PASSWORD));
    assertThat(post("/sign-in/code", third, "code", recovery)).hasStatus(422);
  }

  @Test
  void endsTheSessionsOfAClosedAccountAtOnce() {
    String admin = sessionOf(signIn("com-admin", TestAuthorities.PASSWORD));
    String officer = sessionOf(signIn("one-stop", TestAuthorities.PASSWORD));
    assertThat(get("/", officer)).hasStatusOk();
    var account = commune.account(Role.ONE_STOP);
    assertThat(post("/accounts/" + account.id().value() + "/closing", admin, "x", "y"))
        .hasStatus3xxRedirection();
    assertThat(get("/", officer)).hasRedirectedUrl("/sign-in");
    assertThat(signIn("one-stop", TestAuthorities.PASSWORD)).hasStatus(422);
  }

  @Test
  void keepsTheLastAdministrator() {
    String admin = sessionOf(signIn("com-admin", TestAuthorities.PASSWORD));
    String own = "/accounts/" + commune.account(Role.COM_ADMIN).id().value();
    assertThat(post(own + "/closing", admin, "x", "y"))
        .hasStatus(422)
        .bodyText()
        .contains("Không tự khóa");
    assertThat(
            mvc.post()
                .uri(own + "/roles")
                .with(csrf())
                .cookie(new Cookie("CC_SESSION", admin))
                .param("seen", "COM_ADMIN")
                .param("roles", "OFFICER"))
        .hasStatus(422)
        .bodyText()
        .contains("Không tự bỏ");
  }

  @Test
  void aNewPasswordEndsTheOtherSessionsAlone() {
    String here = sessionOf(signIn("unit-head", TestAuthorities.PASSWORD));
    String there = sessionOf(signIn("unit-head", TestAuthorities.PASSWORD));
    MvcTestResult changed =
        changePassword(
            here, TestAuthorities.PASSWORD, "mua thu ha noi 2026", "mua thu ha noi 2026");
    assertThat(changed).hasRedirectedUrl("/");
    assertThat(get("/", there)).hasRedirectedUrl("/sign-in");
    assertThat(get("/", here)).hasRedirectedUrl("/sign-in");
    assertThat(get("/", sessionOf(changed))).hasStatusOk();
  }

  @Test
  void aNewPasswordEndsASignInThatWaitsForItsCode() {
    String session = sessionOf(signIn("com-vice", TestAuthorities.PASSWORD));
    TOTPGenerator phone = phone(session);
    assertThat(post("/account/second-factor", session, "code", phone.at(time.now()))).hasStatusOk();
    String half = sessionOf(signIn("com-vice", TestAuthorities.PASSWORD));
    String old = sessionOf(signIn("com-vice", TestAuthorities.PASSWORD));
    assertThat(get("/account", session)).bodyText().doesNotContain("/account/sessions/end");
    time.pass(Duration.ofMinutes(16));
    assertThat(post("/sign-in/code", old, "code", phone.at(time.now())))
        .hasRedirectedUrl("/sign-in");
    String again = sessionOf(signIn("com-vice", TestAuthorities.PASSWORD));
    assertThat(
            changePassword(
                session, TestAuthorities.PASSWORD, "mua thu ha noi 2026", "mua thu ha noi 2026"))
        .hasRedirectedUrl("/");
    for (String waiting : new String[] {half, again}) {
      assertThat(post("/sign-in/code", waiting, "code", phone.at(time.now())))
          .hasRedirectedUrl("/sign-in");
    }
  }

  @Test
  void guessingInsideASessionWaitsToo() {
    String session = sessionOf(signIn("officer", TestAuthorities.PASSWORD));
    for (int i = 0; i < 5; i++) {
      assertThat(changePassword(session, "sai", "mua thu ha noi 2026", "mua thu ha noi 2026"))
          .bodyText()
          .contains("hiện tại chưa đúng");
    }
    assertThat(
            changePassword(
                session, TestAuthorities.PASSWORD, "mua thu ha noi 2026", "mua thu ha noi 2026"))
        .hasStatus(422)
        .bodyText()
        .contains("nhập sai mật khẩu nhiều lần");
    assertThat(post("/account/second-factor/removal", session, "password", "sai"))
        .hasRedirectedUrl("/account");
    time.pass(Duration.ofSeconds(61));
    assertThat(
            changePassword(
                session, TestAuthorities.PASSWORD, "mua thu ha noi 2026", "mua thu ha noi 2026"))
        .hasRedirectedUrl("/");
  }

  @Test
  void wrongCodesWaitLikeWrongPasswords() {
    String session = sessionOf(signIn("com-cchc", TestAuthorities.PASSWORD));
    TOTPGenerator phone = phone(session);
    post("/account/second-factor", session, "code", phone.at(time.now()));
    String half = sessionOf(signIn("com-cchc", TestAuthorities.PASSWORD));
    for (int i = 0; i < 5; i++) {
      assertThat(post("/sign-in/code", half, "code", "12345"))
          .hasStatus(422)
          .bodyText()
          .contains("Mã chưa đúng");
    }
    time.pass(Duration.ofSeconds(30));
    assertThat(post("/sign-in/code", half, "code", phone.at(time.now())))
        .hasStatus(422)
        .bodyText()
        .doesNotContain("Mã chưa đúng");
  }

  @Test
  void leadsOnlyToPagesOfItsOwn() {
    for (String next : new String[] {"//evil.example", "https://evil.example", "/\\evil.example"}) {
      MvcTestResult entered =
          mvc.post()
              .uri("/sign-in")
              .with(csrf())
              .param("login", "officer@" + commune.slug())
              .param("password", TestAuthorities.PASSWORD)
              .param("next", next)
              .exchange();
      assertThat(entered).hasRedirectedUrl("/");
    }
  }

  @Test
  void leadsToAPathAsItIsWritten() {
    MvcTestResult entered =
        mvc.post()
            .uri("/sign-in")
            .with(csrf())
            .param("login", "officer@" + commune.slug())
            .param("password", TestAuthorities.PASSWORD)
            .param("next", "/{x}")
            .exchange();
    assertThat(entered).hasStatus(303).hasRedirectedUrl("/{x}");
    assertThat(mvc.get().uri("/language/vi").param("back", "/{x}").exchange())
        .hasStatus(303)
        .hasRedirectedUrl("/{x}");
  }

  @Test
  void namesTheSessionEachButtonEnds() {
    String here = sessionOf(signIn("com-vice", TestAuthorities.PASSWORD));
    signIn("com-vice", TestAuthorities.PASSWORD);
    String name = find(get("/account", here), "aria-label=\"(Kết thúc phiên[^\"]*)\"");
    assertThat(name).matches("Kết thúc phiên trên .+, từ \\d\\d:\\d\\d \\d+/\\d+/2\\d{3}");
  }

  @Test
  void showsAndEndsOtherSessions() {
    String here = sessionOf(signIn("com-vice", TestAuthorities.PASSWORD));
    String there = sessionOf(signIn("com-vice", TestAuthorities.PASSWORD));
    assertThat(get("/account", here))
        .bodyText()
        .contains("(phiên này)")
        .contains("Kết thúc mọi phiên khác");
    assertThat(post("/account/sessions/end", here, "x", "y")).hasRedirectedUrl("/account");
    assertThat(get("/", there)).hasRedirectedUrl("/sign-in");
    assertThat(get("/", here)).hasStatusOk();
  }

  private MvcTestResult signIn(String name, String password) {
    return mvc.post()
        .uri("/sign-in")
        .with(csrf())
        .param("login", name + "@" + commune.slug())
        .param("password", password)
        .exchange();
  }

  /// A telephone that has read the code of the page.
  private TOTPGenerator phone(String session) {
    String seed = find(get("/account/second-factor", session), "<code>([A-Z2-7 ]+)</code>");
    return TOTPGenerator.withDefaultValues(
        seed.replace(" ", "").getBytes(StandardCharsets.US_ASCII));
  }

  private MvcTestResult changePassword(
      String session, String present, String chosen, String repeated) {
    return mvc.post()
        .uri("/account/password")
        .with(csrf())
        .cookie(new Cookie("CC_SESSION", session))
        .param("present", present)
        .param("chosen", chosen)
        .param("repeated", repeated)
        .exchange();
  }

  private MvcTestResult get(String path, String session) {
    return mvc.get().uri(path).cookie(new Cookie("CC_SESSION", session)).exchange();
  }

  private MvcTestResult post(String path, String session, String name, String value) {
    return mvc.post()
        .uri(path)
        .with(csrf())
        .cookie(new Cookie("CC_SESSION", session))
        .param(name, value)
        .exchange();
  }

  private static String sessionOf(MvcTestResult result) {
    return session(result).getValue();
  }
}
