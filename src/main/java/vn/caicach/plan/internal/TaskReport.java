package vn.caicach.plan.internal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskState;
import vn.caicach.ui.State;

/// Báo cáo tình hình, kết quả thực hiện nhiệm vụ: the tasks of a directive, of a period, or both.
///
/// What counts: tasks assigned on or before the last day of the period and not done before its
/// first day. Withdrawn tasks do not count, nor do those that were split; their parts do. Done is a
/// task from the day on which its verified product was submitted; lateness is counted on [#asOf].
/// The last day and whether a task was withdrawn are those of today, not of that day. Every figure
/// is the size of one of the lists it is read from.
///
/// @param asOf the last day of the period, today when that is still to come
/// @param tasks in the order of their last day
public record TaskReport(LocalDate asOf, List<Line> tasks) {

  /// How a task stood; each task is in exactly one group.
  public enum Group {
    DONE(State.OK),
    DONE_LATE(State.RISK),
    /// The product was submitted in time and waits for the verifier.
    WAITING(State.WAIT),
    WAITING_LATE(State.LATE),
    UNDER_WAY(State.OK),
    /// Over its last day, nothing submitted.
    LATE(State.LATE);

    private final State state;

    Group(State state) {
      this.state = state;
    }

    public State state() {
      return state;
    }

    public boolean isDone() {
      return this == DONE || this == DONE_LATE;
    }

    /// Still to be done and late, as the list of late tasks counts.
    public boolean isLate() {
      return this == LATE || this == WAITING_LATE;
    }
  }

  /// @param document null for all
  /// @param unit null for all
  /// @param from null for the beginning
  /// @param to null for today
  public record Scope(
      @Nullable UUID document,
      @Nullable UUID unit,
      @Nullable LocalDate from,
      @Nullable LocalDate to) {

    public boolean isOrdered() {
      return from == null || to == null || !from.isAfter(to);
    }
  }

  /// What is known of a task.
  ///
  /// @param cooperating short names
  /// @param submitted what was written when the product was submitted last, then the names of its
  ///   files
  /// @param cause what the review report names as the cause; empty while none is sent, null when
  ///   the reader does not see the reports of the unit
  public record Line(
      TaskId id,
      int number,
      String title,
      String product,
      UUID leadId,
      String lead,
      List<String> cooperating,
      Deadline deadline,
      @Nullable LocalDate dueOn,
      @Nullable LocalDate doneOn,
      Group group,
      int daysLate,
      List<String> submitted,
      @Nullable String cause) {

    public String label() {
      return TaskBook.label(number);
    }

    public String path() {
      return "/tasks/" + id.value();
    }
  }

  /// The figures of all tasks, or of those of a unit.
  public record Figures(Map<Group, Integer> counts) {

    static Figures of(List<Line> tasks) {
      Map<Group, Integer> counts = new EnumMap<>(Group.class);
      Arrays.stream(Group.values()).forEach(group -> counts.put(group, 0));
      tasks.forEach(task -> counts.merge(task.group(), 1, Integer::sum));
      return new Figures(counts);
    }

    public int of(Group group) {
      return counts.getOrDefault(group, 0);
    }

    public int total() {
      return counts.values().stream().mapToInt(Integer::intValue).sum();
    }

    public int done() {
      return of(Group.DONE) + of(Group.DONE_LATE);
    }

    public int underWay() {
      return of(Group.UNDER_WAY) + of(Group.LATE);
    }

    public int waiting() {
      return of(Group.WAITING) + of(Group.WAITING_LATE);
    }

    public int late() {
      return of(Group.LATE) + of(Group.WAITING_LATE);
    }

    /// Done of a hundred, with one decimal; 0 of none.
    public BigDecimal rate() {
      return total() == 0
          ? BigDecimal.ZERO.setScale(1)
          : BigDecimal.valueOf(100L * done())
              .divide(BigDecimal.valueOf(total()), 1, RoundingMode.HALF_UP);
    }
  }

  /// @param unit short name
  public record OfUnit(UUID id, String unit, Figures figures) {}

  public TaskReport {
    tasks = List.copyOf(tasks);
  }

  public Figures figures() {
    return Figures.of(tasks);
  }

  /// The units that lead tasks, by name.
  public List<OfUnit> byUnit() {
    Map<UUID, List<Line>> units = new LinkedHashMap<>();
    tasks.stream()
        .sorted(Comparator.comparing(Line::lead))
        .forEach(task -> units.computeIfAbsent(task.leadId(), _ -> new ArrayList<>()).add(task));
    return units.values().stream()
        .map(own -> new OfUnit(own.getFirst().leadId(), own.getFirst().lead(), Figures.of(own)))
        .toList();
  }

  /// Those of a group; all for none.
  public List<Line> of(Optional<Group> group) {
    return tasks.stream().filter(task -> group.isEmpty() || task.group() == group.get()).toList();
  }

  /// Still to be done and late.
  public List<Line> late() {
    return tasks.stream().filter(task -> task.group().isLate()).toList();
  }

  /// How a task stood on a day; the task is neither withdrawn nor split.
  static Group group(
      TaskState state,
      @Nullable LocalDate due,
      @Nullable LocalDate submitted,
      @Nullable LocalDate done,
      LocalDate day) {
    if (done != null && !done.isAfter(day)) {
      return due != null && done.isAfter(due) ? Group.DONE_LATE : Group.DONE;
    }
    if (state == TaskState.SUBMITTED && submitted != null && !submitted.isAfter(day)) {
      return due != null && submitted.isAfter(due) ? Group.WAITING_LATE : Group.WAITING;
    }
    return due != null && due.isBefore(day) ? Group.LATE : Group.UNDER_WAY;
  }
}
