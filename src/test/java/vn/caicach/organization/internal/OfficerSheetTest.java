package vn.caicach.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.caicach.organization.PostId;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.SpreadsheetReader.Row;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.Validity;
import vn.caicach.organization.internal.OfficerSheet.Column;
import vn.caicach.organization.internal.OfficerSheet.Line;
import vn.caicach.organization.internal.OfficerSheet.Result;

class OfficerSheetTest {

  private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);
  private static final LocalDate CLOSES = LocalDate.of(2026, 12, 1);
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
        .containsExactly(
            "Giám đốc", "Phòng Văn hóa - Xã hội", "Trưởng phòng, Chuyên viên, Văn thư");
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
        .containsExactly("2 NAME same-known", "4 NAME same-twice");
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
  void givesNoCodeThatStandsFurtherDown() {
    Result result =
        read(
            List.of("Họ tên", "Mã"),
            List.of("Một", ""),
            List.of("Hai", "cb008"),
            List.of("Ba", "CB010"),
            List.of("Bốn", ""),
            List.of("Năm", ""));
    assertThat(result.good())
        .extracting(line -> {
          OfficerDetails details = line.details();
          return details == null ? "" : details.code();
        })
        .containsExactly("CB009", "CB008", "CB010", "CB011", "CB012");
  }

  @Test
  void namesARowWhoseUnitOrPostEnds() {
    Result result =
        read(
            List.of("Họ tên", "Đơn vị", "Chức danh"),
            List.of("Một", "Phòng Hạ tầng", "Chuyên viên"),
            List.of("Hai", "Phòng VH-XH", "Văn thư"),
            List.of("Ba", "Phòng VH-XH", "Chuyên viên"));
    assertThat(result.bad())
        .extracting(line -> line.number() + " " + problem(line))
        .containsExactly("2 UNIT unit-ends", "3 POST post-ends");
    assertThat(result.bad().getFirst().problems().getFirst().arguments())
        .containsExactly("Phòng Hạ tầng", CLOSES);
  }

  @Test
  void knowsAPersonByNameAndBirthdayWhateverTheCode() {
    Result result =
        read(
            List.of("Họ tên", "Mã", "Ngày sinh"),
            List.of("Lê Thị Đã Có", "A1", "1/1/1990"),
            List.of("Lê Thị Đã Có", "A2", "1/2/1990"),
            List.of("Lê Thị Mới", "", "1/1/1991"),
            List.of("Lê Thị Mới", "A3", "1/1/1991"),
            List.of("Lê Thị Khác", "", ""),
            List.of("Lê Thị Khác", "A4", ""),
            List.of("Lê Thị Nữa", "A5", ""),
            List.of("Lê Thị Nữa", "A6", ""));
    assertThat(result.bad())
        .extracting(line -> line.number() + " " + problem(line))
        .containsExactly("2 NAME same-known", "5 NAME same-twice", "7 NAME person-twice");
  }

  @Test
  void namesARowThatWouldGiveAUnitASecondHead() {
    Result result =
        read(
            List.of("Họ tên", "Đơn vị", "Chức danh", "Từ ngày"),
            List.of("Một", "Phòng Kinh tế", "Trưởng phòng", ""),
            List.of("Hai", "Phòng Tư pháp", "Trưởng phòng", "30/11/2026"),
            List.of("Ba", "Phòng Tư pháp", "Trưởng phòng", "1/12/2026"),
            List.of("Bốn", "Phòng VH-XH", "TP", ""),
            List.of("Năm", "Phòng VH-XH", "Trưởng phòng", ""),
            List.of("Sáu", "Phòng VH-XH", "Chuyên viên", ""));
    assertThat(result.bad())
        .extracting(line -> line.number() + " " + problem(line))
        .containsExactly("2 POST head-known", "3 POST head-known-until", "6 POST head-twice");
    assertThat(result.bad().getFirst().problems().getFirst().arguments())
        .containsExactly("Người Đứng Đầu", "Trưởng phòng", "Phòng Kinh tế", JULY_1);
    assertThat(result.bad().get(1).problems().getFirst().arguments())
        .endsWith(LocalDate.of(2026, 11, 30));
    assertThat(result.bad().get(2).problems().getFirst().arguments())
        .containsExactly("Phòng Văn hóa - Xã hội", 5);
  }

  @Test
  void givesATelephoneNumberItsZeroBack() {
    Result result =
        read(
            List.of("Họ tên", "Điện thoại"),
            List.of("Một", "912345678"),
            List.of("Hai", "2438123456"),
            List.of("Ba", "0912 345 678"),
            List.of("Bốn", "912.345.678"),
            List.of("Năm", "19001234"));
    assertThat(result.good())
        .extracting(line -> {
          OfficerDetails details = line.details();
          return details == null ? "" : details.phone();
        })
        .containsExactly("0912345678", "02438123456", "0912 345 678", "0912.345.678", "19001234");
    assertThat(result.good().getFirst().cell(Column.PHONE)).isEqualTo("0912345678");
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
            Validity.from(JULY_1),
            List.of(
                new OfficerSheet.KnownPost(
                    HEAD,
                    "Trưởng phòng",
                    List.of("Trưởng phòng", "TP"),
                    PostRank.HEAD,
                    Validity.from(JULY_1)),
                new OfficerSheet.KnownPost(
                    STAFF,
                    "Chuyên viên",
                    List.of("Chuyên viên", "CV"),
                    PostRank.STAFF,
                    Validity.from(JULY_1)),
                new OfficerSheet.KnownPost(
                    PostId.next(),
                    "Văn thư",
                    List.of("Văn thư"),
                    PostRank.STAFF,
                    Validity.between(JULY_1, CLOSES))),
            List.of());
    var closing =
        new OfficerSheet.KnownUnit(
            UnitId.next(),
            "Phòng Hạ tầng",
            List.of("Phòng Hạ tầng"),
            Validity.between(JULY_1, CLOSES),
            List.of(
                new OfficerSheet.KnownPost(
                    PostId.next(),
                    "Chuyên viên",
                    List.of("Chuyên viên"),
                    PostRank.STAFF,
                    Validity.between(JULY_1, CLOSES))),
            List.of());
    var led = led("Phòng Kinh tế", Validity.from(JULY_1));
    var ledUntil = led("Phòng Tư pháp", Validity.between(JULY_1, CLOSES));
    var known =
        List.of(
            new OfficerSheet.KnownPerson("CB007", "Người Cũ", null),
            new OfficerSheet.KnownPerson("X1", "Lê Thị Đã Có", LocalDate.of(1990, 1, 1)));
    return OfficerSheet.read(
        numbered,
        new OfficerSheet.Context(
            List.of(unit, closing, led, ledUntil), known, JULY_1, LocalDate.of(2026, 11, 22), 7));
  }

  private static OfficerSheet.KnownUnit led(String name, Validity days) {
    return new OfficerSheet.KnownUnit(
        UnitId.next(),
        name,
        List.of(name),
        Validity.from(JULY_1),
        List.of(
            new OfficerSheet.KnownPost(
                PostId.next(),
                "Trưởng phòng",
                List.of("Trưởng phòng"),
                PostRank.HEAD,
                Validity.from(JULY_1))),
        List.of(new OfficerSheet.KnownHead("Người Đứng Đầu", "Trưởng phòng", days)));
  }
}
