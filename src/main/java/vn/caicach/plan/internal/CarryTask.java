package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.OrganizationDirectory;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.StepKind;
import vn.caicach.plan.TaskId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;
import vn.caicach.storage.FileId;

/// What those who carry a task do with it: its head accepts it or asks back and hands it on, its
/// officer reports and submits the product, cooperating units give their part.
@Component
public class CarryTask {

  private static final int WHOLE = 100;

  private final TaskBook book;
  private final OrganizationDirectory organization;
  private final OpenReviews reviews;
  private final BusinessTime time;

  CarryTask(
      TaskBook book, OrganizationDirectory organization, OpenReviews reviews, BusinessTime time) {
    this.book = book;
    this.organization = organization;
    this.reviews = reviews;
    this.time = time;
  }

  /// Nhận việc.
  @Transactional
  public void accept(TaskId id, String note, Actor by) {
    Task task = book.open(id);
    TaskAct.ACCEPT.may(task, by).orThrow();
    task.accept(time.today());
    keep(task, StepKind.ACCEPTED, by, note);
  }

  /// Hỏi lại: whoever gave it has to say more before the unit takes it.
  @Transactional
  public void question(TaskId id, String question, Actor by) {
    Task task = book.open(id);
    Verdict.allOf(
            () -> TaskAct.QUESTION.may(task, by),
            () -> TaskRules.saysSomething(question, "plan.rule.questionMissing"))
        .orThrow();
    task.question(time.today());
    keep(task, StepKind.QUESTIONED, by, question);
  }

  /// Phân công: the officer carries it from now on. Accepts it, when that was not done yet.
  @Transactional
  public void hand(TaskId id, OfficerId officer, String note, Actor by) {
    Task task = book.open(id);
    LocalDate today = time.today();
    Verdict.allOf(() -> TaskAct.HAND.may(task, by), () -> worksIn(officer, task.lead(), today))
        .orThrow();
    task.hand(officer, today);
    keep(task, StepKind.HANDED, by, note);
  }

  /// Báo cáo tiến độ.
  ///
  /// @param percent reached so far, 0 to 99: the whole is reached by a verified product alone
  @Transactional
  public void report(TaskId id, int percent, String note, List<FileId> files, Actor by) {
    Task task = book.open(id);
    Verdict.allOf(
            () -> TaskAct.REPORT.may(task, by),
            () -> TaskRules.saysSomething(note, "plan.rule.noteMissing"),
            () ->
                percent >= 0 && percent < WHOLE
                    ? Verdict.allowed()
                    : Verdict.refused("plan.rule.progress"))
        .orThrow();
    task.report(percent, time.today());
    Step step =
        Step.of(id, StepKind.REPORTED, by, note, time.now()).forUnit(task.lead()).reaching(percent);
    book.keep(task, step, files);
  }

  /// Trình sản phẩm: from now on it waits for the verifier, and the day counts.
  @Transactional
  public void submit(TaskId id, String note, List<FileId> files, Actor by) {
    Task task = book.open(id);
    Verdict.allOf(
            () -> TaskAct.SUBMIT.may(task, by),
            () ->
                files.isEmpty() && note.isBlank()
                    ? Verdict.refused("plan.rule.productMissing")
                    : Verdict.allowed())
        .orThrow();
    task.submit(time.today());
    Step step = Step.of(id, StepKind.SUBMITTED, by, note, time.now()).forUnit(task.lead());
    book.keep(task, step, files);
    reviews.openFor(id, time.today());
  }

  /// A cooperating unit gives its part; it may do so again.
  @Transactional
  public void contribute(TaskId id, UnitId unit, String note, List<FileId> files, Actor by) {
    Task task = book.open(id);
    Cooperation part =
        book.cooperations(id).stream()
            .filter(one -> one.unitId().equals(unit))
            .findFirst()
            .orElseThrow();
    Verdict.allOf(
            () ->
                by.worksIn(unit.value())
                    ? Verdict.allowed()
                    : Verdict.refused("plan.rule.notOfTheUnit"),
            () -> TaskAct.CONTRIBUTE.may(task, by),
            () ->
                files.isEmpty() && note.isBlank()
                    ? Verdict.refused("plan.rule.contributionMissing")
                    : Verdict.allowed())
        .orThrow();
    book.save(part.given(time.today()));
    Step step = Step.of(id, StepKind.CONTRIBUTED, by, note, time.now()).forUnit(unit);
    book.keep(task, step, files);
  }

  /// Xin gia hạn: whoever gives tasks decides.
  @Transactional
  public void askExtension(TaskId id, LocalDate until, String reason, Actor by) {
    Task task = book.open(id);
    Verdict.allOf(
            () -> TaskAct.ASK_EXTENSION.may(task, by),
            () -> TaskRules.saysSomething(reason, "plan.rule.reasonMissing"),
            () -> TaskRules.laterThanNow(until, task.dueOn(), time.today()))
        .orThrow();
    task.askExtension(until);
    Step step =
        Step.of(id, StepKind.EXTENSION_ASKED, by, reason, time.now())
            .forUnit(task.lead())
            .until(until);
    book.keep(task, step, List.of());
  }

  private void keep(Task task, StepKind kind, Actor by, String note) {
    Step step = Step.of(task.id(), kind, by, note, time.now()).forUnit(task.lead());
    book.keep(task, step, List.of());
  }

  private Verdict worksIn(OfficerId officer, UnitId unit, LocalDate today) {
    boolean there =
        organization.holdingsOf(officer, today).stream()
            .anyMatch(holding -> holding.unit().equals(unit));
    return there ? Verdict.allowed() : Verdict.refused("plan.rule.officerElsewhere");
  }
}
