package vn.caicach.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.caicach.access.Role;
import vn.caicach.plan.PlanOffices;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;
import vn.caicach.testing.Browser.Visit;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;

/// A late task is accounted for, and vice-chairs are put in charge; every page on both screens.
@ProductTest
class ReviewsJourneyTest {

  @LocalServerPort private int port;
  @Autowired private TestAuthorities authorities;
  @Autowired private JdbcClient jdbc;
  @Autowired private BusinessTime time;

  @SuppressWarnings("NullAway.Init")
  private PlanOffices at;

  @ParameterizedTest
  @EnumSource
  void aLateTaskIsAccountedForToTheOffice(Screen screen) {
    begin();
    LocalDate today = time.today();
    UUID task =
        at.task("Ban hành kế hoạch rà soát thủ tục hành chính năm 2026", today.minusDays(9));
    owed(task, today.minusDays(9), today.minusDays(3));
    UUID other = at.task("Báo cáo kết quả tuyên truyền quý IV", today.minusDays(2));
    owed(other, today.minusDays(2), today.plusDays(4));

    try (Visit officer = visit(Role.OFFICER, screen)) {
      officer.open("/reviews");
      assertThat(officer.text()).contains("Ban hành kế hoạch", "Quá hạn gửi 3 ngày");
      officer.follow("NV");
      assertThat(officer.text()).doesNotContain("Gửi báo cáo");
      officer.look("reviews-show-officer");
    }
    String path = "/reviews/" + at.reviewOf(task);
    try (Visit head = visit(Role.UNIT_HEAD, screen)) {
      head.open("/reviews");
      head.look("reviews");
      head.open(path);
      head.look("reviews-write");
      head.fill("cause", "Công chức phụ trách nghỉ ốm, chưa phân công người thay.");
      head.send();
      assertThat(head.text()).contains("chưa nêu trách nhiệm");
      head.look("reviews-write-wrong");
      head.fill("responsible", "Tập thể lãnh đạo Phòng Kinh tế.");
      head.fill("remedy", "Phân công người thay.\nXong trước ngày 30.");
      head.send();
      assertThat(head.text()).contains("Đã gửi báo cáo", "Chờ nhận", "Gửi muộn 3 ngày");
      head.look("reviews-show");
    }
    try (Visit office = visit(Role.COM_ADMIN, screen)) {
      office.open(path);
      office.look("reviews-receive");
      office.fill("remark", "Nêu rõ ngày hoàn thành và người thay.");
      office.page().getByText("Trả lại").last().click();
      office.page().waitForLoadState();
      assertThat(office.text()).contains("Báo cáo bị trả lại");
      office.look("reviews-returned");
      office.open("/reviews?state=late");
      assertThat(office.text()).contains("Trả lại", "Quá hạn gửi").doesNotContain("quý IV");
      office.look("reviews-late");
    }
    try (Visit head = visit(Role.UNIT_HEAD, screen)) {
      head.open(path);
      head.fill("remedy", "Phân công bà Hoàng Thị Viên, xong trước ngày 30/12.");
      head.send();
    }
    try (Visit office = visit(Role.COM_ADMIN, screen)) {
      office.open(path);
      office.send();
      assertThat(office.text()).contains("Đã nhận báo cáo kiểm điểm");
      office.open(path + "/history");
      assertThat(office.text()).contains("Gửi báo cáo kiểm điểm", "Nhận báo cáo kiểm điểm");
      office.look("reviews-history");
    }
  }

  @ParameterizedTest
  @EnumSource
  void theChairPutsAViceChairInCharge(Screen screen) {
    begin();
    try (Visit chair = visit(Role.COM_CHAIR, screen)) {
      chair.open("/charges");
      chair.look("charges-none");
      chair.follow("Phòng Kinh tế");
      chair.look("charges-new");
      chair.send();
      assertThat(chair.text()).contains("Phó Chủ tịch");
      chair.look("charges-new-wrong");
      chair.fill("officer", "Trần Thị Phó");
      chair.send();
      assertThat(chair.text()).contains("Trần Thị Phó phụ trách Phòng Kinh tế");
      chair.look("charges");
      chair.page().locator("main a[href$='/end']").first().click();
      chair.page().waitForLoadState();
      chair.look("charges-end");
      chair.fill("lastDay", "31/12/2027");
      chair.send();
      assertThat(chair.text()).contains("đến hết ngày 31/12/2027");
    }
  }

  private void begin() {
    at = new PlanOffices(authorities.freshCommune(), jdbc);
  }

  /// As the job of the morning opens it.
  private void owed(UUID task, LocalDate missed, LocalDate due) {
    at.write(
        """
        insert into plan.reviews (id, task_id, unit_id, missed_on, opened_on, due_on, state, version)
        values (?, ?, ?, ?, ?, ?, 'OPEN', 1)
        """,
        Identifiers.next(),
        task,
        at.economy,
        missed,
        missed.plusDays(1),
        due);
  }

  private Visit visit(Role role, Screen screen) {
    Visit visit = Browser.visit("http://localhost:" + port, screen);
    visit.signIn(at.account(role).login());
    return visit;
  }
}
