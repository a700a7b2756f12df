package vn.caicach.plan.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.shared.Verdict;

/// What has to be right in what is typed, whoever does it; who may do it is told by [TaskAct].
/// Forms ask too, to tell all that is wrong at once.
public final class TaskRules {

  private TaskRules() {}

  /// Nobody verifies the own unit's product.
  public static Verdict verifiedByAnother(UnitId lead, UnitId verifier) {
    return lead.equals(verifier) ? Verdict.refused("plan.rule.verifierIsLead") : Verdict.allowed();
  }

  public static Verdict laterThanNow(LocalDate until, @Nullable LocalDate due, LocalDate today) {
    if (due == null) {
      return Verdict.refused("plan.rule.nothingToExtend");
    }
    return until.isAfter(due) && !until.isBefore(today)
        ? Verdict.allowed()
        : Verdict.refused("plan.rule.extensionNotLater", due);
  }

  /// A task is not given with a day that is over already.
  public static Verdict notOverYet(Deadline deadline, LocalDate today) {
    LocalDate due = deadline.dueOn();
    return due != null && due.isBefore(today)
        ? Verdict.refused("plan.rule.dueInThePast", due)
        : Verdict.allowed();
  }

  public static Verdict saysSomething(String note, String messageKey) {
    return note.isBlank() ? Verdict.refused(messageKey) : Verdict.allowed();
  }
}
