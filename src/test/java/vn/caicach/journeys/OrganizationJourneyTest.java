package vn.caicach.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.caicach.access.Role;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.Browser.Visit;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;

/// What an administrator does with units and officers, every page on both screens.
@ProductTest
class OrganizationJourneyTest {

  private static final String BASIS = "Quyết định 12/QĐ-UBND ngày 30/6/2025 của UBND xã";

  @LocalServerPort private int port;
  @Autowired private TestAuthorities authorities;
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource
  void unitsAreEstablishedRenamedMergedSplitAndClosed(Screen screen) {
    try (Visit visit = begin(screen)) {
      visit.open("/units");
      visit.look("units-none");
      visit.open("/units/new");
      visit.fill("kind", "Cơ quan chuyên môn");
      visit.fill("shortName", "Phòng VHXH");
      visit.fill("day", "31/2/2025");
      visit.send();
      assertThat(visit.text())
          .contains("Ngày này không có hoặc không đọc được")
          .contains("Không được để trống");
      assertThat(visit.page().inputValue("[name=shortName]")).isEqualTo("Phòng VHXH");
      assertThat(visit.page().inputValue("[name=day]")).isEqualTo("31/2/2025");
      visit.look("units-new-wrong");

      String culture = establish(visit, "Phòng Văn hóa – Xã hội", "Phòng VH-XH");
      visit.look("units-show");
      visit.open(culture + "/renaming");
      visit.look("units-renaming");
      visit.fill("name", "Phòng Văn hóa, Khoa học và Xã hội");
      visit.fill("shortName", "Phòng VHKHXH");
      visit.fill("day", "1/3/2026");
      visit.fill("legalBasis", BASIS);
      visit.send();
      assertThat(visit.text()).contains("Đã ghi tên mới");

      String economy = establish(visit, "Phòng Kinh tế", "Phòng KT");
      String building = establish(visit, "Phòng Hạ tầng", "Phòng HT");
      visit.open("/units");
      for (String unit : List.of(economy, building)) {
        visit.page().check("input[name=selected][value=\"" + id(unit) + "\"]");
      }
      visit.page().getByText("Sáp nhập").last().click();
      visit.page().waitForLoadState();
      for (String unit : List.of(economy, building)) {
        assertThat(visit.page().isChecked("input[name=selected][value=\"" + id(unit) + "\"]"))
            .isTrue();
      }
      visit.look("units-merger");
      visit.fill("into", "Phòng Kinh tế");
      visit.fill("name", "Phòng Kinh tế và Hạ tầng");
      visit.fill("day", "1/4/2026");
      visit.fill("legalBasis", BASIS);
      visit.send();
      assertThat(visit.text()).contains("Đã sáp nhập 2 đơn vị từ ngày 1/4/2026");

      visit.open(economy + "/split");
      visit.look("units-split");
      visit.fill("parts[0].name", "Phòng Kinh tế");
      visit.fill("parts[1].name", "Phòng Xây dựng");
      visit.fill("day", "1/5/2026");
      visit.fill("legalBasis", BASIS);
      visit.send();
      assertThat(visit.text()).contains("Đã ghi việc chia tách");

      visit.open(culture + "/closing");
      visit.look("units-closing");
      visit.fill("day", "1/6/2026");
      visit.fill("legalBasis", BASIS);
      visit.send();
      assertThat(visit.text()).contains("kết thúc hoạt động từ ngày 1/6/2026");

      visit.open("/units?on=1/8/2025");
      assertThat(visit.text())
          .contains("Phòng Văn hóa – Xã hội", "Phòng Kinh tế", "Phòng Hạ tầng")
          .doesNotContain("Khoa học", "Phòng Xây dựng");
      visit.look("units-then");
      visit.open("/units");
      assertThat(visit.text())
          .contains("Phòng Kinh tế", "Phòng Xây dựng")
          .doesNotContain("Phòng Hạ tầng", "Văn hóa");
      visit.look("units");
      visit.open(culture + "?on=1/8/2025");
      assertThat(visit.page().locator("h1").innerText()).isEqualTo("Phòng Văn hóa – Xã hội");
      visit.open(building);
      assertThat(visit.text()).contains("Sáp nhập", "1/4/2026", "Phòng Kinh tế");
      visit.look("units-show-ended");
      visit.open(culture + "/history");
      assertThat(visit.text())
          .contains("Giải thể đơn vị", "Đổi tên đơn vị", "Phòng Văn hóa – Xã hội");
      visit.look("units-history-long");
    }
  }

  @ParameterizedTest
  @EnumSource
  void officersAreRegisteredAppointedMovedAndLeave(Screen screen) {
    try (Visit visit = begin(screen)) {
      establish(visit, "Phòng Văn hóa – Xã hội", "Phòng VH-XH");
      establish(visit, "Phòng Kinh tế", "Phòng KT");
      visit.open("/officers");
      visit.look("officers-none");
      visit.open("/officers/new");
      visit.fill("code", "CB-01");
      visit.fill("phone", "số nhà");
      visit.fill("employedFrom", "1/7/2025");
      visit.send();
      assertThat(visit.text()).contains("Không được để trống", "Số điện thoại chỉ gồm chữ số");
      assertThat(visit.page().inputValue("[name=code]")).isEqualTo("CB-01");
      visit.look("officers-new-wrong");
      visit.fill("fullName", "Trưởng phòng Văn hóa – Xã hội");
      visit.fill("phone", "0912 345 678");
      visit.fill("post", "Trưởng phòng");
      visit.fill("legalBasis", BASIS);
      visit.send();
      assertThat(visit.text()).contains("Đã thêm Trưởng phòng Văn hóa – Xã hội");
      visit.look("officers-show");
      String head = visit.page().url().replaceFirst(".*?(/officers/[^?]*).*", "$1");

      visit.open("/officers/new");
      visit.fill("fullName", "Chuyên viên Văn hóa – Xã hội");
      visit.fill("employedFrom", "1/7/2025");
      visit.send();

      visit.open(head + "/edit");
      visit.look("officers-edit");
      visit.fill("email", "vhxh@xa.gov.vn");
      visit.send();
      assertThat(visit.text()).contains("Đã lưu thông tin");

      visit.open(head + "/appointment");
      visit.fill("post", "Chuyên viên");
      visit.page().locator("[name=kind][value=CONCURRENT]").check();
      visit.fill("from", "1/8/2025");
      visit.fill("legalBasis", BASIS);
      visit.look("officers-appointment");
      visit.send();
      assertThat(visit.text()).contains("Đã ghi việc bổ nhiệm, phân công", "Kiêm nhiệm");

      visit.open(head + "/leaves/new");
      visit.fill("firstDay", "1/10/2026");
      visit.fill("lastDay", "1/9/2026");
      visit.fill("reason", "Đi học");
      visit.send();
      assertThat(visit.text()).contains("trước ngày đầu");
      visit.look("officers-leave-wrong");
      visit.fill("firstDay", "1/1/2027");
      visit.fill("lastDay", "31/1/2027");
      visit.send();
      visit.page().locator("main a[href$='/acting']").first().click();
      visit.page().waitForLoadState();
      visit.look("officers-acting");
      visit.fill("post", "Trưởng phòng");
      visit.fill("acting", "Chuyên viên");
      visit.send();
      assertThat(visit.text()).contains("Chuyên viên Văn hóa – Xã hội");
      visit.look("officers-show-leave");
      String shown = visit.page().url();
      visit.follow("Đi làm lại");
      visit.fill("backOn", "1/1/2027");
      visit.send();
      assertThat(visit.text()).contains("Chọn ngày đi làm lại sau ngày đó");
      visit.look("officers-return-wrong");
      visit.fill("backOn", "11/1/2027");
      visit.send();
      assertThat(visit.text()).contains("đi làm lại từ ngày 11/1/2027", "10/1/2027");
      assertThat(visit.page().url()).isEqualTo(shown);

      visit.page().locator("main a[href$='/move']").first().click();
      visit.page().waitForLoadState();
      visit.look("officers-move");
      visit.fill("day", "1/2/2026");
      visit.fill("legalBasis", BASIS);
      visit.send();
      assertThat(visit.text()).as("a post is still to be chosen").contains("Không được để trống");

      visit.open(head + "/departure");
      visit.look("officers-departure");

      visit.open("/officers?q=truong phong van hoa");
      assertThat(visit.text())
          .contains("Trưởng phòng Văn hóa – Xã hội")
          .doesNotContain("Chuyên viên Văn hóa – Xã hội");
      visit.look("officers-found");
      visit.open("/officers?sort=-unit");
      visit.look("officers");
      visit.open("/officers?q=khong co ai");
      assertThat(visit.text()).contains("Không có dòng nào");
      visit.open(head + "/history");
      assertThat(visit.text()).contains("Thêm cán bộ", "Bổ nhiệm, phân công", "Ghi đợt nghỉ");
      visit.look("officers-history");
    }
  }

  @ParameterizedTest
  @EnumSource
  void aListOfOfficersIsTakenIn(Screen screen) throws IOException {
    try (Visit visit = begin(screen)) {
      establish(visit, "Phòng Kinh tế", "Phòng KT");
      visit.open("/officers");
      visit.follow("Nhập từ Excel");
      visit.look("imports-new");
      visit.page().setInputFiles("[name=file]", Files.writeString(folder.resolve("a.xlsx"), "a;b"));
      visit.fill("firstDay", "1/7/2025");
      visit.send();
      assertThat(visit.text()).contains("Danh sách phải là tệp Excel");
      visit.look("imports-new-wrong");

      visit
          .page()
          .setInputFiles(
              "[name=file]",
              workbook(
                  List.of("DANH SÁCH CÁN BỘ"),
                  List.of("Họ tên", "Ngày sinh", "Phòng", "Chức vụ"),
                  List.of("Trưởng phòng Kinh tế", "25/9/1985", "phong kinh te", "Trưởng phòng"),
                  List.of("Chuyên viên Kinh tế", "31/2/1990", "Phòng KT", "Chuyên viên"),
                  List.of("Chuyên viên Tài chính", "1/1/1991", "Phòng Tài chính", "Chuyên viên")));
      visit.send();
      assertThat(visit.text())
          .contains("“31/2/1990” không phải một ngày", "không có đơn vị “Phòng Tài chính”");
      visit.look("imports-show");
      visit.fill("legalBasis", BASIS);
      visit.send();
      assertThat(visit.text()).contains("Đã nhập 1 cán bộ", "Còn 2 dòng", "Trưởng phòng Kinh tế");
    }
  }

  private Visit begin(Screen screen) {
    var admin = authorities.freshCommune().account(Role.COM_ADMIN);
    Visit visit = Browser.visit("http://localhost:" + port, screen);
    visit.signIn(admin.login());
    return visit;
  }

  private static String establish(Visit visit, String name, String shortName) {
    visit.open("/units/new");
    visit.fill("kind", "Cơ quan chuyên môn");
    visit.fill("name", name);
    visit.fill("shortName", shortName);
    visit.fill("head", "Trưởng phòng");
    visit.fill("staff", "Chuyên viên");
    visit.fill("day", "1/7/2025");
    visit.fill("legalBasis", BASIS);
    visit.send();
    assertThat(visit.text()).contains("Đã thành lập " + name);
    return visit.page().url().replaceFirst(".*?(/units/[^?]*).*", "$1");
  }

  private static String id(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @SafeVarargs
  private Path workbook(List<String>... rows) throws IOException {
    try (var workbook = new XSSFWorkbook();
        var out = new ByteArrayOutputStream()) {
      var sheet = workbook.createSheet("Danh sách");
      for (int r = 0; r < rows.length; r++) {
        var row = sheet.createRow(r);
        for (int c = 0; c < rows[r].size(); c++) {
          row.createCell(c).setCellValue(rows[r].get(c));
        }
      }
      workbook.write(out);
      return Files.write(folder.resolve("danh-sach.xlsx"), out.toByteArray());
    }
  }
}
