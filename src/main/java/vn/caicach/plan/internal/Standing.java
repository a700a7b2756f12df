package vn.caicach.plan.internal;

import static vn.caicach.ui.Texts.t;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import vn.caicach.plan.TaskState;
import vn.caicach.ui.State;

/// How a task stands today: the one thing about it that needs somebody's eye most.
///
/// @param days late, left, or without a word; 0 where no days matter
public record Standing(Kind kind, int days) {

  /// In the order of what needs an eye first.
  public enum Kind {
    LATE(State.LATE),
    RETURNED(State.LATE),
    /// The last day is near and nothing is submitted.
    RISK(State.RISK),
    /// Nobody said anything for long.
    SILENT(State.RISK),
    QUESTIONED(State.WAIT),
    SUBMITTED(State.WAIT),
    UNACCEPTED(State.WAIT),
    UNDER_WAY(State.OK),
    DONE(State.OK),
    DONE_LATE(State.RISK),
    WITHDRAWN(State.REST),
    SPLIT(State.REST);

    private final State state;

    Kind(State state) {
      this.state = state;
    }

    public State state() {
      return state;
    }
  }

  /// What is looked at.
  ///
  /// @param dueOn last day in time; null without one
  /// @param submittedOn when the product that waits, or was taken, was submitted
  /// @param movedOn the last sign of life of whoever carries it
  public record Facts(
      TaskState state,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate submittedOn,
      @Nullable LocalDate doneOn,
      LocalDate movedOn) {}

  public static Standing of(Facts task, LocalDate today, PlanRules rules) {
    LocalDate due = task.dueOn();
    return switch (task.state()) {
      case WITHDRAWN -> new Standing(Kind.WITHDRAWN, 0);
      case SPLIT -> new Standing(Kind.SPLIT, 0);
      case DONE -> {
        int late = days(due, task.doneOn());
        yield late > 0 ? new Standing(Kind.DONE_LATE, late) : new Standing(Kind.DONE, 0);
      }
      case SUBMITTED -> {
        int late = days(due, task.submittedOn());
        yield late > 0 ? new Standing(Kind.LATE, late) : new Standing(Kind.SUBMITTED, 0);
      }
      case ASSIGNED, QUESTIONED, ACCEPTED, RETURNED -> open(task, today, rules);
    };
  }

  private static Standing open(Facts task, LocalDate today, PlanRules rules) {
    int late = days(task.dueOn(), today);
    if (late > 0) {
      return new Standing(Kind.LATE, late);
    }
    if (task.state() == TaskState.RETURNED) {
      return new Standing(Kind.RETURNED, 0);
    }
    if (task.dueOn() != null && -late <= rules.risk(today)) {
      return new Standing(Kind.RISK, -late);
    }
    if (task.state() == TaskState.QUESTIONED) {
      return new Standing(Kind.QUESTIONED, 0);
    }
    if (rules.isSilent(task.state(), task.dueOn(), task.movedOn(), today)) {
      return new Standing(Kind.SILENT, days(task.movedOn(), today));
    }
    return new Standing(task.state() == TaskState.ASSIGNED ? Kind.UNACCEPTED : Kind.UNDER_WAY, 0);
  }

  /// Whole days from the first to the second; 0 when one of them is missing.
  private static int days(@Nullable LocalDate from, @Nullable LocalDate to) {
    return from == null || to == null ? 0 : Math.toIntExact(ChronoUnit.DAYS.between(from, to));
  }

  public State state() {
    return kind.state();
  }

  /// "Trễ 3 ngày", "Còn 2 ngày", "Chờ xác nhận"
  public String text() {
    return kind == Kind.RISK && days == 0
        ? t("plan.standing.TODAY")
        : t("plan.standing." + kind, days);
  }
}
