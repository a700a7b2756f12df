package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.TaskState;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Verdict;

/// Who may do what with a task, and when.
final class TaskRules {

  /// Who gives tasks also answers, extends, moves, splits and withdraws them.
  static final String ASSIGN = "tasks:assign";

  private TaskRules() {}

  /// The chair's task is looked at by Văn phòng, a task of the reform plan by the standing office;
  /// nobody verifies the own unit's product.
  static Verdict verifiedByAnother(UnitId lead, UnitId verifier, String leadName) {
    return lead.equals(verifier)
        ? Verdict.refused("plan.rule.verifierIsLead", leadName)
        : Verdict.allowed();
  }

  static Verdict isIn(Task task, String actKey, TaskState... states) {
    return Set.of(states).contains(task.state())
        ? Verdict.allowed()
        : Verdict.refused("plan.rule.state", actKey, "plan.state." + task.state());
  }

  static Verdict decidesForLead(Task task, Actor actor) {
    return actor.decidesFor(task.lead().value())
        ? Verdict.allowed()
        : Verdict.refused("plan.rule.notHead");
  }

  /// The head of the lead unit, or the officer it was handed to.
  static Verdict carries(Task task, Actor actor) {
    OfficerId officer = task.officer();
    boolean own = officer != null && officer.value().equals(actor.officer());
    return own || actor.decidesFor(task.lead().value())
        ? Verdict.allowed()
        : Verdict.refused("plan.rule.notCarrier");
  }

  /// Somebody of the verifying unit who decides there, and who did not carry the task.
  static Verdict verifies(Task task, Actor actor) {
    OfficerId officer = task.officer();
    if (officer != null && officer.value().equals(actor.officer())) {
      return Verdict.refused("plan.rule.ownProduct");
    }
    if (actor.decidesFor(task.lead().value())) {
      return Verdict.refused("plan.rule.ownUnitProduct");
    }
    return decidesOrAssigns(actor, task.verifier())
        ? Verdict.allowed()
        : Verdict.refused("plan.rule.notVerifier");
  }

  /// A head or deputy of the unit, or somebody in it who gives tasks.
  static boolean decidesOrAssigns(Actor actor, UnitId unit) {
    return actor.decidesFor(unit.value()) || (actor.worksIn(unit.value()) && actor.may(ASSIGN));
  }

  /// What a unit owes is not put off by its own people.
  static Verdict notOfTheLead(Task task, Actor actor) {
    return actor.worksIn(task.lead().value())
        ? Verdict.refused("plan.rule.ownUnitTask")
        : Verdict.allowed();
  }

  static Verdict laterThanNow(LocalDate until, @Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return Verdict.refused("plan.rule.nothingToExtend");
    }
    return until.isAfter(due) && !until.isBefore(today)
        ? Verdict.allowed()
        : Verdict.refused("plan.rule.extensionNotLater", due);
  }

  /// A new task is not given with a day that is over already.
  static Verdict notOverYet(Deadline deadline, LocalDate today) {
    LocalDate due = deadline.dueOn();
    return due != null && due.isBefore(today)
        ? Verdict.refused("plan.rule.dueInThePast", due)
        : Verdict.allowed();
  }

  static Verdict saysSomething(String note, String messageKey) {
    return note.isBlank() ? Verdict.refused(messageKey) : Verdict.allowed();
  }
}
