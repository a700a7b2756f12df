package vn.caicach.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.caicach.document.DocumentId;
import vn.caicach.organization.SpreadsheetReader.Row;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.plan.internal.TaskSheet.Column;
import vn.caicach.plan.internal.TaskSheet.Grade;
import vn.caicach.plan.internal.TaskSheet.Line;
import vn.caicach.plan.internal.TaskSheet.Mended;
import vn.caicach.plan.internal.TaskSheet.Result;
import vn.caicach.plan.internal.TaskUnits.TaskUnit;

/// Lists as the offices keep them.
class TaskSheetTest {

  private static final LocalDate TODAY = LocalDate.of(2025, 10, 1);
  private static final DocumentId PLAN = DocumentId.next();
  private static final List<String> HEAD =
      List.of(
          "TT",
          "Nhiệm vụ",
          "Cơ quan chủ trì",
          "Cơ quan phối hợp",
          "Thời gian thực hiện",
          "Sản phẩm/Kết quả");

  @Test
  void readsAPlanWithSectionsUnderATitle() {
    Result result =
        read(
            List.of("DANH MỤC NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2025"),
            List.of(),
            HEAD,
            List.of("(1)", "(2)", "(3)", "(4)", "(5)", "(6)"),
            List.of("I", "Cải cách thể chế"),
            List.of(
                "1",
                "Rà soát văn bản",
                "Văn phòng HĐND và UBND",
                "Các cơ quan, đơn vị",
                "Quý IV/2025",
                "Báo cáo"),
            List.of("II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH"),
            List.of(
                "2",
                "Niêm yết thủ tục",
                "TTPVHCC",
                "Phòng VH-XH, Phòng Kinh tế, Hạ tầng và Đô thị",
                "Thường xuyên",
                ""));
    assertThat(result.refusal()).isNull();
    assertThat(result.ignored()).isEmpty();
    assertThat(result.lines()).extracting(Line::number).containsExactly(6, 8);
    Line first = result.lines().getFirst();
    assertThat(first.grade()).isEqualTo(Grade.GOOD);
    assertThat(first.section()).isEqualTo("I Cải cách thể chế");
    assertThat(first.lead()).isEqualTo(unit("van-phong"));
    assertThat(first.cooperating()).doesNotContain(unit("van-phong")).hasSize(5);
    assertThat(first.deadline().dueOn()).isEqualTo(LocalDate.of(2025, 12, 31));
    assertThat(first.product()).isEqualTo("Báo cáo");
    assertThat(first.document()).isEqualTo(PLAN);
    Line second = result.lines().get(1);
    assertThat(second.section()).isEqualTo("II. CẢI CÁCH THỦ TỤC HÀNH CHÍNH");
    assertThat(second.cooperating())
        .containsExactly(unit("phong-van-hoa-xa-hoi"), unit("phong-kinh-te"));
    assertThat(second.deadline()).isEqualTo(Deadline.NONE);
    assertThat(result.taken()).hasSize(2);
  }

  @Test
  void recognisesHeadingsHoweverTheyAreWorded() {
    Map<String, Column> headings =
        Map.ofEntries(
            Map.entry("STT", Column.NUMBER),
            Map.entry("Nội dung công việc", Column.TITLE),
            Map.entry("NHIEM VU CU THE", Column.TITLE),
            Map.entry("Cơ quan, đơn vị chủ trì", Column.LEAD),
            Map.entry("Đơn vị thực hiện", Column.LEAD),
            Map.entry("Đơn vị phối hợp", Column.COOPERATING),
            Map.entry("ĐV phối hợp", Column.COOPERATING),
            Map.entry("CQ, ĐV chủ trì", Column.LEAD),
            Map.entry("Hạn hoàn thành", Column.DEADLINE),
            Map.entry("Thời gian hoàn thành", Column.DEADLINE),
            Map.entry("Thời hạn", Column.DEADLINE),
            Map.entry("Kết quả", Column.PRODUCT),
            Map.entry("Sản phẩm", Column.PRODUCT),
            Map.entry("Nguồn", Column.ORIGIN),
            Map.entry("Số, ký hiệu văn bản", Column.DOCUMENT));
    headings.forEach(
        (heading, column) -> assertThat(Column.of(heading)).as(heading).contains(column));
    assertThat(Column.of("Ghi chú")).isEmpty();
  }

  @Test
  void givesEachLeadUnitATaskOfItsOwn() {
    Result result =
        read(HEAD, List.of("1", "Đề xuất sáng kiến", "Phòng VH-XH;\nTTPVHCC", "", "", ""));
    assertThat(result.lines()).extracting(Line::key).containsExactly("r2-1", "r2-2");
    assertThat(result.lines())
        .extracting(Line::lead)
        .containsExactly(unit("phong-van-hoa-xa-hoi"), unit("ttpvhcc"));
    assertThat(result.lines()).allMatch(line -> line.grade() == Grade.GOOD);
    assertThat(keys(result.lines().getFirst())).containsExactly("several-leads");
  }

  @Test
  void saysWhatIsMissing() {
    Result result =
        read(
            HEAD,
            List.of("1", "", "Phòng VH-XH", "", "", "Báo cáo"),
            List.of("2", "Việc A", "Phòng Không có", "", "", ""),
            List.of("3", "Việc B", "Phòng VH-XH, TTPVHCC", "", "", ""),
            List.of("4", "Việc C", "Các cơ quan, đơn vị", "", "", ""),
            List.of("5", "Việc D", "", "", "Quý IV/2025", ""),
            List.of("6", "Việc E", "Phòng VH-XH", "", "sớm", ""),
            List.of("7", "Việc F", "Phòng VH-XH", "", "trước ngày 25/9/2025", ""),
            List.of("8", "Việc G", "Phòng VH-XH", "Hội Chữ thập đỏ", "Hằng quý", ""),
            List.of("9", "Việc H"));
    assertThat(result.lines())
        .extracting(line -> line.number() + " " + line.grade() + " " + String.join(",", keys(line)))
        .containsExactly(
            "2 BAD no-title",
            "3 BAD unknown-lead",
            "4 BAD one-lead",
            "5 BAD all-lead",
            "6 BAD no-lead",
            "7 BAD unread-deadline",
            "8 BAD over",
            "9 LOOK unknown-cooperating,comes-often",
            "10 BAD no-lead");
    assertThat(result.taken()).extracting(Line::number).containsExactly(9);
  }

  @Test
  void isMendedOnThePage() {
    List<Row> rows = rows(HEAD, List.of("1", "Việc A", "Phòng Nào đó", "Hội X", "sớm", ""));
    Line line = TaskSheet.read(rows, Map.of(), context()).lines().getFirst();
    assertThat(line.asks(Column.LEAD)).isTrue();
    assertThat(line.asks(Column.DEADLINE)).isTrue();
    assertThat(line.asks(Column.COOPERATING)).isTrue();
    var put = new Mended(unit("ttpvhcc").id().value(), "30/11/2025", "Phòng VH-XH", null);
    Line mended =
        TaskSheet.read(rows, Map.of("r2", line.differing(put)), context()).lines().getFirst();
    assertThat(mended.grade()).isEqualTo(Grade.GOOD);
    assertThat(mended.lead()).isEqualTo(unit("ttpvhcc"));
    assertThat(mended.deadline().dueOn()).isEqualTo(LocalDate.of(2025, 11, 30));
    assertThat(mended.cooperating()).containsExactly(unit("phong-van-hoa-xa-hoi"));
    assertThat(mended.asks(Column.DEADLINE)).isTrue();
    assertThat(line.differing(new Mended(null, "sớm", "Hội X", null)).sameCells(Mended.NOTHING))
        .isTrue();
  }

  @Test
  void leavesOutWhatIsThereAlready() {
    UnitId lead = unit("phong-van-hoa-xa-hoi").id();
    TaskSheet.Context there = context(List.of(new TaskSheet.Known("NV 7", "Việc  A.", lead)));
    List<Row> rows =
        rows(
            HEAD,
            List.of("1", "VIỆC A", "VH-XH", "", "", ""),
            List.of("2", "Việc A", "TTPVHCC", "", "", ""),
            List.of("3", "Việc A", "TTPVHCC", "", "", ""));
    Result result = TaskSheet.read(rows, Map.of(), there);
    assertThat(result.lines().get(0).taken()).isFalse();
    assertThat(keys(result.lines().get(0))).containsExactly("known");
    assertThat(result.lines().get(1).taken()).isTrue();
    assertThat(keys(result.lines().get(2))).containsExactly("twice");
    assertThat(result.taken()).extracting(Line::number).containsExactly(3);
    var all = Map.of("r2", new Mended(null, null, null, true));
    assertThat(TaskSheet.read(rows, all, there).taken()).hasSize(2);
  }

  @Test
  void knowsKindAndDocument() {
    List<Row> rows =
        rows(
            List.of("Nhiệm vụ", "Chủ trì", "Loại", "Văn bản"),
            List.of("A", "Phòng VH-XH", "Ý kiến chỉ đạo", "342/UBND-VHXH"),
            List.of(
                "B", "Phòng VH-XH", "Kế hoạch CCHC", "Công văn số 342/UBND-VHXH ngày 16/9/2025"),
            List.of("C", "Phòng VH-XH", "khác", "1342/UBND-VHXH"));
    List<Line> lines = TaskSheet.read(rows, Map.of(), context()).lines();
    assertThat(lines)
        .extracting(Line::origin)
        .containsExactly(TaskOrigin.CHAIR, TaskOrigin.REFORM_PLAN, TaskOrigin.REFORM_PLAN);
    assertThat(lines).extracting(Line::document).startsWith(LETTER, LETTER).endsWith(PLAN);
    assertThat(keys(lines.get(2))).containsExactly("unknown-origin", "unknown-document");
  }

  @Test
  void aYearlyDayGoesOnFromToday() {
    Line line =
        read(HEAD, List.of("1", "Nộp sáng kiến", "VH-XH", "", "trước ngày 25/9 hằng năm", ""))
            .lines()
            .getFirst();
    assertThat(line.deadline().kind()).isEqualTo(Deadline.Kind.YEARLY);
    assertThat(line.deadline().dueOn()).isEqualTo(LocalDate.of(2026, 9, 24));
  }

  @Test
  void refusesWhatIsNoListOfTasks() {
    assertThat(refusal(read(List.of("Họ và tên", "Chức vụ"), List.of("An", "x"))))
        .isEqualTo("plan.import.no-heading");
    assertThat(refusal(read(HEAD))).isEqualTo("plan.import.empty");
    List<List<String>> many = new ArrayList<>(List.of(HEAD));
    for (int i = 0; i <= TaskSheet.MOST; i++) {
      many.add(List.of("1", "Việc " + i, "VH-XH", "", "", ""));
    }
    Result result = TaskSheet.read(rows(many), Map.of(), context());
    assertThat(refusal(result)).isEqualTo("plan.import.too-long");
  }

  private static final DocumentId LETTER = DocumentId.next();

  private static String refusal(Result result) {
    TaskSheet.Remark refusal = result.refusal();
    return refusal == null ? "" : refusal.messageKey();
  }

  private static List<String> keys(Line line) {
    return line.remarks().stream()
        .map(remark -> remark.messageKey().replace("plan.import.", ""))
        .toList();
  }

  private static TaskUnit unit(String code) {
    return UnitNamesTest.UNITS.stream()
        .filter(unit -> unit.code().equals(code))
        .findFirst()
        .orElseThrow();
  }

  @SafeVarargs
  private static Result read(List<String>... cells) {
    return TaskSheet.read(rows(cells), Map.of(), context());
  }

  @SafeVarargs
  private static List<Row> rows(List<String>... cells) {
    return rows(List.of(cells));
  }

  private static List<Row> rows(List<List<String>> cells) {
    List<Row> rows = new ArrayList<>();
    cells.forEach(row -> rows.add(new Row(rows.size() + 1, row)));
    return rows;
  }

  private static TaskSheet.Context context() {
    return context(List.of());
  }

  private static TaskSheet.Context context(List<TaskSheet.Known> known) {
    return new TaskSheet.Context(
        TaskOrigin.REFORM_PLAN,
        PLAN,
        LocalDate.of(2025, 2, 1),
        TODAY,
        UnitNamesTest.UNITS,
        known,
        List.of(new TaskSheet.KnownDocument(LETTER, "342/UBND-VHXH")));
  }
}
