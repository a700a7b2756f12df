package vn.caicach.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static vn.caicach.testing.Answers.find;
import static vn.caicach.testing.Answers.inSessionOf;
import static vn.caicach.testing.FormToken.csrf;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import vn.caicach.access.internal.AdministerAccount;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.StaffAuthority;
import vn.caicach.organization.UnitKind;
import vn.caicach.organization.Validity;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAccount;
import vn.caicach.testing.TestAuthorities.TestAuthority;

/// What the administrator of an authority does with its accounts, and may not do.
@ProductTest
class AccountsTest {

  private static final LocalDate BEGIN = LocalDate.of(2025, 7, 1);

  @Autowired private MockMvcTester mvc;
  @Autowired private TestAuthorities authorities;
  @Autowired private AccountSetup accounts;
  @Autowired private AdministerAccount administer;
  @Autowired private StaffAuthority staff;
  @Autowired private JdbcClient jdbc;
  @Autowired private BusinessTime time;

  private TestAuthority commune;
  private RequestPostProcessor admin;

  @BeforeEach
  void setUp() {
    commune = authorities.freshCommune();
    admin = commune.account(Role.COM_ADMIN).signedIn();
  }

  @Test
  void grantsNoRoleBeyondTheAuthority() {
    String own = path(commune.account(Role.COM_ADMIN));
    assertThat(
            post(own + "/roles")
                .param("seen", "COM_ADMIN")
                .param("roles", "COM_ADMIN", "SYS_ADMIN"))
        .hasStatus(422)
        .bodyText()
        .contains("Vai trò Quản trị kỹ thuật chỉ do quản trị kỹ thuật trao");
    assertThat(mvc.get().uri("/authorities").with(admin)).hasStatus(403);
    assertThat(post(own + "/roles").param("seen", "COM_ADMIN").param("roles", "CITY_CCHC"))
        .hasStatus(422)
        .bodyText()
        .contains("không thuộc cấp của đơn vị");
    for (String role : new String[] {"SYS_ADMIN", "CITY_CCHC"}) {
      assertThat(
              post("/accounts")
                  .param("name", "moi")
                  .param("displayName", "Người mới")
                  .param("roles", role))
          .as(role)
          .hasStatus(422);
    }
    assertThat(mvc.get().uri("/accounts?q=moi").with(admin))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("Người mới");
    assertThat(mvc.get().uri(own).with(admin)).bodyText().doesNotContain("value=\"SYS_ADMIN\"");
  }

  @Test
  void leavesTheTechnicalAdministratorAlone() {
    String technical = path(commune.account(Role.SYS_ADMIN));
    for (String act : new String[] {"password-reset", "second-factor-reset", "closing"}) {
      assertThat(post(technical + "/" + act))
          .as(act)
          .hasStatus(422)
          .bodyText()
          .contains("chỉ quản trị kỹ thuật thay đổi được");
    }
    assertThat(post(technical + "/roles").param("seen", "SYS_ADMIN").param("roles", "OFFICER"))
        .hasStatus(422);
    assertThat(signIn("sys-admin", TestAuthorities.PASSWORD)).hasRedirectedUrl("/");
  }

  @Test
  void keepsTheRoleOfTheFirstAdministrator() {
    AccountId first =
        commune.inside(() ->
            accounts.open(
                "dautien",
                "Quản trị hệ thống",
                null,
                null,
                Set.of(Role.SYS_ADMIN, Role.COM_ADMIN),
                TestAuthorities.PASSWORD));
    RequestPostProcessor session = inSessionOf(signIn("dautien", TestAuthorities.PASSWORD));
    String own = "/accounts/" + first.value();
    assertThat(mvc.get().uri(own).with(session)).bodyText().contains("value=\"SYS_ADMIN\" checked");
    assertThat(
            mvc.post()
                .uri(own + "/roles")
                .with(session)
                .with(csrf())
                .param("seen", "COM_ADMIN", "SYS_ADMIN")
                .param("roles", "COM_ADMIN"))
        .hasStatus(422)
        .bodyText()
        .contains("Không tự bỏ vai trò quản trị");
    assertThat(
            mvc.post()
                .uri(own + "/roles")
                .with(session)
                .with(csrf())
                .param("seen", "COM_ADMIN", "SYS_ADMIN")
                .param("roles", "COM_ADMIN", "SYS_ADMIN", "OFFICER"))
        .hasRedirectedUrl(own);
    assertThat(mvc.get().uri("/authorities").with(session)).hasStatusOk();
  }

  @Test
  void twoAdministratorsDoNotCloseEachOther() throws Exception {
    AccountId second =
        commune.inside(() ->
            accounts.open(
                "thuhai",
                "Quản trị thứ hai",
                null,
                null,
                Set.of(Role.COM_ADMIN),
                TestAuthorities.PASSWORD));
    AccountId first = commune.account(Role.COM_ADMIN).id();
    var closed = new CountDownLatch(1);
    var go = new CountDownLatch(1);
    try (var threads = Executors.newFixedThreadPool(2)) {
      Future<Verdict> one =
          threads.submit(() ->
              commune.inside(() -> {
                Verdict verdict = administer.close(second, actor(first));
                closed.countDown();
                wait(go);
                return verdict;
              }));
      assertThat(closed.await(10, TimeUnit.SECONDS)).isTrue();
      Future<Verdict> other =
          threads.submit(() -> commune.inside(() -> administer.close(first, actor(second))));
      await().atMost(Duration.ofSeconds(10)).until(this::somebodyWaits);
      go.countDown();
      assertThat(one.get(10, TimeUnit.SECONDS)).isInstanceOf(Verdict.Allowed.class);
      assertThat(other.get(10, TimeUnit.SECONDS))
          .isEqualTo(Verdict.refused("access.role.lastAdministrator"));
    }
  }

  private boolean somebodyWaits() {
    return commune.inside(() ->
        jdbc.sql("select exists (select from pg_locks where locktype = 'advisory' and not granted)")
            .query(Boolean.class)
            .single());
  }

  @Test
  void tellsThatTheRolesChangedMeanwhile() {
    String clerk = path(commune.account(Role.CLERK));
    assertThat(post(clerk + "/roles").param("seen", "CLERK").param("roles", "CLERK", "ONE_STOP"))
        .hasRedirectedUrl(clerk);
    assertThat(post(clerk + "/roles").param("seen", "CLERK").param("roles", "CLERK", "OFFICER"))
        .hasStatus(409)
        .bodyText()
        .contains("Người khác vừa thay đổi vai trò")
        .contains("value=\"ONE_STOP\" checked");
    // the same form sent twice does no harm
    assertThat(post(clerk + "/roles").param("seen", "CLERK").param("roles", "CLERK", "ONE_STOP"))
        .hasRedirectedUrl(clerk);
  }

  @Test
  void asksForARole() {
    assertThat(post("/accounts").param("name", "moi").param("displayName", "Người mới"))
        .hasStatus(422)
        .bodyText()
        .contains("Chọn ít nhất một vai trò")
        .contains("value=\"Người mới\"");
    String clerk = path(commune.account(Role.CLERK));
    assertThat(post(clerk + "/roles").param("seen", "CLERK"))
        .hasStatus(422)
        .bodyText()
        .contains("Chọn ít nhất một vai trò");
  }

  @Test
  void keepsWhatWasTypedWhenSomebodyElseWasFaster() {
    String clerk = path(commune.account(Role.CLERK));
    String version = find(get(clerk + "/edit"), "name=\"version\" value=\"(\\d+)\"");
    assertThat(correct(clerk, version, "Văn thư UBND xã", "vanthu@thunghiem.vn"))
        .hasRedirectedUrl(clerk);
    MvcTestResult stale = correct(clerk, version, "Văn thư – Lưu trữ", "");
    assertThat(stale)
        .hasStatus(409)
        .bodyText()
        .contains("Văn thư UBND xã", "vanthu@thunghiem.vn")
        .contains("value=\"Văn thư – Lưu trữ\"");
    String present = find(stale, "name=\"version\" value=\"(\\d+)\"");
    assertThat(correct(clerk, present, "Văn thư – Lưu trữ", "")).hasRedirectedUrl(clerk);
    assertThat(get(clerk)).bodyText().contains("Văn thư – Lưu trữ");
    assertThat(correct(clerk, present, "", "khong-phai-thu"))
        .hasStatus(422)
        .bodyText()
        .contains("value=\"khong-phai-thu\"");
  }

  @Test
  void recordsInWhichPostSomebodyActed() {
    OfficerId officer = headOfOffice("Nguyễn Văn An");
    MvcTestResult form = get("/accounts/new?officer=" + officer.value());
    assertThat(form).bodyText().contains("value=\"annv\"").contains("value=\"Nguyễn Văn An\"");
    MvcTestResult opened =
        post("/accounts")
            .param("officer", officer.value().toString())
            .param("name", "annv")
            .param("displayName", "")
            .param("roles", "COM_ADMIN")
            .exchange();
    assertThat(opened).hasStatusOk().bodyText().contains("Nguyễn Văn An");
    assertThat(
            post("/accounts")
                .param("officer", officer.value().toString())
                .param("name", "annv2")
                .param("displayName", "")
                .param("roles", "OFFICER"))
        .hasStatus(422)
        .bodyText()
        .contains("đã có tài khoản");

    assertThat(get("/accounts/new?officer=" + officer.value()))
        .hasStatus3xxRedirection()
        .redirectedUrl()
        .startsWith("/accounts/");

    RequestPostProcessor session = firstSession("annv", opened);
    String clerk = path(commune.account(Role.CLERK));
    assertThat(mvc.post().uri(clerk + "/sessions/end").with(session).with(csrf()))
        .hasRedirectedUrl(clerk);
    RequestPostProcessor clerkAtWork = commune.account(Role.CLERK).signedIn();
    assertThat(mvc.get().uri("/").with(clerkAtWork)).hasStatusOk();
    assertThat(mvc.post().uri(clerk + "/sessions/end").with(session).with(csrf()))
        .hasRedirectedUrl(clerk);
    assertThat(mvc.get().uri("/").with(clerkAtWork)).hasRedirectedUrl("/sign-in");

    assertThat(get("/audit"))
        .bodyText()
        .contains("Chánh Văn phòng, Văn phòng Hội đồng nhân dân và Ủy ban nhân dân")
        .contains("Kết thúc phiên đăng nhập");
    assertThat(get(clerk + "/history"))
        .bodyText()
        .contains("Nguyễn Văn An")
        .contains("Chánh Văn phòng");
    // the sign-in itself is that person's, too
    assertThat(get("/audit?q=nguyen")).bodyText().contains("Đăng nhập bằng mật khẩu");
  }

  @Test
  void letsNobodyInWhoHasLeft() {
    OfficerId officer = headOfOffice("Trần Thị Bình");
    AccountId account =
        commune.inside(() ->
            accounts.open(
                "binhtt",
                "",
                officer.value(),
                null,
                Set.of(Role.OFFICER),
                TestAuthorities.PASSWORD));
    RequestPostProcessor session = inSessionOf(signIn("binhtt", TestAuthorities.PASSWORD));
    assertThat(mvc.get().uri("/").with(session)).hasStatusOk();
    assertThat(leave(officer, time.today().minusDays(1)))
        .hasRedirectedUrl("/officers/" + officer.value());

    assertThat(mvc.get().uri("/").with(session)).hasRedirectedUrl("/sign-in");
    assertThat(signIn("binhtt", TestAuthorities.PASSWORD)).hasStatus(422);
    assertThat(get("/accounts/" + account.value())).bodyText().contains("Đã thôi việc");
    assertThat(get("/accounts/new")).bodyText().doesNotContain(officer.value().toString());
  }

  @Test
  void theOnlyAdministratorDoesNotLeave() {
    OfficerId officer = headOfOffice("Lê Văn Cường");
    String own = path(commune.account(Role.COM_ADMIN));
    String version = find(get(own + "/edit"), "name=\"version\" value=\"(\\d+)\"");
    assertThat(
            post(own)
                .param("version", version)
                .param("displayName", "Chánh Văn phòng")
                .param("officer", officer.value().toString()))
        .hasRedirectedUrl(own);
    assertThat(leave(officer, time.today()))
        .hasStatus(422)
        .bodyText()
        .contains("quản trị duy nhất của đơn vị");
    commune.inside(() ->
        accounts.open(
            "ketiep", "Người kế tiếp", null, null, Set.of(Role.COM_ADMIN), "mat-khau-ke-tiep-1"));
    assertThat(leave(officer, time.today())).hasRedirectedUrl("/officers/" + officer.value());
  }

  @Test
  void asksBeforeWhatAClickDoesNotUndo() {
    String clerk = path(commune.account(Role.CLERK));
    for (String act : new String[] {"password-reset", "second-factor-reset", "closing"}) {
      assertThat(get(clerk + "/" + act))
          .hasStatusOk()
          .bodyText()
          .contains("action=\"" + clerk + "/" + act + "\"");
    }
    assertThat(signIn("clerk", TestAuthorities.PASSWORD)).hasRedirectedUrl("/");
    assertThat(post(clerk + "/closing")).hasRedirectedUrl(clerk);
    assertThat(signIn("clerk", TestAuthorities.PASSWORD)).hasStatus(422);
    MvcTestResult again = post(clerk + "/reopening").exchange();
    assertThat(again).hasStatusOk();
    assertThat(signIn("clerk", firstPassword(again))).hasRedirectedUrl("/account/password");
  }

  private MvcTestResult leave(OfficerId officer, LocalDate lastDay) {
    return post("/officers/" + officer.value() + "/departure")
        .param("lastDay", lastDay.toString())
        .exchange();
  }

  private MvcTestResult correct(String path, String version, String displayName, String email) {
    return post(path)
        .param("version", version)
        .param("displayName", displayName)
        .param("email", email)
        .exchange();
  }

  /// An officer who is head of the office of the commune.
  private OfficerId headOfOffice(String name) {
    if (posts() == 0) {
      assertThat(
              post("/units")
                  .param("kind", UnitKind.DEPARTMENT.name())
                  .param("name", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân")
                  .param("shortName", "Văn phòng HĐND và UBND")
                  .param("day", "1/7/2025")
                  .param("legalBasis", "Quyết định 01/QĐ-UBND ngày 1/7/2025")
                  .param("head", "Chánh Văn phòng"))
          .hasStatus3xxRedirection();
    }
    return commune.inside(() -> {
      OfficerId officer =
          staff.register(new StaffAuthority.Person("", name, null, null, null, BEGIN));
      UUID post =
          jdbc.sql("select id from organization.posts where rank = 'HEAD'")
              .query(UUID.class)
              .single();
      staff.appoint(
          officer,
          new vn.caicach.organization.PostId(post),
          AssignmentKind.PRIMARY,
          Validity.from(BEGIN),
          "Quyết định 02/QĐ-UBND ngày 1/7/2025");
      return officer;
    });
  }

  private long posts() {
    return commune.inside(() ->
        jdbc.sql("select count(*) from organization.posts where rank = 'HEAD'")
            .query(Long.class)
            .single());
  }

  private static Actor actor(AccountId account) {
    return new Actor(
        account,
        Objects.requireNonNull(vn.caicach.database.Scopes.current().orElseThrow().authority()),
        null,
        null,
        "",
        "Quản trị",
        "UBND xã",
        List.of(),
        Set.of(Role.COM_ADMIN.name()),
        Set.of("accounts:manage"));
  }

  private static void wait(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Signs in by the first password and changes it.
  private RequestPostProcessor firstSession(String name, MvcTestResult opened) {
    String first = firstPassword(opened);
    RequestPostProcessor session = inSessionOf(signIn(name, first));
    MvcTestResult changed =
        mvc.post()
            .uri("/account/password")
            .with(session)
            .with(csrf())
            .param("present", first)
            .param("chosen", "mua thu ha noi 2026")
            .param("repeated", "mua thu ha noi 2026")
            .exchange();
    assertThat(changed).hasRedirectedUrl("/");
    return inSessionOf(changed);
  }

  private static String firstPassword(MvcTestResult opened) {
    return find(opened, "<code class=\"cc-figure\">([^<]+)</code>");
  }

  private MvcTestResult signIn(String name, String password) {
    return mvc.post()
        .uri("/sign-in")
        .with(csrf())
        .param("login", name + "@" + commune.slug())
        .param("password", password)
        .exchange();
  }

  private MockMvcRequestBuilder post(String path) {
    return mvc.post().uri(path).with(admin).with(csrf());
  }

  private MvcTestResult get(String path) {
    return mvc.get().uri(path).with(admin).exchange();
  }

  private static String path(TestAccount account) {
    return "/accounts/" + account.id().value();
  }
}
