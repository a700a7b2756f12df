package vn.caicach.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import vn.caicach.CaiCach;
import vn.caicach.operation.StartNotice;
import vn.caicach.plan.internal.TaskQueries;
import vn.caicach.shared.BusinessTime;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.Browser.Visit;
import vn.caicach.testing.TestHome;

/// The tour of the README through the sample city, with the pictures of the users' guide, to be
/// copied from `target/screenshots/huong-dan` to `docs/huong-dan`; taken with `-Dpictures`.
class SampleJourneyTest {

  private static final Path DROPPED =
      Path.of("docs", "huong-dan", "mau", "thong-bao-ket-luan-cchc.pdf");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/yyyy");
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
        String begins = login.contains("chutich@") ? "Bảng điều hành" : "Việc của tôi";
        assertThat(visit.page().title()).as(login).contains(begins);
      }
    }
  }

  @Test
  void theTourOfTwoMinutes() {
    String given = "Cụ thể hóa Bộ chỉ số cải cách hành chính, phân công cơ quan thực hiện";
    try (Visit visit = signIn("vanphong@ninhgiang.haiphong", Screen.DESKTOP)) {
      visit.look("huong-dan-viec-cua-toi");
      visit.open("/documents/new?direction=OUTGOING");
      visit.page().setInputFiles("input[name=file]", DROPPED);
      visit.fill("secrecy", "Không");
      visit.fill("kind", "Thông báo");
      visit.fill("label", "/TB-UBND");
      visit.fill("issuedOn", "11/9/2025");
      visit.fill("subject", "Kết luận của Chủ tịch UBND xã về công tác cải cách hành chính");
      visit.send();
      assertThat(visit.text()).contains("Giao phòng Văn hóa - Xã hội");
      select(visit, "Căn cứ Bộ chỉ số", "tiêu chí thành phần.");
      show(visit, "chon-doan", ".cc-panes");
      visit.page().click("[data-pick-link]");
      visit.page().waitForLoadState();
      assertThat(visit.text()).contains("phân công rõ cơ quan, đơn vị thực hiện");
      visit.fill("title", given);
      check(visit, "leads", "Phòng Văn hóa - Xã hội");
      check(visit, "cooperating", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân");
      visit.page().check("main input[name=until][value=BY]");
      visit.fill("day", LocalDate.now(BusinessTime.ZONE).plusDays(10).format(DAY));
      visit.page().check("main input[name=origin][value=CHAIR]");
      show(visit, "giao-nhiem-vu");
      visit.send();
      assertThat(visit.text()).contains(given);
    }
    try (Visit visit = signIn("vhxh@ninhgiang.haiphong", Screen.DESKTOP)) {
      show(visit, "viec-cua-truong-phong");
      visit.follow(given);
      visit.follow("Nhận việc");
      visit.send();
      visit.follow("Trình sản phẩm");
      visit.fill("note", "Quyết định phân công thực hiện Bộ chỉ số");
      show(visit, "trinh-san-pham");
      visit.send();
      assertThat(visit.text()).contains("Chờ xác nhận");
    }
    try (Visit visit = signIn("vanphong@ninhgiang.haiphong", Screen.DESKTOP)) {
      visit.follow(given);
      visit.follow("Xác nhận");
      visit.send();
      assertThat(visit.text()).contains("Hoàn thành đúng hạn");
      show(visit, "nhiem-vu-xong");
    }
    try (Visit visit = signIn("chutich@ninhgiang.haiphong", Screen.DESKTOP)) {
      visit.open("/board");
      assertThat(visit.text()).contains("Phòng Kinh tế");
      show(visit, "bang-dieu-hanh");
      visit.page().fill("header input[name=q]", "cai cach");
      visit.page().press("header input[name=q]", "Enter");
      visit.page().waitForLoadState();
      assertThat(visit.text()).contains("342/UBND-VHXH", "NV ");
      show(visit, "tim-kiem");
    }
  }

  @Test
  void everyoneFindsSomethingToDo() {
    for (String name : List.of("chutich", "phochutich", "vanphong", "cchc", "vhxh", "noivu")) {
      for (Screen screen : Screen.values()) {
        try (Visit visit = signIn(name + "@ninhgiang.haiphong", screen)) {
          visit.open("/");
          assertThat(visit.page().locator("main tbody tr").count()).as(name).isPositive();
          visit.look("sample-" + name);
        }
      }
    }
  }

  @Test
  void everyKindOfStandingOccursInNinhGiang() {
    try (Visit visit = signIn("vanphong@ninhgiang.haiphong", Screen.DESKTOP)) {
      for (String state : TaskQueries.states()) {
        visit.open("/tasks?state=" + state);
        assertThat(visit.page().locator("main tbody th[scope=row]").count()).as(state).isPositive();
      }
      visit.open("/tasks?state=closed");
      assertThat(visit.text()).contains("Thu hồi", "tách");
    }
  }

  @Test
  void aPaperIsWrittenAndChecked() throws IOException {
    Path careless = Path.of("target", "cong-van-mau.docx");
    try (Visit visit = signIn("cchc@ninhgiang.haiphong", Screen.DESKTOP)) {
      visit.open("/drafts/new");
      visit.fill("subject", "rà soát, đơn giản hóa thủ tục hành chính");
      visit.fill("addressees", "Các phòng, đơn vị thuộc xã");
      visit.fill(
          "content",
          """
          Thực hiện Kế hoạch cải cách hành chính, Ủy ban nhân dân xã yêu cầu các phòng, đơn vị:
          1. Rà soát thủ tục thuộc lĩnh vực phụ trách, đề xuất cắt giảm thành phần hồ sơ.
          2. Gửi kết quả theo bảng sau:
          | TT | Đơn vị | Thời hạn |
          | 1 | Phòng Kinh tế | Trước ngày 15/12 |
          | 2 | Trung tâm Phục vụ hành chính công | Trước ngày 20/12 |
          Yêu cầu các phòng, đơn vị nghiêm túc thực hiện.
          """);
      visit.fill("recipients", "Như trên\nThường trực Đảng ủy (để b/c)");
      visit.fill("signer", "Chủ tịch");
      visit.send();
      visit.page().waitForSelector(".cc-pdf canvas");
      show(visit, "soan-van-ban", ".cc-panes");
      Download word =
          visit.page().waitForDownload(() -> visit.page().getByText("Tải Word").click());
      spoil(word.path(), careless);
      visit.open("/form-checks");
      visit.page().setInputFiles("input[type=file]", careless);
      visit.fill("secrecy", "Không");
      visit.send();
      assertThat(visit.text()).contains("Lề trái đang là 20 mm", "Tải bản đã sửa");
      show(visit, "kiem-tra-the-thuc");
    }
  }

  /// As somebody in a hurry leaves it.
  private static void spoil(Path word, Path into) throws IOException {
    try (var document = new XWPFDocument(Files.newInputStream(word));
        var out = Files.newOutputStream(into)) {
      document.getDocument().getBody().getSectPr().getPgMar().setLeft(BigInteger.valueOf(1134));
      document.getParagraphs().stream()
          .flatMap(paragraph -> paragraph.getRuns().stream())
          .filter(run -> run.text().contains("Rà soát thủ tục"))
          .forEach(run -> run.setFontFamily("Arial"));
      document.write(out);
    }
  }

  @Test
  void theCityOpensWhatItHandedDown() {
    try (Visit visit = signIn("cchc@haiphong", Screen.DESKTOP)) {
      visit.open("/communes");
      visit.follow("xã Ninh Giang");
      assertThat(visit.text()).contains("Gửi báo cáo tự đánh giá, chấm điểm");
    }
  }

  @Test
  void theDirectiveHighlightsExactlyItsTasks() {
    try (Visit visit = signIn("cchc@ninhgiang.haiphong", Screen.DESKTOP)) {
      visit.open("/documents?q=phat+dong");
      visit.follow("phát động nghiên cứu");
      List<String> marked =
          visit.page().locator("mark.cc-passage").allTextContents().stream()
              .map(words -> words.replaceAll("\\s+", " ").strip())
              .toList();
      assertThat(marked).hasSize(8);
      assertThat(marked.getFirst())
          .startsWith("Thủ trưởng các cơ quan, đơn vị trực tiếp chỉ đạo")
          .endsWith("chỉ số cải cách hành chính hàng năm.");
      assertThat(marked)
          .contains(
              "nộp Sở Khoa học và Công nghệ trước ngày 30/9/2025 để làm tài liệu minh chứng chấm"
                  + " điểm cải cách hành chính năm 2025")
          .anyMatch(words ->
              words.startsWith("Hồ sơ đề nghị công nhận") && words.endsWith("trước ngày 25/9"));
      assertThat(marked.getLast())
          .startsWith("Chủ tịch Ủy ban nhân dân xã Ninh Giang yêu cầu")
          .endsWith("thực hiện./.");
    }
  }

  @Test
  void noticesOfTheStoryAreFew() {
    for (String name : List.of("vanphong", "cchc", "vhxh", "kinhte", "ttpvhcc")) {
      try (Visit visit = signIn(name + "@ninhgiang.haiphong", Screen.DESKTOP)) {
        visit.open("/notices/unread");
        assertThat(visit.page().locator("main tbody tr").count()).as(name).isLessThanOrEqualTo(10);
      }
    }
  }

  @Test
  void theRestOfTheTour() {
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

  /// Selects from the first words to the last ones, as with the mouse.
  private static void select(Visit visit, String first, String last) {
    visit
        .page()
        .evaluate(
            """
            ([first, last]) => {
              const text = document.querySelector("[data-text]");
              const piece = text.querySelector("[data-from]").firstChild;
              const from = piece.data.indexOf(first);
              const range = document.createRange();
              range.setStart(piece, from);
              const end = piece.data.slice(from).replace(/\\s/g, " ").indexOf(last);
              range.setEnd(piece, from + end + last.length);
              getSelection().removeAllRanges();
              getSelection().addRange(range);
              range.startContainer.parentElement.parentElement.scrollTop =
                  range.getBoundingClientRect().top - text.getBoundingClientRect().top;
            }
            """,
            List.of(first, last));
    visit.page().waitForSelector("[data-pick-link]");
  }

  private static void check(Visit visit, String name, String label) {
    visit
        .page()
        .locator("main .cc-check:has(input[name=" + name + "])")
        .filter(new Locator.FilterOptions().setHasText(label))
        .first()
        .locator("input")
        .check();
  }

  /// Judges the page and keeps what of it a person sees without scrolling.
  private static void show(Visit visit, String name) {
    show(visit, name, "html");
  }

  /// As [#show], scrolled to what it is about.
  private static void show(Visit visit, String name, String about) {
    visit.look("huong-dan-" + name);
    if (!Browser.WANTED) {
      return;
    }
    visit.page().locator(about).first().evaluate("part => part.scrollIntoView()");
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
