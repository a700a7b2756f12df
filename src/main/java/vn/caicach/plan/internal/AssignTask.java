package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.StepKind;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Verdict;

/// Giao nhiệm vụ: one passage to one unit, or the same to several, each leading its own task.
@Component
public class AssignTask {

  private final TaskBook book;
  private final TaskUnits units;
  private final Numbers numbers;
  private final BusinessTime time;

  AssignTask(TaskBook book, TaskUnits units, Numbers numbers, BusinessTime time) {
    this.book = book;
    this.units = units;
    this.numbers = numbers;
    this.time = time;
  }

  /// @param leads the lead unit of each task, at least one; where one of several is the verifier
  ///   itself, the office the rules name looks at its task
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public List<TaskId> assign(Assignment given, List<UnitId> leads, Actor by) {
    Verdict.allOf(
            () -> units.exist(leads),
            () -> units.exist(given.units()),
            () -> TaskRules.notOverYet(given.deadline(), time.today()))
        .orThrow();
    boolean several = leads.size() > 1;
    return leads.stream()
        .distinct()
        .map(lead -> {
          boolean own = several && lead.equals(given.verifier());
          return add(own ? given.verifiedBy(null) : given, lead, Links.NONE, by);
        })
        .toList();
  }

  /// One more task, whatever it comes from.
  TaskId add(Assignment given, UnitId lead, Links links, Actor by) {
    return add(given, lead, given.deadline().dueOn(), links, by);
  }

  /// @param due its last day, where that is not the one the deadline names any more
  TaskId add(Assignment given, UnitId lead, @Nullable LocalDate due, Links links, Actor by) {
    UnitId verifier = verifier(given, lead);
    Task task = Task.give(numbers.next(), given, lead, verifier, links, time.today());
    task.extend(due);
    Step step = Step.of(task.id(), StepKind.ASSIGNED, by, "", time.now()).until(task.dueOn());
    book.add(task, given.cooperating(), step);
    return task.id();
  }

  /// Who looks at the product: as told, otherwise the office the rules name.
  UnitId verifier(Assignment given, UnitId lead) {
    UnitId told = given.verifier();
    if (told == null) {
      return office(given.origin(), lead);
    }
    TaskRules.verifiedByAnother(lead, told).orThrow();
    return told;
  }

  /// The office the rules name.
  UnitId office(TaskOrigin origin, UnitId lead) {
    return units
        .verifier(origin, lead)
        .map(TaskUnits.TaskUnit::id)
        .orElseThrow(() -> new RefusedException(Verdict.refused("plan.rule.noVerifier")));
  }
}
