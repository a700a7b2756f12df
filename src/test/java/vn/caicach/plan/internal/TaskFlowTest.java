package vn.caicach.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.Deadline.Bound;
import vn.caicach.plan.StepKind;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.plan.TaskState;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.shared.RefusedException;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.WorkingCommunes;
import vn.caicach.testing.WorkingCommunes.Person;
import vn.caicach.testing.WorkingCommunes.WorkingCommune;

/// A task from hand to hand.
@ProductTest
class TaskFlowTest {

  @Autowired private WorkingCommunes communes;
  @Autowired private AssignTask assign;
  @Autowired private CarryTask carry;
  @Autowired private JudgeTask judge;
  @Autowired private ChangeTask change;
  @Autowired private TaskQueries tasks;
  @Autowired private WorkQueries work;
  @Autowired private JdbcClient jdbc;
  @Autowired private BusinessTime time;

  @SuppressWarnings("NullAway.Init")
  private static WorkingCommune commune;

  private Person office;
  private Person standing;
  private Person head;
  private Person officer;
  private LocalDate today;

  @BeforeEach
  void people() {
    if (commune == null) {
      commune = communes.fresh();
    }
    office = commune.person("vanphong");
    standing = commune.person("cchc");
    head = commune.person("kinhte");
    officer = commune.person("taichinh");
    today = time.today();
  }

  @Test
  void onlyAVerifiedProductMakesATaskDone() {
    TaskId task = given(Deadline.on(Bound.BY, today.plusDays(10)), "Phòng K");
    assertThat(waitingFor(head)).contains("Nhận việc");
    head.does(by -> carry.accept(task, "", by));
    head.does(by -> carry.hand(task, officer.officer(), "Làm trong tuần", by));
    assertThat(waitingFor(officer)).contains("Báo cáo hoặc trình sản phẩm");
    officer.does(by -> carry.report(task, 60, "Đã lấy số liệu", List.of(), by));
    officer.does(by -> carry.submit(task, "Báo cáo số 15/BC-KT", List.of(), by));
    assertThat(show(task).state()).isEqualTo(TaskState.SUBMITTED);
    assertThat(waitingFor(office)).contains("Xác nhận kết quả");
    office.does(by -> judge.giveBack(task, "Thiếu số liệu quý III", by));
    assertThat(waitingFor(officer)).contains("Sửa theo ý kiến trả lại");
    officer.does(by -> carry.submit(task, "Đã bổ sung", List.of(), by));
    office.does(by -> judge.verify(task, "", by));
    assertThat(show(task).state()).isEqualTo(TaskState.DONE);
    assertThat(show(task).standing().kind()).isEqualTo(Standing.Kind.DONE);
    assertThat(steps(task))
        .containsExactly(
            StepKind.VERIFIED,
            StepKind.SUBMITTED,
            StepKind.RETURNED,
            StepKind.SUBMITTED,
            StepKind.REPORTED,
            StepKind.HANDED,
            StepKind.ACCEPTED,
            StepKind.ASSIGNED);
    assertThat(told(officer)).anyMatch(text -> text.contains("xác nhận hoàn thành"));
  }

  @Test
  void onePassageForSeveralUnitsMakesATaskForEach() {
    List<TaskId> made =
        standing.acting(by ->
            assign.assign(
                assignment(TaskOrigin.REFORM_PLAN, Deadline.NONE),
                List.of(
                    commune.unit("Phòng K"), commune.unit("TTPVHCC"), commune.unit("Phòng VH-XH")),
                by));
    assertThat(made).hasSize(3);
    assertThat(made.stream().map(id -> show(id).verifier().name()).toList())
        .as("the standing office does not verify itself")
        .containsExactly(
            "Phòng Văn hóa - Xã hội",
            "Phòng Văn hóa - Xã hội",
            "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân");
  }

  @Test
  void aLeadUnitNeverVerifiesItself() {
    UnitId lead = commune.unit("Phòng K");
    var own = assignment(TaskOrigin.CHAIR, Deadline.NONE).verifiedBy(lead);
    assertRefused(
        () -> standing.does(by -> assign.assign(own, List.of(lead), by)),
        "plan.rule.verifierIsLead");
  }

  @Test
  void theHeadAsksBackAndGetsAnAnswer() {
    TaskId task = given(Deadline.NONE, "Phòng K");
    head.does(by -> carry.question(task, "Báo cáo theo mẫu nào?", by));
    assertThat(waitingFor(office)).contains("Trả lời đơn vị");
    assertRefused(() -> head.does(by -> carry.accept(task, "", by)), "plan.rule.state.ACCEPT");
    office.does(by -> judge.answer(task, "Theo mẫu của Sở Nội vụ", by));
    head.does(by -> carry.accept(task, "", by));
    assertThat(show(task).state()).isEqualTo(TaskState.ACCEPTED);
  }

  @Test
  void othersCannotCarryIt() {
    TaskId task = given(Deadline.NONE, "Phòng K");
    Person other = commune.person("ttpvhcc");
    assertRefused(() -> other.does(by -> carry.accept(task, "", by)), "plan.rule.notHead");
    assertRefused(() -> officer.does(by -> carry.accept(task, "", by)), "plan.rule.notHead");
    assertRefused(
        () -> other.does(by -> carry.report(task, 10, "x", List.of(), by)), "plan.rule.notCarrier");
    head.does(by -> carry.submit(task, "Xong", List.of(), by));
    assertRefused(() -> head.does(by -> judge.verify(task, "", by)), "plan.rule.ownProduct");
    assertRefused(() -> other.does(by -> judge.verify(task, "", by)), "plan.rule.notVerifier");
  }

  @Test
  void anExtensionIsAskedAndGrantedButNotByTheOwnUnit() {
    TaskId task = given(Deadline.on(Bound.BEFORE, today.plusDays(5)), "Phòng K");
    head.does(by -> carry.accept(task, "", by));
    assertRefused(
        () -> head.does(by -> carry.askExtension(task, today.plusDays(4), "Chờ số liệu", by)),
        "plan.rule.extensionNotLater");
    head.does(by -> carry.askExtension(task, today.plusDays(9), "Chờ số liệu", by));
    assertThat(waitingFor(office)).contains("Xét gia hạn");
    office.does(by -> judge.extend(task, today.plusDays(8), "", by));
    assertThat(show(task).dueOn()).isEqualTo(today.plusDays(8));
    assertThat(show(task).deadline()).isEqualTo(Deadline.on(Bound.BEFORE, today.plusDays(5)));
    assertThat(show(task).askedDueOn()).isNull();
    TaskId own = given(Deadline.on(Bound.BY, today.plusDays(5)), "Văn phòng HĐND");
    assertRefused(
        () -> office.does(by -> judge.extend(own, today.plusDays(8), "", by)),
        "plan.rule.ownUnitTask");
  }

  @Test
  void whatWasAskedForEndsWithTheProductTheMoveAndANewDay() {
    Deadline due = Deadline.on(Bound.BY, today.plusDays(5));
    TaskId submitted = given(due, "Phòng K");
    head.does(by -> carry.askExtension(submitted, today.plusDays(9), "Chờ số liệu", by));
    head.does(by -> carry.submit(submitted, "Xong", List.of(), by));
    assertThat(show(submitted).askedDueOn()).isNull();
    TaskId moved = given(due, "Phòng K");
    head.does(by -> carry.report(moved, 40, "Đã lấy số liệu", List.of(), by));
    head.does(by -> carry.askExtension(moved, today.plusDays(9), "Chờ số liệu", by));
    office.does(by -> change.move(moved, commune.unit("TTPVHCC"), "Đúng chức năng", by));
    assertThat(show(moved).askedDueOn()).isNull();
    assertThat(show(moved).progress()).isZero();
    TaskId changed = given(due, "Phòng K");
    head.does(by -> carry.askExtension(changed, today.plusDays(9), "Chờ số liệu", by));
    Assignment later = assignment(TaskOrigin.CHAIR, Deadline.on(Bound.BY, today.plusDays(7)));
    long version = show(changed).version();
    office.does(by -> change.change(changed, version, later, "", by));
    assertThat(show(changed).askedDueOn()).isNull();
    assertThat(show(changed).dueOn()).isEqualTo(today.plusDays(7));
  }

  @Test
  void aYearlyTaskGoesOnNextYearWithTheDayTheDirectiveNames() {
    LocalDate named = today.plusDays(20);
    TaskId task = given(Deadline.yearly(Bound.BEFORE, MonthDay.from(named), today), "Phòng K");
    head.does(by -> carry.accept(task, "", by));
    office.does(by -> judge.extend(task, today.plusDays(40), "", by));
    head.does(by -> carry.submit(task, "Xong", List.of(), by));
    office.does(by -> judge.verify(task, "", by));
    var next =
        show(task).relatives().stream()
            .filter(one -> one.relation().equals("next"))
            .findFirst()
            .orElseThrow();
    var following = show(new TaskId(next.id()));
    assertThat(following.dueOn()).isEqualTo(named.plusYears(1).minusDays(1));
    assertThat(following.state()).isEqualTo(TaskState.ASSIGNED);
  }

  @Test
  void nextYearsTaskLeavesOutTheUnitsThatAreClosed() {
    WorkingCommune reorganized = communes.fresh();
    Person giver = reorganized.person("cchc");
    Person lead = reorganized.person("ttpvhcc");
    UnitId center = reorganized.unit("TTPVHCC");
    UnitId economy = reorganized.unit("Phòng K");
    UnitId office = reorganized.unit("Văn phòng HĐND");
    UnitId culture = reorganized.unit("Phòng VH-XH");
    var named = Deadline.yearly(Bound.BY, MonthDay.from(today.minusDays(2)), today.minusYears(2));
    var given =
        new Assignment(
            TaskOrigin.CHAIR,
            "Báo cáo năm",
            "",
            Passage.NOWHERE,
            office,
            List.of(economy, culture),
            named);
    TaskId task = giver.acting(by -> assign.add(given, center, Links.NONE, by));
    lead.does(by -> carry.submit(task, "Xong", List.of(), by));
    closeToday(reorganized, center);
    closeToday(reorganized, economy);
    TaskId next =
        reorganized.person("vanphong").acting(by -> judge.verify(task, "", by)).orElseThrow();
    var following = giver.acting(by -> tasks.find(next, by).orElseThrow());
    assertThat(following.lead().id()).as("Văn phòng keeps it").isEqualTo(office.value());
    assertThat(following.verifier().id()).isEqualTo(culture.value());
    assertThat(following.cooperating())
        .extracting(TaskQueries.Part::unit)
        .containsExactly(culture.value());
    assertThat(following.dueOn())
        .as("the day of this year is over")
        .isEqualTo(today.minusDays(2).plusYears(1));
  }

  private void closeToday(WorkingCommune commune, UnitId unit) {
    commune.inside(() -> {
      jdbc.sql("update organization.units set closed_on = ? where id = ?")
          .params(today, unit.value())
          .update();
      return jdbc.sql("update organization.unit_names set valid_until = ? where unit_id = ?")
          .params(today, unit.value())
          .update();
    });
  }

  @Test
  void cooperatingUnitsGiveTheirPart() {
    var given =
        new Assignment(
            TaskOrigin.CHAIR,
            "Rà soát thủ tục",
            "",
            Passage.NOWHERE,
            null,
            List.of(commune.unit("TTPVHCC"), commune.unit("Phòng K")),
            Deadline.NONE);
    TaskId task =
        standing
            .acting(by -> assign.assign(given, List.of(commune.unit("Phòng K")), by))
            .getFirst();
    assertThat(show(task).cooperating())
        .as("the lead unit does not cooperate with itself")
        .hasSize(1);
    Person partner = commune.person("ttpvhcc");
    assertThat(waitingFor(partner)).contains("Gửi phần phối hợp");
    partner.does(by ->
        carry.contribute(task, commune.unit("TTPVHCC"), "Danh sách 12 thủ tục", List.of(), by));
    assertThat(show(task).cooperating().getFirst().givenOn()).isEqualTo(today);
    assertRefused(
        () ->
            officer.does(by -> carry.contribute(task, commune.unit("TTPVHCC"), "x", List.of(), by)),
        "plan.rule.notOfTheUnit");
  }

  @Test
  void aTaskIsMovedSplitAndWithdrawn() {
    TaskId task = given(Deadline.on(Bound.BY, today.plusDays(30)), "Phòng K");
    head.does(by -> carry.accept(task, "", by));
    office.does(by -> change.move(task, commune.unit("TTPVHCC"), "Đúng chức năng", by));
    assertThat(show(task).lead().name()).isEqualTo("Trung tâm Phục vụ hành chính công");
    assertThat(show(task).state()).isEqualTo(TaskState.ASSIGNED);
    Deadline whole = show(task).deadline();
    List<TaskId> parts =
        office.acting(by ->
            change.split(
                task,
                List.of(
                    new ChangeTask.Part("Phần một", "", commune.unit("TTPVHCC"), whole),
                    new ChangeTask.Part(
                        "Phần hai", "Báo cáo", commune.unit("Phòng K"), Deadline.NONE)),
                "Hai việc khác nhau",
                by));
    assertThat(show(task).state()).isEqualTo(TaskState.SPLIT);
    assertThat(show(parts.getFirst()).relatives().getFirst().relation()).isEqualTo("whole");
    assertThat(show(task).relatives()).hasSize(2);
    office.does(by -> change.withdraw(parts.getLast(), "Trùng nhiệm vụ khác", by));
    assertThat(show(parts.getLast()).state()).isEqualTo(TaskState.WITHDRAWN);
    assertRefused(
        () -> office.does(by -> change.withdraw(parts.getLast(), "Lần nữa", by)),
        "plan.rule.state.WITHDRAW");
  }

  @Test
  void aPartWithTheDeadlineOfTheWholeKeepsItsExtension() {
    TaskId task = given(Deadline.on(Bound.BEFORE, today.plusDays(5)), "Phòng K");
    office.does(by -> judge.extend(task, today.plusDays(20), "", by));
    Deadline whole = show(task).deadline();
    Deadline own = Deadline.on(Bound.BY, today.plusDays(9));
    List<TaskId> parts =
        office.acting(by ->
            change.split(
                task,
                List.of(
                    new ChangeTask.Part("Phần một", "", commune.unit("Phòng K"), whole),
                    new ChangeTask.Part("Phần hai", "", commune.unit("Phòng K"), own)),
                "Hai việc khác nhau",
                by));
    assertThat(parts.stream().map(part -> show(part).dueOn()).toList())
        .containsExactly(today.plusDays(20), today.plusDays(9));
    assertThat(show(parts.getFirst()).deadline()).isEqualTo(whole);
  }

  @Test
  void aUnitsOwnPeopleDoNotPutOffWhatItOwes() {
    Deadline due = Deadline.on(Bound.BY, today.plusDays(5));
    TaskId own = given(due, "Văn phòng HĐND");
    UnitId other = commune.unit("Phòng K");
    assertRefused(
        () -> office.does(by -> change.move(own, other, "Không phải việc của tôi", by)),
        "plan.rule.ownUnitTask");
    var later = Deadline.on(Bound.BY, today.plusDays(50));
    var parts =
        List.of(
            new ChangeTask.Part("Phần một", "", commune.unit("Văn phòng HĐND"), later),
            new ChangeTask.Part("Phần hai", "", other, later));
    assertRefused(
        () -> office.does(by -> change.split(own, parts, "Tách", by)), "plan.rule.ownUnitTask");
    Assignment friend = assignment(TaskOrigin.CHAIR, due).verifiedBy(commune.unit("TTPVHCC"));
    long version = show(own).version();
    assertRefused(
        () -> office.does(by -> change.change(own, version, friend, "", by)),
        "plan.rule.ownUnitTask");
    office.does(by -> change.change(own, version, assignment(TaskOrigin.CHAIR, due), "", by));
    List<TaskId> made = standing.acting(by -> change.split(own, parts, "Hai việc", by));
    assertThat(made).hasSize(2);
  }

  @Test
  void whoLosesOrJoinsATaskIsTold() {
    Person partner = commune.person("vhxh");
    UnitId culture = commune.unit("Phòng VH-XH");
    TaskId moved = titled("Việc chuyển đi");
    head.does(by -> carry.hand(moved, officer.officer(), "", by));
    office.does(by -> change.move(moved, commune.unit("TTPVHCC"), "Đúng chức năng", by));
    assertThat(told(head))
        .anyMatch(text -> text.endsWith("chuyển sang đơn vị khác: Việc chuyển đi"));
    assertThat(told(officer))
        .anyMatch(text -> text.endsWith("chuyển sang đơn vị khác: Việc chuyển đi"));
    TaskId joined = titled("Việc thêm đơn vị");
    long version = show(joined).version();
    var given =
        new Assignment(
            TaskOrigin.CHAIR,
            "Việc thêm đơn vị",
            "Báo cáo",
            Passage.NOWHERE,
            null,
            List.of(culture),
            Deadline.NONE);
    office.does(by -> change.change(joined, version, given, "", by));
    assertThat(told(partner))
        .anyMatch(text -> text.endsWith("đơn vị được giao phối hợp: Việc thêm đơn vị"));
    office.does(by -> change.withdraw(joined, "Trùng", by));
    assertThat(told(partner)).anyMatch(text -> text.endsWith("đã thu hồi: Việc thêm đơn vị"));
  }

  @Test
  void theHeadIsToldForAnOfficerOnLeave() {
    WorkingCommune other = communes.fresh();
    Person lead = other.person("kinhte");
    Person away = other.person("taichinh");
    TaskId task =
        other
            .person("cchc")
            .acting(by ->
                assign.assign(
                    assignment(TaskOrigin.CHAIR, Deadline.NONE),
                    List.of(other.unit("Phòng K")),
                    by))
            .getFirst();
    lead.does(by -> carry.hand(task, away.officer(), "", by));
    other.inside(() ->
        jdbc.sql(
                "insert into organization.leaves (id, officer_id, valid_from, valid_until, reason) values (?, ?, ?, ?, '')")
            .params(
                Identifiers.next(), away.officer().value(), today.minusDays(1), today.plusDays(5))
            .update());
    other.person("vanphong").does(by -> change.withdraw(task, "Trùng", by));
    assertThat(told(other, lead)).anyMatch(text -> text.contains("đã thu hồi"));
    assertThat(told(other, away)).noneMatch(text -> text.contains("đã thu hồi"));
  }

  @Test
  void whatAnOfficerLeftBehindWaitsForTheHead() {
    WorkingCommune other = communes.fresh();
    Person lead = other.person("kinhte");
    Person left = other.person("taichinh");
    TaskId task =
        other
            .person("cchc")
            .acting(by ->
                assign.assign(
                    assignment(TaskOrigin.CHAIR, Deadline.NONE),
                    List.of(other.unit("Phòng K")),
                    by))
            .getFirst();
    lead.does(by -> carry.hand(task, left.officer(), "", by));
    assertThat(waitingFor(lead)).isEmpty();
    other.inside(() ->
        jdbc.sql("update organization.assignments set valid_until = ? where officer_id = ?")
            .params(today, left.officer().value())
            .update());
    assertThat(waitingFor(lead)).containsExactly("Phân công hoặc tự làm");
  }

  /// The unit that verifies has nobody who gives tasks.
  @Test
  void whoGaveATaskAnswersAndExtendsIt() {
    WorkingCommune other = communes.fresh();
    Person giver = other.person("cchc");
    Person lead = other.person("kinhte");
    var given =
        assignment(TaskOrigin.CHAIR, Deadline.on(Bound.BY, today.plusDays(20)))
            .verifiedBy(other.unit("TTPVHCC"));
    TaskId task =
        giver.acting(by -> assign.assign(given, List.of(other.unit("Phòng K")), by)).getFirst();
    lead.does(by -> carry.question(task, "Theo mẫu nào?", by));
    assertThat(waitingFor(giver)).containsExactly("Trả lời đơn vị");
    assertThat(told(other, giver)).hasSize(1);
    giver.does(by -> judge.answer(task, "Theo mẫu của Sở Nội vụ", by));
    lead.does(by -> carry.askExtension(task, today.plusDays(30), "Chờ số liệu", by));
    assertThat(waitingFor(giver)).containsExactly("Xét gia hạn");
    assertThat(told(other, giver)).hasSize(2);
    giver.does(by -> judge.extend(task, today.plusDays(30), "", by));
    assertThat(waitingFor(giver)).isEmpty();
    assertThat(waitingFor(other.person("vanphong"))).isEmpty();
  }

  private TaskId titled(String title) {
    return standing
        .acting(by -> assign.assign(named(title), List.of(commune.unit("Phòng K")), by))
        .getFirst();
  }

  @Test
  void theSecondOfTwoEditsIsStale() {
    TaskId task = given(Deadline.NONE, "Phòng K");
    long seen = show(task).version();
    office.does(by -> change.change(task, seen, named("Tên thứ nhất"), "", by));
    assertThatThrownBy(
            () -> standing.does(by -> change.change(task, seen, named("Tên thứ hai"), "", by)))
        .isInstanceOf(OptimisticLockingFailureException.class);
    assertThat(show(task).title()).isEqualTo("Tên thứ nhất");
  }

  @Test
  void numbersHaveNoGapAndNoDouble() {
    given(Deadline.NONE, "Phòng K");
    var numbers =
        commune.inside(() ->
            jdbc.sql("select number from plan.tasks order by number").query(Integer.class).list());
    assertThat(numbers).doesNotHaveDuplicates();
    assertThat(numbers.getLast()).isEqualTo(numbers.size());
  }

  @Test
  void anOfficerSeesTheTasksOfTheOwnUnitAlone() {
    TaskId task = given(Deadline.NONE, "TTPVHCC");
    assertThat(sees(officer, task)).isFalse();
    assertThat(sees(commune.person("ttpvhcc"), task)).isTrue();
    assertThat(sees(commune.person("phochutich"), task)).isTrue();
  }

  private TaskId given(Deadline deadline, String lead) {
    return standing
        .acting(by ->
            assign.assign(assignment(TaskOrigin.CHAIR, deadline), List.of(commune.unit(lead)), by))
        .getFirst();
  }

  private static Assignment assignment(TaskOrigin origin, Deadline deadline) {
    return new Assignment(
        origin, "Báo cáo kết quả rà soát", "Báo cáo", Passage.NOWHERE, null, List.of(), deadline);
  }

  private static Assignment named(String title) {
    return new Assignment(
        TaskOrigin.CHAIR, title, "Báo cáo", Passage.NOWHERE, null, List.of(), Deadline.NONE);
  }

  private boolean sees(Person person, TaskId task) {
    return person.acting(by -> tasks.find(task, by).isPresent());
  }

  private TaskQueries.Show show(TaskId task) {
    return office.acting(by -> tasks.find(task, by).orElseThrow());
  }

  private List<StepKind> steps(TaskId task) {
    return commune.inside(() -> tasks.steps(task)).stream()
        .map(TaskQueries.Happened::kind)
        .toList();
  }

  private List<String> waitingFor(Person person) {
    return person.acting(by -> work.work(by, 50)).stream().map(item -> item.action()).toList();
  }

  private List<String> told(Person person) {
    return told(commune, person);
  }

  private List<String> told(WorkingCommune where, Person person) {
    return where.inside(() ->
        jdbc.sql("select title from notification.notices where officer_id = ?")
            .param(person.officer().value())
            .query(String.class)
            .list());
  }

  private static void assertRefused(Runnable work, String key) {
    assertThatThrownBy(work::run)
        .isInstanceOfSatisfying(
            RefusedException.class,
            refused ->
                assertThat(Objects.requireNonNull(refused.refused()).messageKey()).isEqualTo(key));
  }
}
