package vn.caicach.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.caicach.access.Role;
import vn.caicach.plan.CityOffices;
import vn.caicach.plan.PlanOffices;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;

/// The chair looks at the board, the vice-chair at the own field, the city at its communes.
@ProductTest
class BoardJourneyTest {

  @LocalServerPort private int port;
  @Autowired private TestAuthorities authorities;
  @Autowired private JdbcClient jdbc;
  @Autowired private BusinessTime time;

  @ParameterizedTest
  @EnumSource
  void theChairSeesWhatWaitsForWhom(Screen screen) {
    PlanOffices offices = offices();
    try (var visit = Browser.visit("http://localhost:" + port, screen)) {
      visit.signIn(offices.account(Role.COM_CHAIR).login());
      visit.open("/board");
      visit.look("board");
      if (screen == Screen.DESKTOP) {
        assertThat(bottom(visit, ".cc-board")).isLessThan(400);
        assertThat(bottom(visit, ".cc-urgent > li:first-child")).isLessThan(768);
        assertThat(bottom(visit, ".cc-table--counts tbody tr:first-child")).isLessThan(768);
      }
      visit.page().locator(".cc-board__figure").first().click();
      visit.page().waitForLoadState();
      assertThat(visit.text()).contains("Rà soát, công khai danh mục thủ tục hành chính");

      visit.open("/board");
      visit.page().locator("a.cc-urgent__passage").first().click();
      visit.page().waitForLoadState();
      assertThat(visit.page().url()).contains("/documents/").endsWith("#p-17");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theViceChairBeginsWithTheOwnField(Screen screen) {
    PlanOffices offices = offices();
    try (var visit = Browser.visit("http://localhost:" + port, screen)) {
      visit.signIn(offices.account(Role.COM_VICE).login());
      visit.open("/board");
      visit.look("board-unassigned");
      offices.charge(offices.vice, offices.culture, time.today().minusDays(1));
      visit.open("/board");
      assertThat(visit.text()).doesNotContain("Rà soát, công khai");
      visit.look("board-field");
      visit.follow("Cả cơ quan");
      assertThat(visit.text()).contains("Rà soát, công khai");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theCityHandsDownAndSeesCounts(Screen screen) {
    new CityOffices(authorities.city(), jdbc);
    PlanOffices offices = offices();
    authorities.freshCommune();
    try (var visit = Browser.visit("http://localhost:" + port, screen)) {
      visit.signIn(authorities.city().account(Role.CITY_CCHC).login());
      visit.open("/communes");
      visit.look("communes");
      visit.open("/tasks/handing-down/new?communes=" + offices.commune().id().value());
      visit.look("handing-down");
      visit.fill("title", "Báo cáo kết quả số hóa hồ sơ thủ tục hành chính quý IV");
      visit.fill("day", "31/12/2030");
      visit.send();
      assertThat(visit.text()).contains("Đã giao cho 1 xã, phường, đặc khu");
      visit.open("/communes/" + offices.commune().id().value());
      assertThat(visit.text()).contains("Báo cáo kết quả số hóa").doesNotContain("Rà soát");
      visit.look("commune");
    }
  }

  private static double bottom(Browser.Visit visit, String selector) {
    return ((Number)
            visit
                .page()
                .locator(selector)
                .first()
                .evaluate("e => e.getBoundingClientRect().bottom + scrollY"))
        .doubleValue();
  }

  private PlanOffices offices() {
    var offices = new PlanOffices(authorities.freshCommune(), jdbc);
    UUID document = Identifiers.next();
    offices.write(
        """
        insert into document.documents (id, direction, register_year, register_number, kind, number, symbol, issued_on,
          issuer, subject, signer, signer_post, recipients, urgency, registered_at, registered_by_name)
        values (?, 'OUTGOING', 2026, 342, 'CONG_VAN', '342', 'UBND-VHXH', '2026-09-16', 'UBND xã',
          'Về việc triển khai nhiệm vụ cải cách hành chính năm 2026', '', '', '', 'THUONG', now(), '')
        """,
        document);
    var today = time.today();
    UUID late =
        offices.task(
            "Rà soát, công khai danh mục thủ tục hành chính thuộc thẩm quyền giải quyết của xã",
            today.minusDays(12));
    offices.write(
        "update plan.tasks set document_id = ?, passage_from = 17, passage_to = 99, passage = ? where id = ?",
        document,
        "Giao Phòng Kinh tế rà soát, công khai danh mục thủ tục hành chính, báo cáo UBND xã trước ngày 13/11/2026.",
        late);
    for (int i = 1; i <= 8; i++) {
      UUID task = offices.task("Nhiệm vụ đang làm số " + i, today.plusDays(3L * i - 6));
      if (i % 2 == 0) {
        offices.write("update plan.tasks set document_id = ? where id = ?", document, task);
      }
    }
    offices.task(
        "Tham mưu kế hoạch tuyên truyền", today.plusDays(4), offices.culture, offices.office, null);
    return offices;
  }
}
