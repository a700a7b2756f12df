package vn.caicach.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.caicach.CaiCach;
import vn.caicach.operation.StartNotice;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.Browser.Visit;
import vn.caicach.testing.TestHome;

/// The tour of the README through the sample city, with the pictures of the users' guide, to be
/// copied from `target/screenshots/huong-dan` to `docs/huong-dan`.
class SampleJourneyTest {

  private static final String PASSWORD = "cai-cach-mau-2026";
  private static final Pattern SIGN_IN = Pattern.compile("^  ([a-z]+@[a-z.]+) ");

  private static ConfigurableApplicationContext program;

  @BeforeAll
  static void start() {
    program =
        new SpringApplicationBuilder(CaiCach.class)
            .run(
                "--caicach.home=" + TestHome.create(),
                "--caicach.sample=true",
                "--server.port=0",
                "--management.server.port=0");
  }

  @AfterAll
  static void stop() {
    program.close();
  }

  @Test
  void everySignInOfTheConsoleWorks() {
    List<String> logins =
        program.getBeansOfType(StartNotice.class).values().stream()
            .flatMap(notice -> notice.lines().stream())
            .flatMap(line -> SIGN_IN.matcher(line).results().map(match -> match.group(1)))
            .toList();
    assertThat(logins).hasSizeGreaterThan(5);
    for (String login : logins) {
      try (Visit visit = signIn(login, Screen.PHONE)) {
        assertThat(visit.page().title()).as(login).contains("Việc của tôi");
      }
    }
  }

  @Test
  void theTourOfTwoMinutes() {
    try (Visit visit = Browser.visit(address(), Screen.DESKTOP)) {
      visit.open("/sign-in");
      show(visit, "dang-nhap");
    }
    try (Visit visit = signIn("vanphong@ninhgiang.haiphong", Screen.DESKTOP)) {
      visit.open("/units");
      visit.follow("Phòng Kinh tế");
      show(visit, "don-vi");
      visit.open("/officers?q=dau+moi");
      assertThat(visit.text()).contains("Đầu mối cải cách hành chính xã Ninh Giang");
      visit.open("/officers");
      show(visit, "can-bo");

      upload(visit, "quyet-dinh.pdf", "<html><body>không phải PDF</body></html>");
      assertThat(visit.text()).contains("Nội dung tệp là trang web (HTML)");
      show(visit, "tep-sai");
      upload(visit, "ke-hoach.txt", "ỦY BAN NHÂN DÂN XÃ NINH GIANG\nTỐI MẬT\nKế hoạch số 01\n");
      assertThat(visit.text()).contains("có dấu “TỐI MẬT”", "tệp đã được xóa");

      visit.open("/accounts");
      visit.follow("Văn thư UBND xã Ninh Giang");
      show(visit, "tai-khoan");
      visit.open("/audit");
      assertThat(visit.text()).contains("Đăng nhập bằng mật khẩu");
    }
    try (Visit visit = signIn("vanphong@nguyengiap.haiphong", Screen.DESKTOP)) {
      visit.open("/officers");
      assertThat(visit.text()).contains("xã Nguyên Giáp").doesNotContain("Ninh Giang");
    }
    try (Visit visit = signIn("kythuat@haiphong", Screen.DESKTOP)) {
      visit.open("/authorities?q=cat+hai");
      assertThat(visit.text()).contains("UBND đặc khu Cát Hải").doesNotContain("Ninh Giang");
      assertThat(visit.open("/officers").status()).isEqualTo(403);
    }
  }

  /// Judges the page and keeps what of it a person sees without scrolling.
  private static void show(Visit visit, String name) {
    visit.look("huong-dan-" + name);
    visit
        .page()
        .screenshot(
            new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screenshots", "huong-dan", name + ".png")));
  }

  private static void upload(Visit visit, String name, String content) {
    visit.open("/files/new");
    visit
        .page()
        .setInputFiles(
            "input[type=file]",
            new FilePayload(name, "application/pdf", content.getBytes(StandardCharsets.UTF_8)));
    visit.fill("secrecy", "Không");
    visit.send();
  }

  private static Visit signIn(String login, Screen screen) {
    Visit visit = Browser.visit(address(), screen);
    Page page = visit.page();
    visit.open("/sign-in");
    page.fill("input[name=login]", login);
    page.fill("input[name=password]", PASSWORD);
    page.press("input[name=password]", "Enter");
    page.waitForLoadState();
    return visit;
  }

  private static String address() {
    return "http://localhost:" + program.getEnvironment().getRequiredProperty("local.server.port");
  }
}
