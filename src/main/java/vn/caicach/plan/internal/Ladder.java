package vn.caicach.plan.internal;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.caicach.notification.Notices.Notice;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.ReviewId;
import vn.caicach.plan.ReviewState;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskState;
import vn.caicach.ui.State;
import vn.caicach.ui.Texts;

/// Who is to be reminded of what on a day. Each rung has a key of its own that holds the day it is
/// about: what was told is not told again, what was put off begins anew, and after days on which
/// the program did not run only the nearest of the reminders before the last day is told.
final class Ladder {

  /// An open task.
  ///
  /// @param officer whom it was handed to; null while nobody was
  record OpenTask(
      TaskId id,
      int number,
      String title,
      UnitId lead,
      UnitId verifier,
      @Nullable UUID officer,
      TaskState state,
      @Nullable LocalDate dueOn,
      LocalDate movedOn,
      @Nullable LocalDate submittedOn) {

    private String key(String rest) {
      return "task/" + id.value() + "/" + rest;
    }

    private String href() {
      return "/tasks/" + id.value();
    }
  }

  /// A review report that is not received yet.
  ///
  /// @param number of the task
  /// @param title of the task
  /// @param receiver null when no office receives it
  record OpenReview(
      ReviewId id,
      int number,
      String title,
      UnitId unit,
      @Nullable UnitId receiver,
      ReviewState state,
      LocalDate dueOn,
      @Nullable LocalDate sentOn) {}

  private final Staff staff;
  private final PlanRules rules;
  private final LocalDate day;

  Ladder(Staff staff, PlanRules rules) {
    this.staff = staff;
    this.rules = rules;
    this.day = staff.day();
  }

  /// What is due on the day, lower rungs first.
  List<Notice> of(OpenTask task) {
    return switch (task.state()) {
      case SUBMITTED -> notLookedAt(task);
      case ASSIGNED, QUESTIONED, ACCEPTED, RETURNED -> {
        LocalDate due = task.dueOn();
        if (due != null && due.isBefore(day)) {
          yield Stream.concat(late(task, due).stream(), asked(task).stream()).toList();
        }
        List<Notice> notices = new ArrayList<>();
        if (due != null) {
          notices.addAll(before(task, due));
        }
        notices.addAll(still(task));
        yield notices;
      }
      case DONE, WITHDRAWN, SPLIT -> List.of();
    };
  }

  /// 15, 7, 3 days, one day before the last day: the nearest of them that is reached.
  private List<Notice> before(OpenTask task, LocalDate due) {
    int left = days(day, due);
    return rules.remind(day).stream()
        .filter(rung -> rung >= left)
        .min(Comparator.naturalOrder())
        .map(rung ->
            notices(
                task,
                staff.carrying(task.lead(), task.officer()),
                "due/" + due + "/" + rung,
                left <= rules.risk(day) ? State.RISK : State.WAIT,
                left == 0
                    ? text("plan.remind.today", label(task), task.title())
                    : text("plan.remind.due", label(task), left, task.title())))
        .orElse(List.of());
  }

  /// Up the line: the officer, the head, the vice-chair in charge, the chair.
  private List<Notice> late(OpenTask task, LocalDate due) {
    int late = days(due, day);
    String title = text("plan.remind.late", label(task), late, task.title());
    List<Notice> notices = new ArrayList<>();
    Set<UUID> told = new LinkedHashSet<>();
    for (String rung : List.of("officer", "head", "vice", "chair")) {
      if (rules.late(rung, day) <= late) {
        Set<UUID> officers = new LinkedHashSet<>(onRung(rung, task));
        officers.removeAll(told);
        told.addAll(officers);
        notices.addAll(notices(task, officers, "late/" + due + "/" + rung, State.LATE, title));
      }
    }
    return notices;
  }

  private Set<UUID> onRung(String rung, OpenTask task) {
    Set<UUID> heads = staff.leading(task.lead());
    return switch (rung) {
      case "officer" -> {
        Set<UUID> carrying = new LinkedHashSet<>(staff.carrying(task.lead(), task.officer()));
        carrying.retainAll(officer(task)); // whoever leads the unit is told as its head
        carrying.removeAll(heads);
        yield carrying;
      }
      case "head" -> heads;
      case "vice" -> staff.inCharge(task.lead());
      case "chair" -> staff.chair();
      default -> throw new IllegalArgumentException(rung);
    };
  }

  private static Set<UUID> officer(OpenTask task) {
    UUID officer = task.officer();
    return officer == null ? Set.of() : Set.of(officer);
  }

  /// Nobody took it, or nobody has said anything for long: the head, and after as long again
  /// whoever follows it up. A question waits for the one who follows it up.
  private List<Notice> still(OpenTask task) {
    return switch (task.state()) {
      case ASSIGNED -> still(task, "unaccepted", "plan.remind.unaccepted", rules.unaccepted(day));
      case ACCEPTED, RETURNED -> still(task, "silent", "plan.remind.silent", rules.silent(day));
      case QUESTIONED -> unanswered(task);
      case SUBMITTED, DONE, WITHDRAWN, SPLIT -> List.of();
    };
  }

  /// The question waits, also when the day is over.
  private List<Notice> asked(OpenTask task) {
    return task.state() == TaskState.QUESTIONED ? unanswered(task) : List.of();
  }

  private List<Notice> unanswered(OpenTask task) {
    int quiet = days(task.movedOn(), day);
    return isFar(task) || quiet < rules.unaccepted(day)
        ? List.of()
        : notices(
            task,
            staff.leading(task.verifier()),
            "question/" + task.movedOn(),
            State.WAIT,
            text("plan.remind.question", label(task), quiet, task.title()));
  }

  private boolean isFar(OpenTask task) {
    return task.dueOn() != null && task.dueOn().isAfter(rules.nearUntil(day));
  }

  private List<Notice> still(OpenTask task, String kind, String textKey, int most) {
    if (!rules.isSilent(task.state(), task.dueOn(), task.movedOn(), day)) {
      return List.of();
    }
    int quiet = days(task.movedOn(), day);
    String key = kind + "/" + task.movedOn();
    String title = text(textKey, label(task), quiet, task.title());
    Set<UUID> heads = staff.leading(task.lead());
    List<Notice> notices = new ArrayList<>(notices(task, heads, key + "/head", State.RISK, title));
    if (quiet >= 2 * most) {
      Set<UUID> givers = new LinkedHashSet<>(staff.leading(task.verifier()));
      givers.removeAll(heads);
      notices.addAll(notices(task, givers, key + "/giver", State.RISK, title));
    }
    return notices;
  }

  /// The product waits for its verifier, not for those who carry the task.
  private List<Notice> notLookedAt(OpenTask task) {
    LocalDate submitted = task.submittedOn();
    if (submitted == null || days(submitted, day) < rules.unverified(day)) {
      return List.of();
    }
    return notices(
        task,
        staff.leading(task.verifier()),
        "verify/" + submitted,
        State.WAIT,
        text("plan.remind.verify", label(task), days(submitted, day), task.title()));
  }

  private List<Notice> notices(
      OpenTask task, Set<UUID> officers, String key, State urgency, String title) {
    LocalDate due = task.dueOn();
    String unit = staff.name(task.lead());
    String detail =
        due == null ? text("plan.remind.detail.none", unit) : text("plan.remind.detail", unit, due);
    return officers.stream()
        .map(officer -> new Notice(officer, task.key(key), urgency, title, detail, task.href()))
        .toList();
  }

  /// A report owed: when it is opened, the day before its last day, when it is late. One sent: when
  /// it has waited for long.
  List<Notice> of(OpenReview review) {
    String task = TaskBook.label(review.number());
    LocalDate due = review.dueOn();
    if (review.state() == ReviewState.SENT) {
      LocalDate sent = review.sentOn();
      UnitId receiver = review.receiver();
      return sent == null || receiver == null || days(sent, day) < rules.unverified(day)
          ? List.of()
          : notices(
              review,
              staff.leading(receiver),
              "receive/" + sent,
              State.WAIT,
              text("plan.remind.review.receive", task, days(sent, day), review.title()));
    }
    if (!review.state().isOwed()) {
      return List.of();
    }
    Set<UUID> heads = staff.carrying(review.unit(), null);
    if (due.isBefore(day)) {
      String title = text("plan.remind.review.late", task, days(due, day), review.title());
      return notices(review, heads, "late/" + due, State.LATE, title);
    }
    if (days(day, due) <= 1) {
      String title = text("plan.remind.review.due", task, due, review.title());
      return notices(review, heads, "due/" + due, State.RISK, title);
    }
    return review.state() == ReviewState.RETURNED
        ? List.of() // told when it came back
        : notices(
            review,
            heads,
            "opened",
            State.WAIT,
            text("plan.remind.review.opened", task, due, review.title()));
  }

  private List<Notice> notices(
      OpenReview review, Set<UUID> officers, String key, State urgency, String title) {
    String full = "review/" + review.id().value() + "/" + key;
    String href = "/reviews/" + review.id().value();
    return officers.stream()
        .map(officer -> new Notice(officer, full, urgency, title, staff.name(review.unit()), href))
        .toList();
  }

  private static String label(OpenTask task) {
    return TaskBook.label(task.number());
  }

  private static int days(LocalDate from, LocalDate until) {
    return Math.toIntExact(DAYS.between(from, until));
  }

  private static String text(String key, Object... arguments) {
    return Texts.in(Texts.VIETNAMESE, key, arguments);
  }
}
