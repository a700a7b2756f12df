package vn.caicach.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.testing.FormToken.csrf;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.caicach.organization.SpreadsheetReader.Row;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.plan.internal.TaskSheet.Mended;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.WorkingCommunes;
import vn.caicach.testing.WorkingCommunes.Person;
import vn.caicach.testing.WorkingCommunes.WorkingCommune;
import vn.caicach.ui.Flash;

/// Nothing is given before it is said; then all of it, once.
@ProductTest
class ImportTasksTest {

  private static final List<String> HEAD =
      List.of("TT", "Nhiệm vụ", "Cơ quan chủ trì", "Phối hợp", "Thời hạn", "Sản phẩm");

  @Autowired private WorkingCommunes communes;
  @Autowired private ImportTasks imports;
  @Autowired private ForgetOldTaskImports forget;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvcTester mvc;

  private WorkingCommune commune;

  private Person office;

  @BeforeEach
  void people() {
    commune = communes.fresh();
    office = commune.person("vanphong");
  }

  @Test
  void givesAllChosenLinesAtOnceAndOnce() {
    int before = tasks();
    UUID draft =
        keep(
            List.of("1", "Rà soát thủ tục", "TTPVHCC", "Phòng VH-XH", "31/12/2099", "Báo cáo"),
            List.of("2", "Đề xuất sáng kiến", "Phòng VH-XH; TTPVHCC", "", "", ""),
            List.of("3", "Việc chưa rõ", "Phòng Không có", "", "", ""));
    assertThat(tasks()).isEqualTo(before);
    var given = office.acting(by -> imports.give(draft, by)).orElseThrow();
    assertThat(given.given()).isEqualTo(3);
    assertThat(given.left()).isEqualTo(1);
    assertThat(tasks()).isEqualTo(before + 3);
    assertThat(office.<Boolean>acting(by -> imports.give(draft, by).isEmpty())).isTrue();
    assertThat(tasks()).isEqualTo(before + 3);
    UUID again = keep(List.of("1", "rà soát thủ tục", "Một cửa", "", "", ""));
    var line =
        office.acting(by -> imports.preview(again, by).orElseThrow().result().lines().getFirst());
    assertThat(line.taken()).isFalse();
    assertThat(line.remarks())
        .extracting(TaskSheet.Remark::messageKey)
        .containsExactly("plan.import.known");
  }

  @Test
  void whatIsMendedIsShownOnceMoreBeforeItIsGiven() {
    int before = tasks();
    UUID draft = keep(List.of("1", "Lập danh sách tổ", "Phòng Nào đó", "", "Hằng quý", ""));
    MvcTestResult page =
        mvc.get().uri("/tasks/imports/" + draft).with(office.signedIn()).exchange();
    assertThat(page).hasStatusOk().bodyText().contains("Phòng Nào đó").contains("lead-r2");
    MvcTestResult first = post(draft, "assignment", commune.unit("TTPVHCC").value());
    assertThat(first).hasRedirectedUrl("/tasks/imports/" + draft);
    assertThat(flash(first).key()).isEqualTo("plan.import.look-again");
    assertThat(tasks()).isEqualTo(before);
    MvcTestResult second = post(draft, "assignment", commune.unit("TTPVHCC").value());
    assertThat(flash(second).key()).isEqualTo("plan.import.done");
    assertThat(second).hasRedirectedUrl("/tasks");
    assertThat(tasks()).isEqualTo(before + 1);
    assertThat(flash(post(draft, "assignment", null)).key()).isEqualTo("plan.import.gone");
  }

  @Test
  void givesNothingWhenNothingIsChosen() {
    int before = tasks();
    UUID draft = keep(List.of("1", "Việc bỏ ra", "TTPVHCC", "", "", ""));
    office.acting(by -> imports.mend(draft, Map.of("r2", new Mended(null, null, null, false)), by));
    MvcTestResult result =
        mvc.post()
            .uri("/tasks/imports/" + draft + "/assignment")
            .with(office.signedIn())
            .with(csrf())
            .exchange();
    assertThat(result).hasStatus(422).bodyText().contains("Chưa có dòng nào để giao");
    assertThat(tasks()).isEqualTo(before);
  }

  @Test
  void listsNobodyGaveGoAfterAWeek() {
    UUID draft = keep(List.of("1", "Việc để lâu", "TTPVHCC", "", "", ""));
    forget.forgetAll();
    assertThat(office.<Boolean>acting(by -> imports.preview(draft, by).isPresent())).isTrue();
    commune.inside(() ->
        jdbc.sql("update plan.task_imports set uploaded_at = uploaded_at - interval '169 hours'")
            .update());
    assertThat(office.<Boolean>acting(by -> imports.preview(draft, by).isEmpty())).isTrue();
    forget.forgetAll();
    assertThat(count("plan.task_imports")).isZero();
  }

  @Test
  void theTemplateReadsAsAList() throws Exception {
    MvcTestResult file =
        mvc.get().uri("/tasks/imports/template.xlsx").with(office.signedIn()).exchange();
    assertThat(file).hasStatusOk();
    try (var book =
        new XSSFWorkbook(new ByteArrayInputStream(file.getResponse().getContentAsByteArray()))) {
      for (var cell : book.getSheetAt(0).getRow(0)) {
        assertThat(TaskSheet.Column.of(cell.getStringCellValue()))
            .as(cell.getStringCellValue())
            .isPresent();
      }
    }
  }

  private MvcTestResult post(UUID draft, String act, @Nullable UUID lead) {
    return mvc.post()
        .uri("/tasks/imports/" + draft + "/" + act)
        .param("line", "r2")
        .param("lead-r2", lead == null ? "" : lead.toString())
        .param("deadline-r2", "Hằng quý")
        .with(office.signedIn())
        .with(csrf())
        .exchange();
  }

  private static Flash flash(MvcTestResult result) {
    return (Flash) Objects.requireNonNull(result.getMvcResult().getFlashMap().get(Flash.NAME));
  }

  @SafeVarargs
  private UUID keep(List<String>... cells) {
    var rows = new ArrayList<Row>();
    rows.add(new Row(1, HEAD));
    for (List<String> row : cells) {
      rows.add(new Row(rows.size() + 1, row));
    }
    return office.acting(
        by -> imports.keep("nhiem-vu.xlsx", rows, TaskOrigin.REFORM_PLAN, null, by));
  }

  private int tasks() {
    return count("plan.tasks");
  }

  private int count(String table) {
    return commune.inside(
        () -> jdbc.sql("select count(*) from " + table).query(Integer.class).single());
  }
}
