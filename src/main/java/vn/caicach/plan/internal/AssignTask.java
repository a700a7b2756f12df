package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.StepKind;
import vn.caicach.plan.TaskId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
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

  /// @param given its verifier looks at all of them, except where it leads one itself: there the
  ///   next office in line does
  /// @param leads the lead unit of each task, at least one
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public List<TaskId> assign(Assignment given, List<UnitId> leads, Actor by) {
    LocalDate today = time.today();
    TaskRules.notOverYet(given.deadline(), today).orThrow();
    List<TaskId> made = new ArrayList<>();
    for (UnitId lead : leads.stream().distinct().toList()) {
      Assignment own = given.verifiedBy(verifier(given, lead, leads.size() > 1));
      made.add(add(own, lead, Links.NONE, StepKind.ASSIGNED, by));
    }
    return made;
  }

  /// One more task, whatever it comes from.
  TaskId add(Assignment given, UnitId lead, Links links, StepKind kind, Actor by) {
    Task task = Task.give(numbers.next(), given, lead, links, time.today());
    Step step = Step.of(task.id(), kind, by, "", time.now()).until(task.dueOn());
    book.add(task, given.cooperating(), step);
    return task.id();
  }

  UnitId verifier(Assignment given, UnitId lead, boolean several) {
    if (!given.verifier().equals(lead)) {
      return given.verifier();
    }
    if (several) {
      var next = units.verifier(given.origin(), lead);
      if (next.isPresent()) {
        return next.get().id();
      }
    }
    String name =
        units.all().stream()
            .filter(unit -> unit.id().equals(lead))
            .map(TaskUnits.TaskUnit::name)
            .findFirst()
            .orElse("");
    Verdict.refused("plan.rule.verifierIsLead", name).orThrow();
    return lead;
  }
}
