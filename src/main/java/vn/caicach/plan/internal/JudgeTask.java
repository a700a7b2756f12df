package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.StepKind;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.internal.TaskUnits.TaskUnit;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;

/// What those who gave a task, or verify it, decide: the product is taken or returned, a question
/// answered, an extension granted or not.
@Component
public class JudgeTask {

  private final TaskBook book;
  private final TaskUnits units;
  private final Numbers numbers;
  private final BusinessTime time;

  JudgeTask(TaskBook book, TaskUnits units, Numbers numbers, BusinessTime time) {
    this.book = book;
    this.units = units;
    this.numbers = numbers;
    this.time = time;
  }

  /// Xác nhận hoàn thành. A task that comes every year goes on in the task of the next year.
  ///
  /// @return the task of the next year; empty when it does not come again
  @Transactional
  public Optional<TaskId> verify(TaskId id, String note, Actor by) {
    Task task = book.open(id);
    TaskAct.VERIFY.may(task, by).orThrow();
    task.verify(time.today());
    book.keep(task, Step.of(id, StepKind.VERIFIED, by, note, time.now()), List.of());
    return task.deadline().kind() == Deadline.Kind.YEARLY
        ? Optional.of(goOn(task))
        : Optional.empty();
  }

  /// Trả lại, with the reason.
  @Transactional
  public void giveBack(TaskId id, String reason, Actor by) {
    Task task = book.open(id);
    Verdict.allOf(
            () -> TaskAct.GIVE_BACK.may(task, by),
            () -> TaskRules.saysSomething(reason, "plan.rule.reasonMissing"))
        .orThrow();
    task.giveBack(time.today());
    book.keep(task, Step.of(id, StepKind.RETURNED, by, reason, time.now()), List.of());
  }

  /// Trả lời: the task waits for the head of the lead unit again.
  @Transactional
  public void answer(TaskId id, String answer, Actor by) {
    Task task = book.open(id);
    Verdict.allOf(
            () -> TaskAct.ANSWER.may(task, by),
            () -> TaskRules.saysSomething(answer, "plan.rule.answerMissing"))
        .orThrow();
    task.giveAgain(time.today());
    book.keep(task, Step.of(id, StepKind.ANSWERED, by, answer, time.now()), List.of());
  }

  /// Cho gia hạn, until the day asked for or another one.
  @Transactional
  public void extend(TaskId id, LocalDate until, String note, Actor by) {
    Task task = book.open(id);
    Verdict.allOf(
            () -> TaskAct.EXTEND.may(task, by),
            () -> TaskRules.laterThanNow(until, task.dueOn(), time.today()))
        .orThrow();
    task.extend(until);
    Step step = Step.of(id, StepKind.EXTENSION_GRANTED, by, note, time.now()).until(until);
    book.keep(task, step, List.of());
  }

  /// Không cho gia hạn, with the reason.
  @Transactional
  public void refuseExtension(TaskId id, String reason, Actor by) {
    Task task = book.open(id);
    Verdict.allOf(
            () -> TaskAct.REFUSE_EXTENSION.may(task, by),
            () ->
                task.askedDueOn() == null
                    ? Verdict.refused("plan.rule.noExtensionAsked")
                    : Verdict.allowed(),
            () -> TaskRules.saysSomething(reason, "plan.rule.reasonMissing"))
        .orThrow();
    LocalDate asked = Objects.requireNonNull(task.askedDueOn());
    task.refuseExtension();
    Step step = Step.of(id, StepKind.EXTENSION_REFUSED, by, reason, time.now()).until(asked);
    book.keep(task, step, List.of());
  }

  /// Units that are closed by then are left out: the office of the rules stands in for a verifier,
  /// and keeps the task of a lead until somebody moves it.
  private TaskId goOn(Task done) {
    Set<UnitId> open = units.all().stream().map(TaskUnit::id).collect(Collectors.toSet());
    List<UnitId> taking =
        book.cooperations(done.id()).stream()
            .map(Cooperation::unitId)
            .filter(open::contains)
            .toList();
    UnitId lead = open.contains(done.lead()) ? done.lead() : keeper(done);
    UnitId verifier = done.verifier();
    if (!open.contains(verifier) || verifier.equals(lead)) {
      verifier = office(done, lead).orElse(verifier);
    }
    var given =
        new Assignment(
            done.origin(),
            done.title(),
            done.product(),
            done.passage(),
            verifier,
            taking,
            notOver(done.deadline().next()));
    Task task =
        Task.give(numbers.next(), given, lead, verifier, Links.after(done.id()), time.today());
    Step step = Step.byProgram(task.id(), StepKind.CONTINUED, "", time.now()).until(task.dueOn());
    book.add(task, taking, step);
    return task.id();
  }

  /// The office of the rules, where there is another one to verify; otherwise the lead as it was.
  private UnitId keeper(Task done) {
    return office(done, null)
        .filter(office -> office(done, office).isPresent())
        .orElse(done.lead());
  }

  private Optional<UnitId> office(Task done, @Nullable UnitId lead) {
    return units.verifier(done.origin(), lead).map(TaskUnit::id);
  }

  /// A year whose day is over already is left out.
  private Deadline notOver(Deadline next) {
    LocalDate due = Objects.requireNonNull(next.dueOn());
    return due.isBefore(time.today()) ? notOver(next.next()) : next;
  }
}
