package vn.caicach.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.caicach.access.Role;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;

/// Finding a unit, a person and the text of a file from the box on another page.
@ProductTest
class SearchJourneyTest {

  private static final String REPORT =
      "BÁO CÁO\nKết quả thực hiện công tác cải cách hành chính quý III năm 2026\n"
          + "Tỷ lệ hồ sơ đúng hạn của xã đạt 98,7%, tăng so với cùng kỳ. ".repeat(20)
          + "\nPhấn đấu đưa chỉ số hài lòng của người dân vào nhóm dẫn đầu thành phố.\n"
          + "Giao Văn phòng theo dõi, đôn đốc. ".repeat(20);

  @LocalServerPort private int port;
  @Autowired private TestAuthorities authorities;

  @ParameterizedTest
  @EnumSource
  void anAdministratorFindsWhatWasEntered(Screen screen) {
    var admin = authorities.freshCommune().account(Role.COM_ADMIN);
    try (var visit = Browser.visit("http://localhost:" + port, screen)) {
      Page page = visit.page();
      visit.signIn(admin.login());

      visit.open("/units/new");
      page.fill("input[name=name]", "Phòng Văn hóa – Xã hội");
      page.fill("input[name=shortName]", "Phòng VH-XH");
      page.selectOption("select[name=kind]", "DEPARTMENT");
      page.fill("input[name=head]", "Trưởng phòng");
      page.fill("input[name=day]", "1/7/2025");
      page.fill("input[name=legalBasis]", "Quyết định 1/QĐ-UBND ngày 30/6/2025");
      page.click("main form button[type=submit]");
      visit.open("/officers/new");
      visit.fill("fullName", "Đỗ Thị Hòa");
      visit.fill("employedFrom", "1/7/2025");
      visit.send();
      visit.open("/files/new");
      page.setInputFiles(
          "input[type=file]",
          new FilePayload(
              "Bao cao quy III.txt", "text/plain", REPORT.getBytes(StandardCharsets.UTF_8)));
      page.selectOption("select[name=secrecy]", "NONE");
      page.click("main form button[type=submit]");

      search(page, "vh-xh");
      assertThat(page.textContent(".cc-found")).contains("Phòng Văn hóa – Xã hội");
      search(page, "do thi hoa");
      assertThat(page.textContent(".cc-found mark")).isEqualTo("Đỗ Thị Hòa");
      visit.look("search-officer");
      search(page, "chi so hai long");
      assertThat(page.textContent(".cc-found__passage mark")).isEqualTo("chỉ số hài lòng");
      visit.look("search-text");
      search(page, "hoa");
      assertThat(page.locator(".cc-found > li").count()).isEqualTo(2);
      visit.look("search");
      page.locator(".cc-tabs a", new Page.LocatorOptions().setHasText("Cán bộ")).click();
      page.waitForLoadState();
      assertThat(page.locator(".cc-found > li").count()).isEqualTo(1);
      page.click(".cc-found a");
      page.waitForLoadState();
      assertThat(page.textContent("h1")).contains("Đỗ Thị Hòa");

      search(page, "không có gì như thế");
      assertThat(page.content()).contains("Không tìm thấy");
      visit.look("search-nothing");
      search(page, "x");
      assertThat(page.content()).contains("Gõ ít nhất 2 chữ cái");
      visit.look("search-short");
    }
  }

  /// From the box in the head of whatever page is open.
  private static void search(Page page, String words) {
    page.fill("header input[name=q]", words);
    page.press("header input[name=q]", "Enter");
    page.waitForLoadState();
  }
}
