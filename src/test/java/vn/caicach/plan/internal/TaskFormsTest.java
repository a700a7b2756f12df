package vn.caicach.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.testing.Answers.text;
import static vn.caicach.testing.FormToken.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.Deadline.Bound;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.shared.BusinessTime;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.WorkingCommunes;
import vn.caicach.testing.WorkingCommunes.Person;
import vn.caicach.testing.WorkingCommunes.WorkingCommune;

/// Forms of tasks tell all that is wrong at once, and lists go to a file with what offices keep.
@ProductTest
class TaskFormsTest {

  @Autowired private WorkingCommunes communes;
  @Autowired private AssignTask assign;
  @Autowired private CarryTask carry;
  @Autowired private ChangeTask change;
  @Autowired private MockMvcTester mvc;
  @Autowired private BusinessTime time;

  @SuppressWarnings("NullAway.Init")
  private static WorkingCommune commune;

  private Person office;
  private Person standing;
  private Person head;

  @BeforeEach
  void people() {
    if (commune == null) {
      commune = communes.fresh();
    }
    office = commune.person("vanphong");
    standing = commune.person("cchc");
    head = commune.person("kinhte");
  }

  @Test
  void aNewTaskIsToldAllItLacksAtOnce() {
    assertWrong(
        post(
            standing,
            "/tasks",
            Map.of("origin", "CHAIR", "title", " ", "until", "BY", "day", "1/1/2020")),
        "Nội dung nhiệm vụ: ",
        "Hãy chọn ít nhất một đơn vị chủ trì.",
        "Hạn cuối 1/1/2020 đã qua.");
    assertWrong(
        post(
            standing,
            "/tasks",
            Map.of("origin", "CHAIR", "title", "", "until", "BY", "day", "31/2/2030")),
        "Nội dung nhiệm vụ: ",
        "Hãy chọn ít nhất một đơn vị chủ trì.",
        "Ngày: ",
        "31/2/2030");
    String lead = commune.unit("Phòng K").value().toString();
    assertWrong(
        post(
            standing,
            "/tasks",
            Map.of(
                "origin",
                "CHAIR",
                "title",
                "Việc",
                "leads",
                lead,
                "verifier",
                lead,
                "until",
                "BY",
                "day",
                "1/1/2020")),
        "Đơn vị chủ trì không được tự xác nhận",
        "Hạn cuối 1/1/2020 đã qua.");
  }

  @Test
  void aListLongerThanAnyFormIsNoFault() {
    TaskId task = given("Việc có quá nhiều phần");
    assertThat(
            post(
                office,
                "/tasks/" + task.value() + "/split",
                Map.of("parts[1999999999].title", "Một")))
        .hasStatus(400);
  }

  @Test
  void aSplitNamesThePartOfEachError() {
    TaskId task = given("Việc để tách");
    String lead = commune.unit("Phòng K").value().toString();
    assertWrong(
        post(
            office,
            "/tasks/" + task.value() + "/split",
            Map.of(
                "parts[0].title",
                "Một",
                "parts[0].lead",
                lead,
                "parts[1].title",
                "Hai",
                "parts[1].lead",
                lead,
                "parts[1].day",
                "31/2/2030",
                "parts[2].title",
                "Ba",
                "parts[2].day",
                "1/1/2020")),
        "Phần 2, hạn cuối: ",
        "Phần 3, đơn vị chủ trì: Hãy chọn",
        "Phần 3, hạn cuối: Hạn cuối 1/1/2020 đã qua.");
    assertWrong(
        post(office, "/tasks/" + task.value() + "/split", Map.of("parts[0].product", "Báo cáo")),
        "Phần 1, nội dung nhiệm vụ: ",
        "Phần 1, đơn vị chủ trì: ",
        "Hãy ghi ít nhất hai phần.");
  }

  @Test
  void stepsTellAllTheyLackAtOnce() {
    TaskId task = given("Việc xin gia hạn");
    head.does(by -> carry.accept(task, "", by));
    String path = "/tasks/" + task.value();
    assertThat(text(get(head, path + "/extension-request"))).contains("Thời hạn mới");
    assertWrong(
        post(head, path + "/extension-request", Map.of("day", "1/1/2020", "note", "")),
        "Thời hạn mới: Thời hạn mới phải sau hạn hiện nay",
        "Lý do xin gia hạn: Hãy ghi lý do.");
    assertWrong(
        post(head, path + "/progress", Map.of("percent", "120", "note", "")),
        "Tiến độ (%): ",
        "Nội dung báo cáo: Hãy ghi nội dung báo cáo.");
    assertWrong(
        post(office, path + "/move", Map.of("reason", "")),
        "Đơn vị chủ trì: ",
        "Lý do: Hãy ghi lý do.");
  }

  @Test
  void whatNobodyMayDoNowIsRefusedBeforeAnythingIsTyped() {
    TaskId task = given("Việc đang chờ xác nhận");
    String path = "/tasks/" + task.value();
    for (String form : List.of("/edit", "/move", "/split")) {
      assertThat(get(office, path + form)).as(form).hasStatusOk();
    }
    head.does(by -> carry.submit(task, "Xong", List.of(), by));
    assertWrong(get(office, path + "/split"), "Chỉ tách được nhiệm vụ chưa trình sản phẩm");
    TaskId own = ownTask();
    assertThat(get(office, "/tasks/" + own.value() + "/edit")).hasStatusOk();
    assertWrong(
        get(office, "/tasks/" + own.value() + "/move"), "Nhiệm vụ do chính đơn vị bạn chủ trì");
    office.does(by -> change.withdraw(task, "Trùng", by));
    assertWrong(get(office, path + "/edit"), "Chỉ điều chỉnh được nhiệm vụ chưa xong");
  }

  private TaskId ownTask() {
    var order =
        new Assignment(
            TaskOrigin.CHAIR,
            "Việc của Văn phòng",
            "",
            Passage.NOWHERE,
            null,
            List.of(),
            Deadline.NONE);
    return standing
        .acting(by -> assign.assign(order, List.of(commune.unit("Văn phòng HĐND")), by))
        .getFirst();
  }

  @Test
  void aChargeIsToldAllThatDoesNotFitTheDay() {
    Person chair = commune.person("chutich");
    assertWrong(
        post(
            chair,
            "/charges",
            Map.of(
                "unit",
                UnitId.next().value().toString(),
                "officer",
                head.officer().value().toString(),
                "from",
                time.today().toString())),
        "Đơn vị: ",
        "Phó Chủ tịch: ");
  }

  @Test
  void theFileHasWhatTheOfficeKeeps() throws IOException {
    given("Việc có đơn vị phối hợp");
    List<List<String>> rows = rows(get(standing, "/tasks.xlsx?q=viec co don vi phoi hop"));
    assertThat(rows.getFirst())
        .contains(
            "Văn bản giao",
            "Ngày giao",
            "Đơn vị chủ trì",
            "Người thực hiện",
            "Đơn vị phối hợp",
            "Đơn vị xác nhận kết quả",
            "Sản phẩm phải có",
            "Tiến độ (%)");
    assertThat(rows).hasSize(2);
    assertThat(rows.get(1)).contains("Việc có đơn vị phối hợp", "TTPVHCC; Phòng VH-XH");
    assertThat(rows(get(standing, "/reviews.xlsx")).getFirst())
        .contains("Nguyên nhân", "Trách nhiệm", "Biện pháp khắc phục");
  }

  private TaskId given(String title) {
    var order =
        new Assignment(
            TaskOrigin.CHAIR,
            title,
            "Báo cáo",
            Passage.NOWHERE,
            null,
            List.of(commune.unit("TTPVHCC"), commune.unit("Phòng VH-XH")),
            Deadline.on(Bound.BY, LocalDate.of(2030, 9, 25)));
    return standing
        .acting(by -> assign.assign(order, List.of(commune.unit("Phòng K")), by))
        .getFirst();
  }

  private MvcTestResult get(Person by, String path) {
    return mvc.get().uri(path).with(by.signedIn()).exchange();
  }

  private MvcTestResult post(Person by, String path, Map<String, String> fields) {
    var request = mvc.post().uri(path).with(by.signedIn()).with(csrf());
    fields.forEach(request::param);
    return request.exchange();
  }

  private static void assertWrong(MvcTestResult answer, String... sentences) {
    assertThat(answer).hasStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    assertThat(text(answer)).contains(sentences);
  }

  private static List<List<String>> rows(MvcTestResult file) throws IOException {
    assertThat(file).hasStatusOk();
    List<List<String>> rows = new ArrayList<>();
    try (var workbook =
        new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
      for (var row : workbook.getSheetAt(0)) {
        List<String> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell.toString()));
        rows.add(cells);
      }
    }
    return rows;
  }
}
