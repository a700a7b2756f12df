package vn.caicach.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.caicach.access.Role;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;

/// An officer brings a report in, is stopped with a secret one, and finds the first again.
@ProductTest
class FilesJourneyTest {

  private static final String WORD =
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

  @Autowired private TestAuthorities authorities;
  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource
  void anOfficerUploadsAFile(Screen screen) throws Exception {
    String address = "http://localhost:" + port;
    var officer = authorities.freshCommune().account(Role.OFFICER);
    var marked = new ArrayList<>(SampleFiles.REPORT);
    marked.add(1, "TỐI MẬT");
    try (var visit = Browser.visit(address, screen)) {
      visit
          .page()
          .context()
          .addCookies(
              List.of(new Cookie("CC_SESSION", officer.cookie().getValue()).setUrl(address)));

      assertThat(visit.open("/files").status()).isEqualTo(200);
      visit.look("files-empty");
      visit.page().click("main a[href='/files/new']");
      visit.look("files-new");

      visit
          .page()
          .setInputFiles(
              "input[type=file]", new FilePayload("Mat.docx", WORD, SampleFiles.docx(marked)));
      visit.page().selectOption("select[name=secrecy]", "NONE");
      visit.page().click("main form button[type=submit]");
      assertThat(visit.page().textContent("#errors"))
          .contains("Không đưa văn bản mật lên hệ thống này");
      visit.look("files-secret");

      visit
          .page()
          .setInputFiles(
              "input[type=file]",
              new FilePayload(
                  "Báo cáo cải cách hành chính quý III.docx",
                  WORD,
                  SampleFiles.docx(SampleFiles.REPORT)));
      visit.page().selectOption("select[name=secrecy]", "NONE");
      visit.page().click("main form button[type=submit]");
      assertThat(visit.page().textContent("h1"))
          .contains("Báo cáo cải cách hành chính quý III.docx");
      visit.look("files-show");

      visit.open("/files?q=cai+cach");
      assertThat(visit.page().textContent("tbody"))
          .contains("Báo cáo cải cách hành chính quý III.docx");
      visit.look("files");
    }
  }
}
