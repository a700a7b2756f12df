package vn.caicach.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.testing.Answers.text;
import static vn.caicach.testing.FormToken.csrf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.caicach.access.Role;
import vn.caicach.organization.PostRank;
import vn.caicach.plan.PlanOffices;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;

/// Review reports and reminders on real tasks of a commune.
@ProductTest
class ReviewsTest {

  @Autowired private TestAuthorities authorities;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvcTester mvc;
  @Autowired private MorningRounds rounds;
  @Autowired private OpenReviews open;
  @Autowired private RemindCarriers remind;
  @Autowired private BusinessTime time;

  private PlanOffices at;
  private LocalDate today;

  @BeforeEach
  void aCommuneAtWork() {
    at = new PlanOffices(authorities.freshCommune(), jdbc);
    today = time.today();
  }

  @Test
  void everyMissedDayOwesOneReport() {
    UUID late = at.task("Ban hành kế hoạch", today.minusDays(4));
    UUID inTime = at.task("Báo cáo quý", today);
    UUID waiting = at.task("Rà soát thủ tục", today.minusDays(3));
    at.write(
        "update plan.tasks set state = 'SUBMITTED', submitted_on = due_on where id = ?", waiting);
    UUID tooLate = at.task("Tuyên truyền", today.minusDays(3));
    at.write(
        "update plan.tasks set state = 'SUBMITTED', submitted_on = ? where id = ?", today, tooLate);

    assertThat(opened(today)).isEqualTo(2);
    assertThat(opened(today)).isZero();
    assertThat(reviewed()).containsExactlyInAnyOrder(late, tooLate).doesNotContain(inTime);

    at.write("update plan.tasks set due_on = ? where id = ?", today.plusDays(2), late);
    assertThat(opened(today.plusDays(3))).isEqualTo(2); // the extended one, and the one due today
    assertThat(reviewed()).hasSize(4);
  }

  @Test
  void aReportGoesFromTheHeadThroughTheOffice() {
    UUID task = at.task("Ban hành kế hoạch", today.minusDays(4));
    opened(today);
    String path = "/reviews/" + at.reviewOf(task);

    assertThat(get(Role.OFFICER, path)).hasStatusOk();
    assertThat(text(get(Role.OFFICER, path))).doesNotContain("Gửi báo cáo</button>");
    assertThat(send(Role.OFFICER, path + "/sending", "1")).hasStatus(422);
    MvcTestResult incomplete =
        mvc.post()
            .uri(path + "/sending")
            .with(at.account(Role.UNIT_HEAD).signedIn())
            .with(csrf())
            .param("cause", "Thiếu người")
            .param("version", "1")
            .exchange();
    assertThat(incomplete).hasStatus(422);
    assertThat(text(incomplete)).contains("chưa nêu trách nhiệm", "Thiếu người</textarea>");

    assertThat(send(Role.UNIT_HEAD, path + "/sending", "1")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(text(get(Role.UNIT_HEAD, path))).contains("Chờ nhận");
    assertThat(told(at.officeHead))
        .contains(
            "Có báo cáo kiểm điểm cần nhận, NV 12: Ban hành kế hoạch".replace("12", no(task)));
    assertThat(judge(Role.UNIT_HEAD, path + "/receipt", "")).hasStatus(422);
    assertThat(judge(Role.COM_ADMIN, path + "/return", "")).hasStatus(422);
    assertThat(judge(Role.COM_ADMIN, path + "/return", "Nêu rõ ngày xong"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(text(get(Role.UNIT_HEAD, path))).contains("Báo cáo bị trả lại", "Nêu rõ ngày xong");
    assertThat(send(Role.UNIT_HEAD, path + "/sending", "3")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(judge(Role.COM_ADMIN, path + "/return", "Nêu rõ người làm"))
        .hasStatus(HttpStatus.SEE_OTHER);
    assertThat(send(Role.UNIT_HEAD, path + "/sending", "5")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(told(at.officeHead)).as("each sending of one day").hasSize(3);
    assertThat(told(at.economyHead)).as("each return of one day").hasSize(2);
    assertThat(judge(Role.COM_ADMIN, path + "/receipt", "")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(text(get(Role.COM_CHAIR, path))).contains("Đã nhận");
    assertThat(judge(Role.COM_ADMIN, path + "/receipt", "")).hasStatus(422);
    assertThat(text(get(Role.COM_CHAIR, path + "/history")))
        .contains("Gửi báo cáo kiểm điểm", "Trả lại báo cáo kiểm điểm", "Nhận báo cáo kiểm điểm");
  }

  @Test
  void theOfficesOwnReportGoesToTheNextInLine() {
    UUID task = at.task("Theo dõi nhiệm vụ", today.minusDays(2), at.office, at.culture, null);
    opened(today);
    String path = "/reviews/" + at.reviewOf(task);
    assertThat(text(get(Role.COM_ADMIN, path))).contains("UBND, qua Phòng Văn hóa - Xã hội");
    assertThat(send(Role.COM_ADMIN, path + "/sending", "1")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(judge(Role.COM_ADMIN, path + "/receipt", "")).hasStatus(422);
    assertThat(judge(Role.COM_CCHC, path + "/receipt", "")).hasStatus(HttpStatus.SEE_OTHER);
  }

  @Test
  void theSecondOfTwoIsToldWhatIsSavedNow() {
    UUID task = at.task("Ban hành kế hoạch", today.minusDays(4));
    opened(today);
    String path = "/reviews/" + at.reviewOf(task);
    assertThat(save(path, "1", "Thiếu người")).hasStatus(HttpStatus.SEE_OTHER);
    MvcTestResult stale = save(path, "0", "Phối hợp chậm");
    assertThat(stale).hasStatus(HttpStatus.CONFLICT);
    assertThat(text(stale))
        .contains("Phối hợp chậm</textarea>")
        .containsPattern("Nguyên nhân</a>: đang lưu “Thiếu người”, bạn nhập “Phối hợp chậm”")
        .contains("name=\"version\" value=\"2\"");
  }

  @Test
  void othersSeeNothingOfIt() {
    UUID task = at.task("Ban hành kế hoạch", today.minusDays(4));
    UUID office = at.task("Việc của Văn phòng", today.minusDays(4), at.office, at.culture, null);
    opened(today);
    assertThat(text(get(Role.UNIT_HEAD, "/reviews")))
        .contains("Ban hành kế hoạch")
        .doesNotContain("Việc của Văn phòng");
    assertThat(get(Role.UNIT_HEAD, "/reviews/" + at.reviewOf(office))).hasStatus(404);
    assertThat(text(get(Role.COM_CHAIR, "/reviews")))
        .contains("Ban hành kế hoạch", "Việc của Văn phòng");
    assertThat(text(get(Role.COM_CHAIR, "/reviews?q=nv " + no(office))))
        .contains("Việc của Văn phòng")
        .doesNotContain("Ban hành kế hoạch");
    assertThat(get(Role.COM_CHAIR, "/reviews.xlsx")).hasStatusOk();
  }

  @Test
  void whoTakesPartReadsNothingOfTheOthersReport() {
    UUID task = at.task("Việc của Văn phòng", today.minusDays(4), at.office, at.culture, null);
    at.write(
        "insert into plan.cooperations (id, task_id, unit_id) values (?, ?, ?)",
        Identifiers.next(),
        task,
        at.economy);
    UUID own = at.task("Ban hành kế hoạch", today.minusDays(3));
    opened(today);
    for (UUID late : List.of(task, own)) {
      Role head = late.equals(task) ? Role.COM_ADMIN : Role.UNIT_HEAD;
      MvcTestResult sent =
          send(head, "/reviews/" + at.reviewOf(late) + "/sending", "1", "Lý do NV " + no(late));
      assertThat(sent).hasStatus(HttpStatus.SEE_OTHER);
    }
    String theirs = "Lý do NV " + no(task);
    String ours = "Lý do NV " + no(own);
    assertThat(text(get(Role.OFFICER, "/tasks/" + task))).contains("Việc của Văn phòng");
    assertThat(text(get(Role.OFFICER, "/tasks/" + task + "/history"))).doesNotContain(theirs);
    assertThat(text(get(Role.COM_CHAIR, "/tasks/" + task + "/history"))).contains(theirs);
    assertThat(text(get(Role.OFFICER, "/tasks/report")))
        .contains("Việc của Văn phòng", ours)
        .doesNotContain(theirs);
    assertThat(text(get(Role.COM_CHAIR, "/tasks/report"))).contains(theirs, ours);
    assertThat(words(get(Role.OFFICER, "/tasks/report.docx")))
        .contains(ours)
        .doesNotContain(theirs)
        .as("nothing is said of a report the reader does not see")
        .doesNotContain("chưa báo cáo kiểm điểm");
  }

  @Test
  void whoReceivesReportsFindsThemInTheOwnWork() {
    at.write(
        "update access.accounts set officer_id = ? where id = ?",
        at.officer("Ngô Thị Chuyên", at.culture, PostRank.STAFF),
        at.account(Role.COM_CCHC).id().value());
    UUID task = at.task("Theo dõi nhiệm vụ", today.minusDays(2), at.office, at.culture, null);
    opened(today);
    String path = "/reviews/" + at.reviewOf(task);
    assertThat(text(get(Role.COM_CCHC, "/"))).doesNotContain(path);
    assertThat(send(Role.COM_ADMIN, path + "/sending", "1")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(text(get(Role.COM_CCHC, "/"))).contains(path, "Tiếp nhận báo cáo kiểm điểm");
    assertThat(judge(Role.COM_CCHC, path + "/receipt", "")).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(text(get(Role.COM_CCHC, "/"))).doesNotContain(path);
  }

  /// A product that comes late in the minute of the morning round.
  @Test
  void twoWhoOpenTheSameReportOpenOne() throws Exception {
    UUID task = at.task("Ban hành kế hoạch", today.minusDays(4));
    var written = new CountDownLatch(1);
    try (var both = Executors.newFixedThreadPool(2)) {
      Future<Integer> first =
          both.submit(() ->
              at.commune()
                  .<Integer>inside(() -> {
                    int count = open.open(today);
                    written.countDown();
                    LockSupport.parkNanos(Duration.ofMillis(700).toNanos());
                    return count;
                  }));
      written.await();
      Future<Integer> second = both.submit(() -> opened(today));
      assertThat(first.get()).isEqualTo(1);
      assertThat(second.get()).isZero();
    }
    assertThat(reviewed()).containsExactly(task);
  }

  @Test
  void whoIsNoViceChairAnyMoreIsInChargeOfNothing() {
    at.task("Ban hành kế hoạch", today.minusDays(4));
    at.charge(at.vice, at.economy, PlanOffices.BEGIN);
    assertThat(text(get(Role.COM_CHAIR, "/charges"))).contains("phụ trách 2 đơn vị");
    at.write(
        "update organization.assignments set valid_until = ? where officer_id = ?", today, at.vice);
    rounds.go(today);
    assertThat(told(at.economyHead)).isNotEmpty();
    assertThat(told(at.vice)).isEmpty();
    assertThat(text(get(Role.COM_CHAIR, "/charges"))).contains("phụ trách 3 đơn vị");
  }

  @Test
  void aMorningOpensAndRemindsUpTheLine() {
    UUID late = at.task("Ban hành kế hoạch", today.minusDays(8));
    at.task("Báo cáo quý", today.plusDays(3));
    at.charge(at.vice, at.economy, PlanOffices.BEGIN);
    rounds.go(today);
    assertThat(told(at.economyOfficer))
        .containsExactly(
            "NV %s trễ 8 ngày: Ban hành kế hoạch".formatted(no(late)),
            "NV 13 còn 3 ngày: Báo cáo quý"
                .replace("13", String.valueOf(Integer.parseInt(no(late)) + 1)));
    assertThat(told(at.economyHead)).hasSize(2).anyMatch(title -> title.contains("kiểm điểm"));
    assertThat(told(at.vice)).hasSize(1);
    assertThat(told(at.chair)).hasSize(1);
    rounds.go(today);
    rounds.go(today.plusDays(1));
    assertThat(told(at.chair)).hasSize(1);
    assertThat(told(at.economyOfficer)).hasSize(2);
  }

  @Test
  void whoActsAndWhoIsAwayAreRespected() {
    at.task("Báo cáo quý", today.plusDays(3));
    at.leave(at.economyOfficer, today.minusDays(1), today.plusDays(5));
    at.leave(at.economyHead, today.minusDays(1), today.plusDays(5));
    at.act(at.economyDeputy, at.economyHead, at.economy, today, today.plusDays(5));
    assertThat(at.commune().<Integer>inside(() -> remind.remind(today))).isEqualTo(1);
    assertThat(told(at.economyDeputy)).hasSize(1);
    assertThat(told(at.economyHead)).isEmpty();
    assertThat(told(at.economyOfficer)).isEmpty();
  }

  @Test
  void aViceChairIsInChargeUntilAnotherIs() {
    assertThat(assign(at.cultureHead, today)).hasStatus(422);
    assertThat(assign(at.vice, today.minusDays(10))).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(assign(at.vice, today)).hasStatus(422);
    assertThat(text(get(Role.COM_VICE, "/charges")))
        .contains("Trần Thị Phó", "Phòng Kinh tế", "Chưa phân công Phó Chủ tịch phụ trách 2 đơn vị")
        .doesNotContain("Đổi người");
    assertThat(get(Role.OFFICER, "/charges")).hasStatus(403);
    String end =
        at.commune()
            .inside(() ->
                "/charges/"
                    + jdbc.sql("select id from plan.charges").query(UUID.class).single()
                    + "/end");
    assertThat(text(get(Role.COM_CHAIR, end))).contains("Trần Thị Phó phụ trách Phòng Kinh tế");
    assertThat(end(end, today.minusDays(20))).hasStatus(422);
    assertThat(end(end, today.minusDays(1))).hasStatus(HttpStatus.SEE_OTHER);
    assertThat(text(get(Role.COM_CHAIR, "/charges"))).contains("phụ trách 3 đơn vị");
    assertThat(text(get(Role.COM_CHAIR, "/charges?state=ended"))).contains("Trần Thị Phó");
    assertThat(get(Role.COM_CHAIR, "/charges.xlsx")).hasStatusOk();
    assertThat(text(get(Role.COM_ADMIN, "/units/" + at.economy + "/history")))
        .contains("Kết thúc phụ trách");
  }

  private MvcTestResult assign(UUID officer, LocalDate from) {
    return mvc.post()
        .uri("/charges")
        .with(at.account(Role.COM_CHAIR).signedIn())
        .with(csrf())
        .param("unit", at.economy.toString())
        .param("officer", officer.toString())
        .param("from", from.toString())
        .exchange();
  }

  private MvcTestResult end(String path, LocalDate lastDay) {
    return mvc.post()
        .uri(path)
        .with(at.account(Role.COM_CHAIR).signedIn())
        .with(csrf())
        .param("lastDay", lastDay.toString())
        .exchange();
  }

  private int opened(LocalDate day) {
    return at.commune().inside(() -> open.open(day));
  }

  private String no(UUID task) {
    return at.commune()
        .inside(() ->
            jdbc.sql("select number::text from plan.tasks where id = ?")
                .param(task)
                .query(String.class)
                .single());
  }

  private List<UUID> reviewed() {
    return at.commune()
        .inside(() -> jdbc.sql("select task_id from plan.reviews").query(UUID.class).list());
  }

  private List<String> told(UUID officer) {
    return at.commune()
        .inside(() ->
            jdbc.sql("select title from notification.notices where officer_id = ? order by id")
                .param(officer)
                .query(String.class)
                .list());
  }

  private MvcTestResult get(Role role, String path) {
    return mvc.get().uri(path).with(at.account(role).signedIn()).exchange();
  }

  private MvcTestResult save(String path, String version, String cause) {
    return mvc.post()
        .uri(path)
        .with(at.account(Role.UNIT_HEAD).signedIn())
        .with(csrf())
        .param("cause", cause)
        .param("version", version)
        .exchange();
  }

  /// What stands in the tables of a paper.
  private static String words(MvcTestResult file) {
    assertThat(file).hasStatusOk();
    byte[] bytes = file.getResponse().getContentAsByteArray();
    try (var paper = new XWPFDocument(new ByteArrayInputStream(bytes))) {
      return paper.getTables().stream().map(XWPFTable::getText).collect(Collectors.joining("\n"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private MvcTestResult send(Role role, String path, String version) {
    return send(role, path, version, "Thiếu người");
  }

  private MvcTestResult send(Role role, String path, String version, String cause) {
    return mvc.post()
        .uri(path)
        .with(at.account(role).signedIn())
        .with(csrf())
        .param("cause", cause)
        .param("responsible", "Phòng Kinh tế")
        .param("remedy", "Bổ sung người, xong trước ngày 30")
        .param("version", version)
        .exchange();
  }

  private MvcTestResult judge(Role role, String path, String remark) {
    return mvc.post()
        .uri(path)
        .with(at.account(role).signedIn())
        .with(csrf())
        .param("remark", remark)
        .exchange();
  }
}
