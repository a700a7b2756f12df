package vn.caicach.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.caicach.shared.BusinessTime;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.Browser.Visit;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.WorkingCommunes;
import vn.caicach.testing.WorkingCommunes.WorkingCommune;

/// Tasks from hand to hand, as people click them; every page on both screens.
@ProductTest
class TasksJourneyTest {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);
  private static final String TITLE = "Rà soát thủ tục hành chính lĩnh vực đất đai";

  @LocalServerPort private int port;
  @Autowired private WorkingCommunes communes;
  @Autowired private BusinessTime time;

  @SuppressWarnings("NullAway.Init")
  private WorkingCommune commune;

  @ParameterizedTest
  @EnumSource
  void aTaskIsGivenCarriedReturnedAndVerified(Screen screen) {
    commune = communes.fresh();
    String path = given(screen);
    try (Visit head = visit("kinhte", screen)) {
      assertThat(head.text()).contains("Nhận việc", TITLE);
      head.look("work-head");
      head.follow(TITLE);
      head.look("tasks-show-head");
      head.follow("Hỏi lại");
      head.send();
      assertThat(head.text()).contains("Hãy ghi nội dung cần hỏi");
      head.look("tasks-question-wrong");
      head.fill("note", "Báo cáo theo mẫu nào?");
      head.send();
      assertThat(head.text()).contains("Chờ trả lời");
    }
    try (Visit office = visit("vanphong", screen)) {
      office.follow(TITLE);
      office.follow("Trả lời");
      office.fill("note", "Theo mẫu của Sở Nội vụ.");
      office.look("tasks-answer");
      office.send();
    }
    try (Visit head = visit("kinhte", screen)) {
      head.open(path);
      head.follow("Phân công");
      head.look("tasks-hand");
      head.fill("officer", "Chuyên viên taichinh, Chuyên viên (0)");
      head.send();
      assertThat(head.text()).contains("Đã phân công");
    }
    try (Visit officer = visit("taichinh", screen)) {
      officer.follow(TITLE);
      officer.follow("Báo cáo tiến độ");
      officer.fill("percent", "120");
      officer.fill("note", "Đã rà soát 12 thủ tục.");
      officer.send();
      officer.look("tasks-progress-wrong");
      officer.fill("percent", "60");
      officer
          .page()
          .setInputFiles(
              "input[name=files]",
              new FilePayload(
                  "danh-sach.txt",
                  "text/plain",
                  "Danh sách mười hai thủ tục".getBytes(StandardCharsets.UTF_8)));
      officer.send();
      assertThat(officer.text()).contains("Hãy chọn độ mật");
      officer
          .page()
          .setInputFiles(
              "input[name=files]",
              new FilePayload(
                  "danh-sach.txt",
                  "text/plain",
                  "Danh sách mười hai thủ tục".getBytes(StandardCharsets.UTF_8)));
      officer.fill("secrecy", "Không");
      officer.send();
      assertThat(officer.text()).contains("Đã gửi báo cáo tiến độ", "60 %", "danh-sach.txt");
      officer.follow("Trình sản phẩm");
      officer.fill("note", "Báo cáo số 15/BC-KT");
      officer.look("tasks-product");
      officer.send();
    }
    try (Visit office = visit("vanphong", screen)) {
      office.follow(TITLE);
      office.follow("Trả lại");
      office.fill("note", "Thiếu số liệu quý III.");
      office.look("tasks-return");
      office.send();
      assertThat(office.text()).contains("Bị trả lại");
    }
    try (Visit officer = visit("taichinh", screen)) {
      officer.follow(TITLE);
      officer.follow("Trình sản phẩm");
      officer.fill("note", "Đã bổ sung.");
      officer.send();
    }
    try (Visit office = visit("vanphong", screen)) {
      office.open(path);
      office.follow("Xác nhận hoàn thành");
      office.look("tasks-verify");
      office.send();
      assertThat(office.text()).contains("Hoàn thành đúng hạn");
      office.look("tasks-show-done");
      office.open(path + "/history");
      assertThat(office.text()).contains("Xác nhận hoàn thành");
      office.look("tasks-history");
    }
  }

  /// The path of a task of Phòng Kinh tế, due in ten days.
  private String given(Screen screen) {
    try (Visit giver = visit("cchc", screen)) {
      giver.open("/tasks");
      giver.look("tasks-none");
      giver.open("/tasks/new");
      giver.send();
      assertThat(giver.text()).contains("Hãy chọn ít nhất một đơn vị chủ trì");
      giver.look("tasks-new-wrong");
      giver.fill("title", TITLE);
      giver.page().locator("fieldset#f-leads").getByLabel("Phòng Kinh tế").check();
      giver.page().locator("fieldset#f-cooperating").getByLabel("Trung tâm Phục vụ").check();
      giver.page().check("main input[name=until][value=BEFORE]");
      giver.fill("day", time.today().plusDays(11).format(DAY));
      giver.fill("product", "Báo cáo");
      giver.look("tasks-new");
      giver.send();
      assertThat(giver.text()).contains("Đã giao 1 nhiệm vụ", "trước ngày");
      giver.look("tasks-show");
      String path = URI.create(giver.page().url()).getPath();
      giver.open("/tasks");
      assertThat(giver.text()).contains(TITLE, "NV 1");
      giver.look("tasks");
      return path;
    }
  }

  @ParameterizedTest
  @EnumSource
  void theSecondOfTwoEditsKeepsWhatWasTyped(Screen screen) {
    commune = communes.fresh();
    String path = given(screen);
    try (Visit first = visit("vanphong", screen);
        Visit second = visit("cchc", screen)) {
      first.open(path + "/edit");
      second.open(path + "/edit");
      first.fill("title", TITLE + " và môi trường");
      first.send();
      assertThat(first.text()).contains("Đã điều chỉnh");
      second.fill("product", "Báo cáo kèm danh mục");
      second.send();
      assertThat(second.text())
          .contains(commune.person("vanphong").name() + " vừa lưu lúc")
          .contains("đã lấy theo bản vừa lưu: Nội dung nhiệm vụ")
          .doesNotContain("đang lưu “");
      assertThat(second.page().inputValue("[name=product]")).isEqualTo("Báo cáo kèm danh mục");
      assertThat(second.page().inputValue("[name=title]")).isEqualTo(TITLE + " và môi trường");
      first.open(path + "/edit");
      first.fill("product", "Báo cáo kèm bản đồ");
      first.send();
      second.send();
      assertThat(second.text())
          .contains("đang lưu “Báo cáo kèm bản đồ”, bạn nhập “Báo cáo kèm danh mục”");
      second.look("tasks-edit-stale");
      second.send();
      assertThat(second.text())
          .contains("Đã điều chỉnh", "Báo cáo kèm danh mục", TITLE + " và môi trường");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aTaskIsExtendedMovedSplitAndWithdrawn(Screen screen) {
    commune = communes.fresh();
    String path = given(screen);
    LocalDate today = time.today();
    try (Visit head = visit("kinhte", screen)) {
      head.open(path);
      head.follow("Xin gia hạn");
      head.fill("day", today.plusDays(20).format(DAY));
      head.fill("note", "Chờ số liệu của Chi nhánh Văn phòng đăng ký đất đai.");
      head.look("tasks-extension-request");
      head.send();
      assertThat(head.text()).contains("Xin gia hạn đến");
    }
    try (Visit office = visit("vanphong", screen)) {
      office.follow(TITLE);
      office.follow("Cho gia hạn");
      office.look("tasks-extension");
      office.send();
      assertThat(office.text()).contains("gia hạn đến hết ngày");
      office.follow("Chuyển đơn vị");
      office.look("tasks-move");
      office.fill("lead", "Trung tâm Phục vụ hành chính công");
      office.fill("reason", "Đúng chức năng tiếp nhận hồ sơ.");
      office.send();
      assertThat(office.text()).contains("Chờ đơn vị nhận");
      office.open(path + "/split");
      office.fill("parts[0].title", "Rà soát hồ sơ trực tuyến");
      office.fill("parts[0].lead", "Trung tâm Phục vụ hành chính công");
      office.send();
      assertThat(office.text()).contains("Hãy ghi ít nhất hai phần");
      office.look("tasks-split-wrong");
      office.fill("parts[1].title", "Rà soát hồ sơ giấy");
      office.fill("parts[1].lead", "Phòng Kinh tế");
      office.send();
      assertThat(office.text()).contains("Đã tách thành nhiệm vụ khác", "NV 2", "NV 3");
      office.look("tasks-show-split");
      office.follow("NV 3");
      office.follow("Thu hồi");
      office.fill("note", "Không còn hồ sơ giấy.");
      office.look("tasks-withdrawal");
      office.send();
      assertThat(office.text()).contains("Đã thu hồi");
    }
    try (Visit partner = visit("ttpvhcc", screen)) {
      partner.open("/tasks?state=all");
      assertThat(partner.text()).contains("Rà soát hồ sơ trực tuyến");
      partner.look("tasks-all");
    }
  }

  private Visit visit(String login, Screen screen) {
    Visit visit = Browser.visit("http://localhost:" + port, screen);
    visit.signIn(login + "@" + commune.slug());
    return visit;
  }
}
