package vn.caicach.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.caicach.testing.Answers.text;
import static vn.caicach.testing.FormToken.csrf;

import java.time.Duration;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.caicach.access.Role;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.CityOffices;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.PlanOffices;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Actor.Place;
import vn.caicach.shared.Actor.Rank;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;
import vn.caicach.testing.TestAuthorities.TestAuthority;

/// A task of the city becomes one of the commune, and what becomes of it there comes back.
@ProductTest
class HandDownTest {

  @Autowired private TestAuthorities authorities;
  @Autowired private JdbcClient jdbc;
  @Autowired private MockMvcTester mvc;
  @Autowired private HandDown handDown;
  @Autowired private HandingRounds rounds;
  @Autowired private PullHandedDown pull;
  @Autowired private CarryTask carry;
  @Autowired private JudgeTask judge;
  @Autowired private ChangeTask change;
  @Autowired private BusinessTime time;

  private TestAuthority city;
  private CityOffices offices;
  private TestAuthority commune;

  @BeforeEach
  void aCityAndACommune() {
    city = authorities.city();
    offices = new CityOffices(city, jdbc);
    commune = authorities.freshCommune();
  }

  @Test
  void theCommuneGetsTheTaskAtOnceAndOnce() {
    var at = new PlanOffices(commune, jdbc);
    TaskId above = handDown("Công khai thủ tục hành chính", commune).getFirst();
    soon(() -> assertThat(tasksOf(commune)).hasSize(1));
    pulled(commune);
    rounds.go();
    assertThat(tasksOf(commune)).hasSize(1);
    Map<String, @Nullable Object> task = tasksOf(commune).getFirst();
    assertThat(task)
        .containsEntry("title", "Công khai thủ tục hành chính")
        .containsEntry("origin", "SUPERIOR")
        .containsEntry("state", "ASSIGNED")
        .containsEntry("passage", "Các xã công khai thủ tục")
        .containsEntry("lead_unit_id", at.office)
        .containsEntry("verifier_unit_id", at.culture)
        .containsEntry("superior_id", city.id().value())
        .containsEntry("superior_task_id", above.value());
    assertThat(steps(commune, idOf(task))).containsExactly("ASSIGNED " + city.name());
  }

  @Test
  void aCommuneThatBeginsLaterFindsItsTasks() {
    handDown("Việc chờ sẵn", commune);
    assertThat(pulled(commune)).isZero();
    assertThat(text(mvc.get().uri(page()).with(cchc()).exchange()))
        .contains("Việc chờ sẵn")
        .contains("Chưa hoạt động trên hệ thống");
    new PlanOffices(commune, jdbc);
    rounds.go();
    assertThat(tasksOf(commune)).hasSize(1);
    assertThat(pulled(authorities.freshCommune())).isZero();
  }

  @Test
  void whatTheCommuneDoesComesBackAndTheCitysReturnReachesIt() {
    var at = new PlanOffices(commune, jdbc);
    TaskId above = handDown("Số hóa hồ sơ", commune).getFirst();
    rounds.go();
    TaskId below = new TaskId(idOf(tasksOf(commune).getFirst()));
    Actor head = headOf(at.office, at.officeHead);
    Actor verifier = headOf(at.culture, at.cultureHead);
    doing(commune, () -> carry.report(below, 40, "Đã số hóa 40 phần trăm hồ sơ", List.of(), head));
    rounds.go();
    assertThat(of(above)).containsEntry("state", "ACCEPTED").containsEntry("progress", 40);
    assertThat(text(mvc.get().uri(page()).with(cchc()).exchange()))
        .contains("Số hóa hồ sơ")
        .contains("Đã số hóa 40 phần trăm hồ sơ")
        .contains("Văn phòng");

    doing(commune, () -> carry.submit(below, "Gửi kết quả", List.of(), head));
    rounds.go();
    assertThat(of(above)).as("not verified there yet").containsEntry("state", "ACCEPTED");
    doing(commune, () -> judge.verify(below, "", verifier));
    rounds.go();
    assertThat(of(above)).containsEntry("state", "SUBMITTED");

    Actor cityVerifier = offices.headOf(offices.office);
    doing(city, () -> judge.giveBack(above, "Thiếu biểu số 2", cityVerifier));
    rounds.go();
    rounds.go();
    assertThat(tasksOf(commune).getFirst()).containsEntry("state", "RETURNED");
    assertThat(steps(commune, below.value())).contains("RETURNED Nguyễn Văn Thành");
    assertThat(of(above)).containsEntry("state", "RETURNED");

    doing(commune, () -> carry.submit(below, "Đã bổ sung biểu số 2", List.of(), head));
    doing(commune, () -> judge.verify(below, "", verifier));
    rounds.go();
    assertThat(of(above)).containsEntry("state", "SUBMITTED");
    doing(city, () -> judge.verify(above, "", cityVerifier));
    rounds.go();
    assertThat(of(above)).containsEntry("state", "DONE");
    assertThat(tasksOf(commune).getFirst()).containsEntry("state", "DONE");
  }

  @Test
  void eachSideHearsOfTheOtherWithoutWaitingForTheRound() {
    var at = new PlanOffices(commune, jdbc);
    TaskId above = handDown("Niêm yết lịch tiếp dân", commune).getFirst();
    pulled(commune);
    TaskId below = new TaskId(idOf(tasksOf(commune).getFirst()));
    Actor head = headOf(at.office, at.officeHead);
    doing(commune, () -> carry.report(below, 40, "Đã có dự thảo lịch", List.of(), head));
    soon(() -> assertThat(of(above)).containsEntry("progress", 40));

    doing(commune, () -> carry.submit(below, "Đã niêm yết", List.of(), head));
    doing(commune, () -> judge.verify(below, "", headOf(at.culture, at.cultureHead)));
    soon(() -> assertThat(of(above)).containsEntry("state", "SUBMITTED"));

    doing(city, () -> judge.giveBack(above, "Thiếu ảnh", offices.headOf(offices.office)));
    soon(() -> assertThat(tasksOf(commune).getFirst()).containsEntry("state", "RETURNED"));
  }

  @Test
  void theCityFollowsWhatTheCommuneCarries() {
    new PlanOffices(commune, jdbc);
    TaskId above = handDown("Rà soát hộ tịch", commune).getFirst();
    Actor watching = offices.headOf(offices.home);
    Actor office = offices.headOf(offices.office);
    UnitId elsewhere = new UnitId(offices.office);
    assertRefused(city, () -> carry.accept(above, "", watching), "plan.rule.doneBelow");
    assertRefused(city, () -> carry.question(above, "Hỏi", watching), "plan.rule.doneBelow");
    assertRefused(
        city, () -> carry.report(above, 50, "x", List.of(), watching), "plan.rule.doneBelow");
    assertRefused(city, () -> carry.submit(above, "x", List.of(), watching), "plan.rule.doneBelow");
    assertRefused(
        city,
        () -> carry.askExtension(above, time.today().plusDays(40), "x", watching),
        "plan.rule.doneBelow");
    assertRefused(city, () -> change.move(above, elsewhere, "x", office), "plan.rule.keptWhole");
    assertRefused(city, () -> change.split(above, List.of(), "x", office), "plan.rule.keptWhole");
    var yearly =
        Deadline.yearly(Deadline.Bound.BY, MonthDay.from(time.today().plusDays(30)), time.today());
    assertRefused(
        city,
        () -> change.change(above, 0, order("Rà soát hộ tịch", yearly), "", office),
        "plan.commune.rule.yearly");
  }

  @Test
  void theCommuneDoesNotTouchWhatTheCityDecides() {
    var at = new PlanOffices(commune, jdbc);
    handDown("Rà soát đất đai", commune);
    rounds.go();
    TaskId below = new TaskId(idOf(tasksOf(commune).getFirst()));
    Actor giver = giverOf(at.culture, at.cultureHead);
    LocalDate later = time.today().plusDays(60);
    assertRefused(
        commune, () -> change.withdraw(below, "x", giver), "plan.rule.decidedAbove.WITHDRAW");
    assertRefused(
        commune, () -> change.split(below, List.of(), "x", giver), "plan.rule.decidedAbove.SPLIT");
    assertRefused(
        commune, () -> judge.extend(below, later, "", giver), "plan.rule.decidedAbove.EXTEND");
    var put = Deadline.on(Deadline.Bound.BY, later);
    assertRefused(
        commune,
        () -> change.change(below, 0, order("Rà soát đất đai", put), "", giver),
        "plan.rule.decidedAbove.EXTEND");
    assertRefused(
        commune,
        () -> carry.askExtension(below, later, "x", headOf(at.office, at.officeHead)),
        "plan.rule.decidedAbove.ASK_EXTENSION");
    Actor office = giverOf(at.office, at.officeHead);
    doing(commune, () -> change.move(below, new UnitId(at.economy), "Đúng chức năng", office));
    assertThat(tasksOf(commune).getFirst()).containsEntry("lead_unit_id", at.economy);
  }

  @Test
  void whatTheCityChangesPutsOffAndWithdrawsReachesTheCommune() {
    new PlanOffices(commune, jdbc);
    TaskId above = handDown("Rà soát đất đai", commune).getFirst();
    rounds.go();
    Actor office = offices.headOf(offices.office);
    LocalDate later = time.today().plusDays(45);
    doing(city, () -> judge.extend(above, later, "Chờ hướng dẫn", office));
    rounds.go();
    rounds.go();
    Map<String, @Nullable Object> task = tasksOf(commune).getFirst();
    assertThat(task)
        .containsEntry("title", "Rà soát đất đai")
        .containsEntry("due_on", java.sql.Date.valueOf(later))
        .containsEntry("named_on", java.sql.Date.valueOf(time.today().plusDays(30)));
    assertThat(steps(commune, idOf(task)))
        .containsExactly("ASSIGNED " + city.name(), "EXTENSION_GRANTED Nguyễn Văn Thành");

    var last = Deadline.on(Deadline.Bound.BEFORE, time.today().plusDays(90));
    long version = city.inside(() -> versionOf(above));
    doing(
        city,
        () -> change.change(above, version, order("Rà soát đất đai năm nay", last), "", office));
    rounds.go();
    rounds.go();
    task = tasksOf(commune).getFirst();
    assertThat(task)
        .containsEntry("title", "Rà soát đất đai năm nay")
        .containsEntry("bound", "BEFORE")
        .containsEntry("due_on", java.sql.Date.valueOf(time.today().plusDays(89)));
    assertThat(steps(commune, idOf(task))).hasSize(3).endsWith("CHANGED Nguyễn Văn Thành");

    doing(city, () -> change.withdraw(above, "Trùng nhiệm vụ", office));
    rounds.go();
    rounds.go();
    task = tasksOf(commune).getFirst();
    assertThat(task).containsEntry("state", "WITHDRAWN");
    assertThat(steps(commune, idOf(task))).hasSize(4).endsWith("WITHDRAWN Nguyễn Văn Thành");
  }

  @Test
  void twoPullsAtOnceTakeEachTaskOnce() throws Exception {
    handDown("Việc thứ nhất", commune);
    handDown("Việc thứ hai", commune);
    new PlanOffices(commune, jdbc);
    var together = new CyclicBarrier(4);
    try (var threads = Executors.newFixedThreadPool(4)) {
      List<Future<Integer>> pulls = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        pulls.add(
            threads.submit(() -> {
              together.await();
              return pulled(commune);
            }));
      }
      for (Future<Integer> one : pulls) {
        assertThat(one.get()).isBetween(0, 2);
      }
    }
    assertThat(tasksOf(commune)).hasSize(2);
  }

  @Test
  void theWatchingHeadIsToldOnceOfAllCommunes() {
    var other = authorities.freshCommune();
    String title = "Báo cáo " + UUID.randomUUID();
    Actor by = offices.headOf(offices.home); // somebody else of the unit: not its head's officer
    handDown(title, by, offices.home, List.of(commune.id().value(), other.id().value()));
    List<String> told =
        city.inside(() ->
            jdbc.sql("select title from notification.notices where title like ?")
                .param("%" + title)
                .query(String.class)
                .list());
    assertThat(told)
        .singleElement()
        .asString()
        .contains("đã giao cho 2 xã, phường, đặc khu, đơn vị theo dõi");
  }

  @Test
  void refusesWhatIsNotItsToHandDown() {
    Actor by = offices.headOf(offices.home);
    assertThatThrownBy(() -> handDown("Việc", by, offices.home, List.of(city.id().value())))
        .isInstanceOf(RefusedException.class)
        .hasMessage("plan.commune.rule.notBelow");
    assertThatThrownBy(() -> handDown("Việc", by, offices.home, List.of()))
        .hasMessage("plan.commune.rule.noCommune");
    assertThatThrownBy(() -> handDown("Việc", by, offices.office, List.of(commune.id().value())))
        .hasMessage("plan.commune.rule.notOwnUnit");
  }

  @Test
  void theFormHandsDownToThoseTicked() {
    var other = authorities.freshCommune();
    assertThat(mvc.get().uri("/tasks/handing-down/new").with(cchc()))
        .hasStatusOk()
        .bodyText()
        .contains("Sở Nội vụ")
        .contains(commune.name());
    var answer =
        mvc.post()
            .uri("/tasks/handing-down")
            .with(cchc())
            .with(csrf())
            .param("title", "Báo cáo theo mẫu")
            .param("unit", offices.home.toString())
            .param("bound", "BEFORE")
            .param("day", "25/9/2030")
            .param("communes", commune.id().value().toString(), other.id().value().toString())
            .exchange();
    assertThat(answer).as(text(answer)).hasStatus3xxRedirection();
    String receivers = Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
    assertThat(text(mvc.get().uri(receivers).with(cchc()).exchange()))
        .contains("Nơi nhận: " + commune.name(), "Nơi nhận: " + other.name());
    assertThat(text(mvc.get().uri(page()).with(cchc()).exchange()))
        .contains("Báo cáo theo mẫu")
        .contains("24/9/2030");
    assertThat(
            mvc.post()
                .uri("/tasks/handing-down")
                .with(cchc())
                .with(csrf())
                .param("title", "")
                .param("bound", "BY")
                .param("day", "1/1/2020")
                .param("unit", offices.home.toString()))
        .hasStatus(422)
        .bodyText()
        .contains("Việc phải làm: ", "Chưa chọn nơi nhận", "Hạn cuối 1/1/2020 đã qua.");
  }

  private org.springframework.test.web.servlet.request.RequestPostProcessor cchc() {
    return city.account(Role.CITY_CCHC).signedIn();
  }

  private String page() {
    return "/communes/" + commune.id().value();
  }

  private List<TaskId> handDown(String title, TestAuthority to) {
    return handDown(title, offices.headOf(offices.home), offices.home, List.of(to.id().value()));
  }

  private List<TaskId> handDown(String title, Actor by, UUID unit, List<UUID> communes) {
    var given =
        new Assignment(
            TaskOrigin.REFORM_PLAN,
            title,
            "Báo cáo",
            new Passage(null, null, null, "Các xã công khai thủ tục"),
            new UnitId(offices.office),
            List.of(),
            Deadline.on(Deadline.Bound.BY, time.today().plusDays(30)));
    if (unit.equals(offices.office)) {
      given = given.verifiedBy(new UnitId(offices.home));
    }
    Assignment order = given;
    return Scopes.call(
        new Scope.Authority(city.id(), by),
        () -> handDown.handDown(order, new UnitId(unit), communes, by));
  }

  private int pulled(TestAuthority by) {
    return Scopes.<Integer, RuntimeException>call(new Scope.Job(by.id()), pull::pull);
  }

  private void doing(TestAuthority authority, Runnable work) {
    Scopes.run(new Scope.Authority(authority.id(), null), work);
  }

  private Actor headOf(UUID unit, UUID officer) {
    return new Actor(
        commune.account(Role.COM_ADMIN).id(),
        commune.id(),
        officer,
        null,
        "Thủ trưởng",
        "Người của xã",
        commune.name(),
        List.of(new Place(unit, Rank.HEAD)),
        Set.of(),
        Set.of("tasks:read", "tasks:work"));
  }

  private Actor giverOf(UUID unit, UUID officer) {
    return new Actor(
        commune.account(Role.COM_ADMIN).id(),
        commune.id(),
        officer,
        null,
        "Người giao việc",
        "Người của xã",
        commune.name(),
        List.of(new Place(unit, Rank.STAFF)),
        Set.of(),
        Set.of("tasks:read", "tasks:readAll", "tasks:work", "tasks:assign"));
  }

  private static Assignment order(String title, Deadline deadline) {
    return new Assignment(
        TaskOrigin.CHAIR, title, "Báo cáo", Passage.NOWHERE, null, List.of(), deadline);
  }

  /// By a job of its own, long before the round of every five minutes.
  private static void soon(ThrowingRunnable claim) {
    Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(claim);
  }

  private long versionOf(TaskId task) {
    return jdbc.sql("select version from plan.tasks where id = ?")
        .param(task.value())
        .query(Long.class)
        .single();
  }

  private void assertRefused(TestAuthority authority, Runnable work, String key) {
    assertThatThrownBy(() -> doing(authority, work))
        .isInstanceOf(RefusedException.class)
        .hasMessage(key);
  }

  private static UUID idOf(Map<String, @Nullable Object> task) {
    return (UUID) Objects.requireNonNull(task.get("id"));
  }

  private List<Map<String, @Nullable Object>> tasksOf(TestAuthority authority) {
    return authority.inside(() -> jdbc.sql("select * from plan.tasks").query().listOfRows());
  }

  private Map<String, @Nullable Object> of(TaskId task) {
    return city.inside(() ->
        jdbc.sql("select state, progress::integer, due_on from plan.tasks where id = ?")
            .param(task.value())
            .query()
            .singleRow());
  }

  private List<String> steps(TestAuthority authority, UUID task) {
    return authority.inside(() ->
        jdbc.sql(
                "select kind || ' ' || by_name from plan.steps where task_id = ? order by happened_at")
            .param(task)
            .query(String.class)
            .list());
  }
}
