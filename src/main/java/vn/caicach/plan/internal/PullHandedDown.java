package vn.caicach.plan.internal;

import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_OFFICERS;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.StepKind;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.plan.TaskState;
import vn.caicach.plan.internal.TaskUnits.TaskUnit;
import vn.caicach.shared.BusinessTime;

/// A commune takes over what its city handed down, and hears what the city decided of it. Runs in
/// the commune's own scope; the database gives it what is addressed to it, and each task once.
@Component
public class PullHandedDown {

  private final DSLContext sql;
  private final TaskBook book;
  private final TaskUnits units;
  private final Numbers numbers;
  private final BusinessTime time;

  PullHandedDown(
      DSLContext sql, TaskBook book, TaskUnits units, Numbers numbers, BusinessTime time) {
    this.sql = sql;
    this.book = book;
    this.units = units;
    this.numbers = numbers;
    this.time = time;
  }

  /// The tasks wait at Văn phòng, which moves each to the right unit. While nobody works here, or
  /// there is no such office, they stay with the city.
  ///
  /// @return how many were taken over
  @Transactional
  public int pull() {
    Optional<TaskUnit> office = units.verifier(TaskOrigin.SUPERIOR, null);
    Optional<TaskUnit> other =
        office.flatMap(lead -> units.verifier(TaskOrigin.SUPERIOR, lead.id()));
    if (office.isEmpty() || other.isEmpty() || !sql.fetchExists(PUBLISHED_OFFICERS)) {
      return 0;
    }
    numbers.await();
    List<Record> waiting = List.copyOf(sql.fetch("select * from plan.tasks_from_above()"));
    waiting.forEach(row -> take(row, office.get().id(), other.get().id()));
    return waiting.size();
  }

  private void take(Record row, UnitId lead, UnitId verifier) {
    var given =
        new Assignment(
            TaskOrigin.SUPERIOR,
            row.get("title", String.class),
            row.get("product", String.class),
            new Passage(null, null, null, row.get("passage", String.class)),
            verifier,
            List.of(),
            deadline(row));
    Links links = Links.from(row.get("superior_id", UUID.class), row.get("task_id", UUID.class));
    Task task = Task.give(numbers.next(), given, lead, verifier, links, time.today());
    Step step =
        Step.elsewhere(
                task.id(),
                StepKind.ASSIGNED,
                row.get("superior_name", String.class),
                TaskBook.label(row.get("number", Integer.class)),
                row.get("source", String.class),
                time.now())
            .until(task.dueOn());
    book.takeOver(task, step);
  }

  /// A product the city did not take goes back to its unit with the city's reason; what the city
  /// withdrew ends here too, and what it changed or put off is so here.
  ///
  /// @return how many decisions were heard
  @Transactional
  public int hear() {
    numbers.await();
    List<Record> decisions = List.copyOf(sql.fetch("select * from plan.decisions_from_above()"));
    return Math.toIntExact(decisions.stream().filter(this::hear).count());
  }

  /// @return false when somebody here moved the task since it was read: the next round looks again
  private boolean hear(Record row) {
    Task task = book.open(new TaskId(row.get("task_id", UUID.class)));
    if (task.state() != TaskState.valueOf(row.get("state", String.class))) {
      return false;
    }
    StepKind decision = StepKind.valueOf(row.get("decision", String.class));
    LocalDate due = row.get("due_on", LocalDate.class);
    switch (decision) {
      case RETURNED -> task.giveBack(time.today());
      case WITHDRAWN -> task.withdraw(time.today());
      case EXTENSION_GRANTED -> task.extend(due);
      case CHANGED ->
          task.follow(
              row.get("title", String.class), row.get("product", String.class), deadline(row), due);
      default -> throw new IllegalStateException(decision + " is not heard");
    }
    Step step =
        Step.elsewhere(
            task.id(),
            decision,
            row.get("by_name", String.class),
            row.get("by_post", String.class),
            row.get("note", String.class),
            row.get("happened_at", Instant.class));
    book.hear(
        task,
        decision == StepKind.EXTENSION_GRANTED || decision == StepKind.CHANGED
            ? step.until(due)
            : step);
    return true;
  }

  private static Deadline deadline(Record row) {
    String bound = row.get("bound", String.class);
    LocalDate named = row.get("named_on", LocalDate.class);
    return bound == null || named == null
        ? Deadline.NONE
        : Deadline.on(Deadline.Bound.valueOf(bound), named);
  }
}
