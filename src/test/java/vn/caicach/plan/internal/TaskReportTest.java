package vn.caicach.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.Deadline.Bound;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.plan.internal.TaskReport.Group;
import vn.caicach.plan.internal.TaskReport.Scope;
import vn.caicach.shared.BusinessTime;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.WorkingCommunes;
import vn.caicach.testing.WorkingCommunes.Person;
import vn.caicach.testing.WorkingCommunes.WorkingCommune;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.Sorting;

/// The figures of a report are those of the lists.
@ProductTest
class TaskReportTest {

  @Autowired private WorkingCommunes communes;
  @Autowired private AssignTask assign;
  @Autowired private CarryTask carry;
  @Autowired private JudgeTask judge;
  @Autowired private ChangeTask change;
  @Autowired private TaskQueries tasks;
  @Autowired private ReportQueries reports;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvcTester mvc;
  @Autowired private BusinessTime time;

  private WorkingCommune commune;

  private Person office;
  private LocalDate today;

  @BeforeEach
  void people() {
    today = time.today();
    commune = communes.fresh();
    office = commune.person("vanphong");
    work();
  }

  private void work() {
    Person head = commune.person("kinhte");
    TaskId done = given("Hoàn thành đúng hạn", 10);
    head.does(by -> carry.submit(done, "Báo cáo", List.of(), by));
    office.does(by -> judge.verify(done, "", by));
    TaskId doneLate = given("Hoàn thành trễ", 10);
    head.does(by -> carry.submit(doneLate, "Báo cáo", List.of(), by));
    office.does(by -> judge.verify(doneLate, "", by));
    due(doneLate, today.minusDays(2));
    TaskId waiting = given("Chờ xác nhận", 10);
    head.does(by -> carry.submit(waiting, "Báo cáo", List.of(), by));
    TaskId waitingLate = given("Chờ xác nhận, trễ", 10);
    head.does(by -> carry.submit(waitingLate, "Báo cáo", List.of(), by));
    due(waitingLate, today.minusDays(3));
    given("Đang làm", 10);
    TaskId late = given("Đang làm, trễ", 10);
    due(late, today.minusDays(4));
    TaskId withdrawn = given("Thu hồi", 10);
    office.does(by -> change.withdraw(withdrawn, "Không cần nữa", by));
  }

  private TaskId given(String title, int days) {
    var assignment =
        new Assignment(
            TaskOrigin.CHAIR,
            title,
            "Báo cáo",
            Passage.NOWHERE,
            null,
            List.of(commune.unit("Phòng VH-XH")),
            Deadline.on(Bound.BY, today.plusDays(days)));
    return office
        .acting(by -> assign.assign(assignment, List.of(commune.unit("Phòng K")), by))
        .getFirst();
  }

  private void due(TaskId task, LocalDate day) {
    commune.inside(() ->
        jdbc.sql("update plan.tasks set due_on = ?, named_on = ? where id = ?")
            .params(day, day, task.value())
            .update());
  }

  @Test
  void countsEachTaskInOneGroup() {
    TaskReport report = report(new Scope(null, null, null, null));
    for (Group group : Group.values()) {
      assertThat(report.figures().of(group)).as(group.name()).isEqualTo(1);
      assertThat(report.of(Optional.of(group))).hasSize(1);
    }
    assertThat(report.figures().total()).isEqualTo(6).isEqualTo(report.tasks().size());
    assertThat(report.figures().rate()).isEqualByComparingTo("33.3");
    assertThat(report.late()).extracting(TaskReport.Line::daysLate).containsExactly(4, 3);
    assertThat(report.byUnit()).hasSize(1);
    assertThat(report.byUnit().getFirst().figures()).isEqualTo(report.figures());
  }

  @Test
  void namesWhatWasHandedInWithoutAFile() {
    assertThat(report(new Scope(null, null, null, null)).tasks())
        .filteredOn(line -> line.group() == Group.WAITING || line.group() == Group.UNDER_WAY)
        .extracting(TaskReport.Line::group, TaskReport.Line::submitted)
        .containsExactlyInAnyOrder(
            tuple(Group.WAITING, List.of("Báo cáo")), tuple(Group.UNDER_WAY, List.of()));
    assertThat(ReportQueries.submitted("Công văn số\n 12", List.of("a.pdf")))
        .containsExactly("Công văn số 12", "a.pdf");
    assertThat(ReportQueries.submitted("a".repeat(300), List.of()).getFirst())
        .hasSize(201)
        .endsWith("…");
  }

  @Test
  void equalsTheListsOfTasks() {
    TaskReport.Figures figures = report(new Scope(null, null, null, null)).figures();
    assertThat(figures.late()).isEqualTo(listed("late"));
    assertThat(figures.done()).isEqualTo(listed("done"));
    assertThat(figures.of(Group.DONE_LATE)).isEqualTo(listed("donelate"));
    assertThat(figures.waiting()).isEqualTo(listed("submitted"));
    assertThat(figures.underWay() + figures.waiting()).isEqualTo(listed("open"));
    assertThat(figures.total()).isEqualTo(listed("all") - listed("closed"));
  }

  @Test
  void aPeriodLeavesOutWhatWasDoneBeforeOrGivenAfter() {
    assertThat(report(new Scope(null, null, null, today.minusDays(1))).tasks()).isEmpty();
    assertThat(report(new Scope(null, null, today.plusDays(1), null)).figures().done()).isZero();
    assertThat(report(new Scope(null, null, today.plusDays(1), null)).tasks()).hasSize(4);
    assertThat(report(new Scope(null, null, today, today)).tasks()).hasSize(6);
    assertThat(report(new Scope(UUID.randomUUID(), null, null, null)).tasks()).isEmpty();
    UUID other = commune.unit("TTPVHCC").value();
    assertThat(report(new Scope(null, other, null, null)).tasks()).isEmpty();
  }

  @Test
  void showsOnlyWhatTheReaderMaySee() {
    var seen =
        commune
            .person("ttpvhcc")
            .acting(by -> reports.report(new Scope(null, null, null, null), by));
    assertThat(seen.tasks()).isEmpty();
  }

  @Test
  void thePageShowsTheFiguresAndTheirLists() {
    assertThat(mvc.get().uri("/tasks/report").with(office.signedIn()))
        .hasStatusOk()
        .bodyText()
        .contains("group=LATE#list")
        .contains("Đang làm, trễ");
    assertThat(mvc.get().uri("/tasks/report?group=WAITING").with(office.signedIn()))
        .bodyText()
        .contains("Chờ xác nhận")
        .doesNotContain("Đang làm, trễ");
    assertThat(mvc.get().uri("/tasks/report?from=2/2/2026&to=1/1/2026").with(office.signedIn()))
        .hasStatus(422);
    assertThat(mvc.get().uri("/tasks/report?from=x").with(office.signedIn())).hasStatus(422);
    assertThat(mvc.get().uri("/tasks/report.xlsx").with(office.signedIn())).hasStatusOk();
  }

  @Test
  void thePaperHasTheFormOfTheDecree() throws Exception {
    MvcTestResult result = mvc.get().uri("/tasks/report.docx").with(office.signedIn()).exchange();
    assertThat(result).hasStatusOk();
    byte[] bytes = result.getResponse().getContentAsByteArray();
    Files.write(Files.createDirectories(Path.of("target/papers")).resolve("report.docx"), bytes);
    try (var paper = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      List<XWPFTable> tables = paper.getTables();
      assertThat(tables.getFirst().getText())
          .contains("ỦY BAN NHÂN DÂN")
          .contains("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
          .contains("Độc lập - Tự do - Hạnh phúc")
          .contains("Số:        /BC-UBND")
          .contains("ngày      tháng      năm " + today.getYear());
      String text =
          paper.getParagraphs().stream()
              .map(XWPFParagraph::getText)
              .collect(Collectors.joining("\n"));
      assertThat(text)
          .contains("BÁO CÁO")
          .contains("I. TÌNH HÌNH CHUNG")
          .contains("Tổng số nhiệm vụ là 6, giao cho 1 cơ quan")
          .contains("Đã hoàn thành: 2 nhiệm vụ, đạt 33,3% (đúng hạn 1, trễ hạn 1)")
          .contains("Đang thực hiện: 2 nhiệm vụ (trong hạn 1, trễ hạn 1)")
          .contains("./.");
      assertThat(tables).hasSize(5);
      assertThat(tables.get(2).getRows()).hasSize(1 + 2);
      assertThat(tables.get(3).getText())
          .contains("Nơi nhận:")
          .contains("- Lưu: VT.")
          .contains("TM. ỦY BAN NHÂN DÂN")
          .contains("CHỦ TỊCH")
          .contains(commune.person("chutich").name());
      assertThat(tables.get(4).getRows()).hasSize(1 + 6);
      var sections =
          paper.getDocument().getBody().getPList().stream()
              .filter(p -> p.isSetPPr() && p.getPPr().isSetSectPr())
              .map(p -> p.getPPr().getSectPr())
              .toList();
      assertThat(sections).hasSize(1);
      assertThat(sections.getFirst().getPgSz().isSetOrient()).isFalse();
      assertThat(sections.getFirst().sizeOfHeaderReferenceArray()).isEqualTo(2);
      var last = paper.getDocument().getBody().getSectPr();
      assertThat(last.getPgSz().getOrient()).isEqualTo(STPageOrientation.LANDSCAPE);
      assertThat(last.isSetTitlePg()).isTrue();
    }
    MvcTestResult pdf = mvc.get().uri("/tasks/report.pdf").with(office.signedIn()).exchange();
    assertThat(pdf).hasStatusOk();
    try (PDDocument read = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
      assertThat(new PDFTextStripper().getText(read))
          .contains("I. TÌNH HÌNH CHUNG")
          .contains("Đã hoàn thành: 2 nhiệm vụ, đạt 33,3% (đúng hạn 1, trễ hạn 1)")
          .contains("DANH SÁCH NHIỆM VỤ VÀ KẾT QUẢ THỰC HIỆN");
    }
  }

  private TaskReport report(Scope scope) {
    return office.acting(by -> reports.report(scope, by));
  }

  private int listed(String state) {
    var rules = ListRules.sortedBy("due").filteredBy("state");
    var request =
        new ListRequest("/tasks", rules, Sorting.by("due"), 1, 50, Map.of("state", state));
    return office.acting(by -> tasks.all(request, by, 1000).size());
  }
}
