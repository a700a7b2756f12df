package vn.caicach.document.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import vn.caicach.access.Role;
import vn.caicach.document.DocumentDirectory;
import vn.caicach.document.DocumentId;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.Browser.Visit;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAuthority;

/// The standing office registers a PDF, reads it, and begins a task of one of its sentences.
@ProductTest
@Import(TestWork.class)
class DocumentsJourneyTest {

  private static final String SENTENCE = "Trinh ke hoach cai cach hanh chinh truoc ngay 25/9/2025.";
  private static final int PAGES = 6;

  /// Between two marks that cut a word, in whole pixels.
  private static final String GAP =
      """
      (() => {
        const [first, next] = [...document.querySelectorAll('mark')].map(e => e.getClientRects()[0]);
        return Math.round(next.left - first.right);
      })()\
      """;

  @Autowired private TestAuthorities authorities;
  @Autowired private TestWork work;
  @Autowired private DocumentDirectory directory;
  @LocalServerPort private int port;

  @ParameterizedTest
  @EnumSource
  void aSentenceOfARegisteredDocumentBecomesTheBeginningOfATask(Screen screen) throws Exception {
    String address = "http://localhost:" + port;
    TestAuthority commune = authorities.freshCommune();
    try (var visit = Browser.visit(address, screen)) {
      Page page = visit.page();
      String session = commune.account(Role.COM_CCHC).cookie().getValue();
      page.context().addCookies(List.of(new Cookie("CC_SESSION", session).setUrl(address)));

      visit.open("/documents");
      visit.look("documents-empty");
      visit.follow("Vào sổ văn bản đến");
      visit.look("documents-new");
      fill(visit);
      page.setInputFiles(
          "input[type=file]", new FilePayload("Kế hoạch 15.pdf", "application/pdf", pdf()));
      page.selectOption("select[name=secrecy]", "NONE");
      visit.fill("subject", "");
      visit.send();
      assertThat(visit.text()).contains("Đã nhận tệp “Kế hoạch 15.pdf”");
      visit.look("documents-again");
      visit.fill("subject", "Kế hoạch cải cách hành chính năm 2025");
      visit.send();
      assertThat(visit.text()).contains("Đã vào sổ văn bản đến, số đến 1 năm 2025");

      page.waitForSelector(".cc-pdf canvas");
      assertThat(page.locator(".cc-pdf__page").count()).isEqualTo(PAGES);
      assertThat(page.locator(".cc-pdf canvas").count()).isLessThan(PAGES);
      assertThat(hasInk(page)).isTrue();
      visit.look("documents-show");

      String shown = page.url();
      var id = new DocumentId(UUID.fromString(shown.substring(shown.lastIndexOf('/') + 1)));
      String text = commune.inside(() -> directory.text(id).orElseThrow());
      int from = text.indexOf(SENTENCE);
      int to = from + SENTENCE.length();
      assertThat(page.locator("[data-pick]").isVisible()).isFalse();
      select(page, from, to + 1);
      assertThat(page.locator("[data-picked]").innerText())
          .isEqualTo("Đã chọn %d ký tự".formatted(to - from));
      visit.look("documents-selected");
      page.locator("[data-pick-link]").click();
      assertThat(page.url())
          .isEqualTo(
              address + "/tasks/new?document=%s&from=%d&to=%d".formatted(id.value(), from, to));

      // With work on the sentence, a selection across its mark still counts in the text.
      work.came(
          id,
          TestWork.late(from, to, "NV 12"),
          TestWork.late(from + 7, text.indexOf("Dong 3"), "NV 13"));
      visit.open("/documents/" + id.value() + "#p-" + from);
      page.waitForSelector(".cc-pdf canvas");
      assertThat(page.locator("mark.cc-passage").allInnerTexts().getFirst()).isEqualTo("Trinh k");
      assertThat(page.evaluate(GAP)).isEqualTo(0);
      visit.look("documents-marked");
      select(page, from - 5, to + 9);
      String wanted = text.substring(from - 5, to + 9);
      int begin = from - 5 + (wanted.length() - wanted.stripLeading().length());
      int end = to + 9 - (wanted.length() - wanted.stripTrailing().length());
      assertThat(page.locator("[data-pick-link]").getAttribute("href"))
          .isEqualTo("/tasks/new?document=%s&from=%d&to=%d".formatted(id.value(), begin, end));
      page.evaluate("document.getSelection().removeAllRanges()");
      page.waitForCondition(() -> !page.locator("[data-pick]").isVisible());

      visit.open("/documents?q=cai+cach");
      assertThat(page.textContent("tbody")).contains("15/KH-UBND");
      visit.look("documents");
      visit.open("/documents/" + id.value() + "/edit");
      visit.look("documents-edit");
    }
  }

  private static void fill(Visit visit) {
    visit.fill("kind", "Kế hoạch");
    visit.fill("label", "15/KH-UBND");
    visit.fill("issuedOn", "1/9/2025");
    visit.fill("receivedOn", "3/9/2025");
    visit.fill("issuer", "UBND thành phố Hải Phòng");
    visit.fill("urgency", "Hỏa tốc");
    visit.fill("signer", "Lê Anh Quân");
    visit.fill("signerPost", "Phó Chủ tịch");
  }

  /// Selects as a mouse does: between places in the letters on the screen.
  private static void select(Page page, int from, int to) {
    page.evaluate(
        """
        ([from, to]) => {
          const pieces = [...document.querySelectorAll('[data-from]')];
          const place = (at) => {
            const piece = pieces.findLast((one) => Number(one.dataset.from) <= at);
            return [piece.firstChild, at - Number(piece.dataset.from)];
          };
          const [a, b] = [place(from), place(to)];
          document.getSelection().setBaseAndExtent(...b, ...a);
        }
        """,
        List.of(from, to));
    page.waitForSelector("[data-pick]:not([hidden])");
  }

  private static boolean hasInk(Page page) {
    return (boolean)
        page.evaluate(
            """
            () => {
              const canvas = document.querySelector('.cc-pdf canvas');
              const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
              for (let i = 0; i < data.length; i += 4) if (data[i + 3] > 0 && data[i] < 100) return true;
              return false;
            }
            """);
  }

  private static byte[] pdf() throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (int number = 1; number <= PAGES; number++) {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
          content.setFont(new PDType1Font(Standard14Fonts.FontName.TIMES_ROMAN), 14);
          content.setLeading(22);
          content.beginText();
          content.newLineAtOffset(80, 760);
          content.showText("KE HOACH, trang " + number);
          content.newLine();
          content.showText(number == 1 ? SENTENCE : "Cac don vi bao cao ket qua.");
          content.newLine();
          for (int line = 2; line < 25; line++) {
            content.showText("Dong " + line + " cua trang " + number + ", cac phong thuc hien.");
            content.newLine();
          }
          content.endText();
        }
      }
      document.save(out);
      return out.toByteArray();
    }
  }
}
