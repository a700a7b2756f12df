package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.StepKind;
import vn.caicach.plan.TaskId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;

/// What whoever gives tasks does with a task that is given: change it, move it to another unit,
/// split it, withdraw it.
@Component
public class ChangeTask {

  private final TaskBook book;
  private final AssignTask assign;
  private final TaskUnits units;
  private final TellCarriers tell;
  private final BusinessTime time;

  ChangeTask(
      TaskBook book, AssignTask assign, TaskUnits units, TellCarriers tell, BusinessTime time) {
    this.book = book;
    this.assign = assign;
    this.units = units;
    this.tell = tell;
    this.time = time;
  }

  /// Điều chỉnh what is to be done, until when, who takes part and who verifies.
  ///
  /// @param version the version the form was filled from; another one in between is a stale edit
  @Transactional
  public void change(TaskId id, long version, Assignment given, String reason, Actor by) {
    Task task = book.open(id);
    Verdict.allOf(
            () -> TaskAct.CHANGE.may(task, by),
            () -> units.exist(given.units()),
            () -> mayChangeDeadline(task, given.deadline(), by))
        .orThrow();
    UnitId verifier = assign.verifier(given, task.lead());
    if (!verifier.equals(task.verifier())) {
      TaskAct.isElsewhere(task, by).orThrow();
    }
    task.changeFrom(version);
    task.describe(given, verifier);
    Set<UnitId> joining = new LinkedHashSet<>(given.cooperating());
    joining.remove(task.lead());
    joining.removeAll(taking(id));
    book.cooperate(task, given.cooperating());
    Step step = Step.of(id, StepKind.CHANGED, by, reason, time.now()).until(task.dueOn());
    book.keep(task, step, List.of());
    tell.joined(task, step, joining);
  }

  private List<UnitId> taking(TaskId id) {
    return book.cooperations(id).stream().map(Cooperation::unitId).toList();
  }

  private Verdict mayChangeDeadline(Task task, Deadline deadline, Actor by) {
    return deadline.equals(task.deadline())
        ? Verdict.allowed()
        : Verdict.allOf(
            () -> TaskAct.EXTEND.may(task, by),
            () -> TaskRules.notOverYet(deadline, time.today()),
            () -> task.recipient() == null ? Verdict.allowed() : HandDown.once(deadline));
  }

  /// Chuyển: another unit leads it from now on, and accepts it anew.
  ///
  /// Its verifier stays, unless it is the new lead itself: then the office the rules name looks at
  /// it.
  @Transactional
  public void move(TaskId id, UnitId lead, String reason, Actor by) {
    Task task = book.open(id);
    Verdict.allOf(
            () -> TaskAct.MOVE.may(task, by),
            () -> units.exist(List.of(lead)),
            () ->
                lead.equals(task.lead())
                    ? Verdict.refused("plan.rule.movedNowhere")
                    : Verdict.allowed(),
            () -> TaskRules.saysSomething(reason, "plan.rule.reasonMissing"))
        .orThrow();
    UnitId formerLead = task.lead();
    OfficerId formerOfficer = task.officer();
    List<UnitId> taking = new ArrayList<>(taking(id));
    taking.remove(lead);
    task.move(lead, verifierAfter(task, lead), time.today());
    book.cooperate(task, taking);
    Step step = Step.of(id, StepKind.MOVED, by, reason, time.now()).forUnit(lead);
    book.keep(task, step, List.of());
    tell.movedAway(task, step, formerLead, formerOfficer);
  }

  private UnitId verifierAfter(Task task, UnitId lead) {
    return task.verifier().equals(lead) ? assign.office(task.origin(), lead) : task.verifier();
  }

  /// Thu hồi, with the reason.
  @Transactional
  public void withdraw(TaskId id, String reason, Actor by) {
    Task task = book.open(id);
    Verdict.allOf(
            () -> TaskAct.WITHDRAW.may(task, by),
            () -> TaskRules.saysSomething(reason, "plan.rule.reasonMissing"))
        .orThrow();
    task.withdraw(time.today());
    book.keep(task, Step.of(id, StepKind.WITHDRAWN, by, reason, time.now()), List.of());
  }

  /// One part of a task that is split.
  public record Part(String title, String product, UnitId lead, Deadline deadline) {}

  /// Tách: the task goes on in its parts, which keep its passage. A part may be due later than the
  /// whole: who may split may also extend. A part with the deadline of the whole is due when the
  /// whole is, also after an extension.
  ///
  /// @param parts two or more
  /// @return the new tasks
  @Transactional
  public List<TaskId> split(TaskId id, List<Part> parts, String reason, Actor by) {
    Task task = book.open(id);
    Verdict.allOf(
            () -> TaskAct.SPLIT.may(task, by),
            () -> units.exist(parts.stream().map(Part::lead).toList()),
            () -> parts.size() < 2 ? Verdict.refused("plan.rule.onePart") : Verdict.allowed())
        .orThrow();
    for (Part part : parts) {
      if (!part.deadline().equals(task.deadline())) {
        TaskRules.notOverYet(part.deadline(), time.today()).orThrow();
      }
    }
    List<UnitId> taking = taking(id);
    List<TaskId> made = new ArrayList<>();
    for (Part part : parts) {
      var given =
          new Assignment(
              task.origin(),
              part.title(),
              part.product(),
              task.passage(),
              task.verifier(),
              taking,
              part.deadline());
      boolean own = part.lead().equals(task.verifier());
      LocalDate due =
          part.deadline().equals(task.deadline()) ? task.dueOn() : part.deadline().dueOn();
      made.add(
          assign.add(own ? given.verifiedBy(null) : given, part.lead(), due, Links.partOf(id), by));
    }
    task.split(time.today());
    book.keep(task, Step.of(id, StepKind.SPLIT, by, reason, time.now()), List.of());
    return made;
  }
}
