package vn.caicach.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.caicach.organization.PostId;
import vn.caicach.organization.SpreadsheetReader.Row;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.internal.OfficerSheet.Column;
import vn.caicach.organization.internal.OfficerSheet.Line;
import vn.caicach.organization.internal.OfficerSheet.Result;

class OfficerSheetTest {

  private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);
  private static final PostId HEAD = PostId.next();
  private static final PostId STAFF = PostId.next();

  @Test
  void readsColumnsInAnyOrderUnderATitle() {
    Result result =
        read(
            List.of("DANH SÁCH CÁN BỘ XÃ"),
            List.of(),
            List.of("STT", "Chức vụ", "HO VA TEN", "Phòng", "Ngày sinh", "Ghi chú"),
            List.of("1", "Trưởng phòng", "Nguyễn Văn  An", "phòng vh-xh", "5/3/1980", "x"));
    assertThat(result.columns())
        .containsExactlyInAnyOrder(Column.POST, Column.NAME, Column.UNIT, Column.BORN_ON);
    assertThat(result.ignored()).containsExactly("Ghi chú");
    Line line = result.lines().getFirst();
    assertThat(line.number()).isEqualTo(4);
    assertThat(line.problems()).isEmpty();
    assertThat(line.post()).isEqualTo(HEAD);
    assertThat(line.details())
        .isEqualTo(
            new OfficerDetails(
                "CB008", "Nguyễn Văn An", LocalDate.of(1980, 3, 5), null, null, JULY_1));
  }

  @Test
  void namesEachBadRowWithItsColumnAndCause() {
    Result result =
        read(
            List.of("Họ và tên", "Mã", "Ngày sinh", "Đơn vị", "Chức danh", "Email", "Từ ngày"),
            List.of("", "A1", "", "", "", "", ""),
            List.of("Trần An", "A2", "31/2/1980", "", "", "", ""),
            List.of("Trần Bình", "A3", "", "Phòng Không có", "Trưởng phòng", "", ""),
            List.of("Trần Chi", "A4", "", "Phòng VH-XH", "Giám đốc", "", ""),
            List.of("Trần Dung", "A5", "", "", "", "không phải thư", ""),
            List.of("Trần Em", "A5", "", "", "", "", ""),
            List.of("Trần Gia", "CB007", "", "", "", "", ""),
            List.of("Trần Hà", "A6", "", "Phòng VH-XH", "Chuyên viên", "", "1/6/2025"),
            List.of("Trần Ích", "A7", "", "", "", "", ""));
    assertThat(result.good())
        .extracting(line -> line.cell(Column.NAME))
        .containsExactly("Trần Ích");
    assertThat(result.bad())
        .extracting(line -> line.number() + " " + problem(line))
        .containsExactly(
            "2 NAME no-name",
            "3 BORN_ON date",
            "4 UNIT unknown-unit",
            "5 POST unknown-post",
            "6 EMAIL email",
            "7 CODE code-twice",
            "8 CODE code-taken",
            "9 FROM before-unit");
    assertThat(result.bad().get(3).problems().getFirst().arguments())
        .containsExactly("Giám đốc", "Phòng Văn hóa - Xã hội", "Trưởng phòng, Chuyên viên");
  }

  @Test
  void doesNotRegisterTheSamePersonTwice() {
    Result result =
        read(
            List.of("Họ tên", "Ngày sinh"),
            List.of("Lê Thị Đã Có", "1/1/1990"),
            List.of("Lê Thị Mới", "1/1/1990"),
            List.of("LE THI MOI", "01-01-1990"),
            List.of("Lê Thị Mới", "2/1/1990"));
    assertThat(result.bad())
        .extracting(line -> line.number() + " " + problem(line))
        .containsExactly("2 NAME person-known", "4 NAME person-twice");
    assertThat(result.good()).hasSize(2);
  }

  @Test
  void givesCodesToThoseWithoutOne() {
    Result result =
        read(
            List.of("Họ tên", "Mã"),
            List.of("Một", ""),
            List.of("Hai", "cb009"),
            List.of("Ba", ""));
    assertThat(result.good())
        .extracting(line -> {
          OfficerDetails details = line.details();
          return details == null ? "" : details.code();
        })
        .containsExactly("CB008", "CB009", "CB010");
  }

  @Test
  void saysWhenASheetHasNoHeadings() {
    assertThat(read(List.of("Một", "Hai"), List.of("Ba", "Bốn")).problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.messageKey()).isEqualTo("organization.import.no-heading"));
    assertThat(read(List.of("Họ tên", "Mã")).problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.messageKey()).isEqualTo("organization.import.empty"));
  }

  @Test
  void saysWhenAListIsTooLong() {
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("Họ tên", "Mã"));
    for (int i = 0; i <= OfficerSheet.MOST; i++) {
      rows.add(List.of("Người " + i, "M" + i));
    }
    assertThat(read(rows).problems())
        .singleElement()
        .satisfies(
            problem -> assertThat(problem.messageKey()).isEqualTo("organization.import.too-long"));
  }

  private static String problem(Line line) {
    var problem = line.problems().getFirst();
    return problem.column() + " " + problem.messageKey().replace("organization.import.", "");
  }

  @SafeVarargs
  private static Result read(List<String>... rows) {
    return read(List.of(rows));
  }

  private static Result read(List<List<String>> rows) {
    List<Row> numbered = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      numbered.add(new Row(i + 1, rows.get(i)));
    }
    var unit =
        new OfficerSheet.KnownUnit(
            UnitId.next(),
            "Phòng Văn hóa - Xã hội",
            List.of("Phòng Văn hóa - Xã hội", "Phòng VH-XH"),
            JULY_1,
            List.of(
                new OfficerSheet.KnownPost(
                    HEAD, "Trưởng phòng", List.of("Trưởng phòng", "TP"), JULY_1),
                new OfficerSheet.KnownPost(
                    STAFF, "Chuyên viên", List.of("Chuyên viên", "CV"), JULY_1)));
    var known =
        List.of(
            new OfficerSheet.KnownPerson("CB007", "Người Cũ", null),
            new OfficerSheet.KnownPerson("X1", "Lê Thị Đã Có", LocalDate.of(1990, 1, 1)));
    return OfficerSheet.read(
        numbered,
        new OfficerSheet.Context(List.of(unit), known, JULY_1, LocalDate.of(2026, 11, 22), 7));
  }
}
