package vn.caicach.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.testing.FormToken.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.caicach.access.Role;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAccount;

/// The pages of the people, as a browser asks for them.
@ProductTest
class OfficersPagesTest {

  @Autowired private TestAuthorities authorities;
  @Autowired private MockMvcTester mvc;

  private TestAccount admin;

  @BeforeEach
  void someoneWhoMayChange() {
    admin = authorities.freshCommune().account(Role.COM_ADMIN);
  }

  @Test
  void aStaleEditKeepsWhatWasTypedAndNamesWhatIsSavedNow() {
    String officer = register("Phạm Văn Sáng", "0911000111", "sang@thunghiem.vn");
    String seen = versionIn(text(officer + "/edit"));
    assertThat(edit(officer, seen, "Phạm Văn Sang", "0922000222", "sang@thunghiem.vn"))
        .hasStatus(HttpStatus.SEE_OTHER);

    MvcTestResult stale = edit(officer, seen, "Phạm Minh Sáng", "", "sang@thunghiem.vn");
    assertThat(stale).hasStatus(HttpStatus.CONFLICT);
    String page = body(stale);
    assertThat(page)
        .contains("Hồ sơ vừa được người khác sửa")
        .containsPattern("Họ và tên</a>: đang lưu “Phạm Văn Sang”, bạn nhập “Phạm Minh Sáng”<")
        .containsPattern("Điện thoại</a>: đang lưu “0922000222”, bạn nhập")
        .contains("value=\"Phạm Minh Sáng\"")
        .doesNotContain("value=\"0922000222\"")
        .doesNotContain("Thư điện tử</a>")
        .doesNotContain("Ngày sinh</a>");
    assertThat(text(officer)).contains("Phạm Văn Sang").contains("0922000222");

    assertThat(edit(officer, versionIn(page), "Phạm Minh Sáng", "", "sang@thunghiem.vn"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(text(officer)).contains("Phạm Minh Sáng").doesNotContain("0922000222");
  }

  @Test
  void aStaleEditOfTheSameWordsSaysSo() {
    String officer = register("Phạm Văn Sáng", "0911000111", "sang@thunghiem.vn");
    String seen = versionIn(text(officer + "/edit"));
    edit(officer, seen, "Phạm Văn Sang", "", "");
    MvcTestResult stale = edit(officer, seen, "Phạm Văn Sang", "", "");
    assertThat(stale).hasStatus(HttpStatus.CONFLICT);
    assertThat(body(stale)).contains("đã giống hệt nội dung bạn nhập").doesNotContain("</a>: ");
  }

  @Test
  void theTickedAreTakenOutAsOfTheDayAndInTheOrderOfTheList() throws IOException {
    String first = register("Nguyễn Thị An", "", "");
    String last = register("Trần Văn Yên", "", "");
    assertThat(
            mvc.post()
                .uri(last + "/departure")
                .with(admin.signedIn())
                .with(csrf())
                .param("lastDay", "31/8/2025")
                .exchange())
        .hasStatus(HttpStatus.SEE_OTHER);

    String day = "state=all&on=1%2F8%2F2025";
    String list = text("/officers?" + day + "&sort=-name");
    String action = find("action=\"(/officers/selection.xlsx[^\"]*)\"", list).replace("&amp;", "&");
    assertThat(action).isEqualTo("/officers/selection.xlsx?" + day + "&sort=-name");
    assertThat(namesIn(action, first, last)).containsExactly("Trần Văn Yên", "Nguyễn Thị An");
    assertThat(statesIn(action, first, last)).containsOnly("Chưa có chức danh chính");

    String plain = "/officers/selection.xlsx";
    assertThat(text("/officers")).contains("action=\"" + plain + "\"");
    assertThat(namesIn(plain, first, last)).containsExactly("Nguyễn Thị An", "Trần Văn Yên");
    assertThat(statesIn(plain, first, last)).doesNotHaveDuplicates();
  }

  @Test
  void anAddressThatNamesNoUnitShowsEverybody() {
    register("Nguyễn Thị An", "", "");
    assertThat(text("/officers?unit=" + "-".repeat(36))).contains("Nguyễn Thị An");
    assertThat(text("/officers?unit=0" + "-0".repeat(17) + "0")).contains("Nguyễn Thị An");
  }

  private String register(String name, String phone, String email) {
    MvcTestResult registered =
        mvc.post()
            .uri("/officers")
            .with(admin.signedIn())
            .with(csrf())
            .param("fullName", name)
            .param("phone", phone)
            .param("email", email)
            .param("employedFrom", "1/7/2025")
            .exchange();
    assertThat(registered).hasStatus(HttpStatus.SEE_OTHER);
    return String.valueOf(registered.getResponse().getRedirectedUrl());
  }

  private MvcTestResult edit(
      String officer, String version, String name, String phone, String email) {
    return mvc.post()
        .uri(officer)
        .with(admin.signedIn())
        .with(csrf())
        .param("version", version)
        .param("fullName", name)
        .param("phone", phone)
        .param("email", email)
        .param("employedFrom", "1/7/2025")
        .exchange();
  }

  private List<String> namesIn(String action, String... officers) throws IOException {
    return column(1, action, officers);
  }

  private List<String> statesIn(String action, String... officers) throws IOException {
    return column(7, action, officers);
  }

  private List<String> column(int column, String action, String... officers) throws IOException {
    var sending = mvc.post().uri(URI.create(action)).with(admin.signedIn()).with(csrf());
    for (String officer : officers) {
      sending.param("selected", officer.substring(officer.lastIndexOf('/') + 1));
    }
    byte[] file = sending.exchange().getResponse().getContentAsByteArray();
    try (var book = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      var sheet = book.getSheetAt(0);
      return IntStream.rangeClosed(1, sheet.getLastRowNum())
          .mapToObj(row -> sheet.getRow(row).getCell(column).getStringCellValue())
          .toList();
    }
  }

  private String text(String uri) {
    MvcTestResult page = mvc.get().uri(URI.create(uri)).with(admin.signedIn()).exchange();
    assertThat(page).hasStatusOk();
    return body(page);
  }

  private static String versionIn(String page) {
    return find("name=\"version\" value=\"(\\d+)\"", page);
  }

  private static String find(String pattern, String page) {
    var matcher = Pattern.compile(pattern).matcher(page);
    assertThat(matcher.find()).as(pattern).isTrue();
    return matcher.group(1);
  }

  private static String body(MvcTestResult result) {
    return new String(result.getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
  }
}
