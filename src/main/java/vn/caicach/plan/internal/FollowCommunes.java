package vn.caicach.plan.internal;

import static org.jooq.impl.DSL.val;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.plan.StepKind;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskState;
import vn.caicach.shared.BusinessTime;

/// Keeps the city's own tasks in step with what their communes do: taken, reported, and submitted
/// to the city's verifier once the commune itself has verified the product. Runs in the city's
/// scope.
@Component
public class FollowCommunes {

  /// A product counts anew only when the commune verified it after the city's last return.
  private static final String AHEAD =
      """
      select h.task_id, t.version, a.name, h.state, h.progress, h.done_on, h.moved_on, h.last_word
      from plan.handed_down({0}, null, true) h
      join plan.tasks t on t.id = h.task_id and t.recipient_id = h.commune_id
      join organization.published_authorities a on a.id = h.commune_id
      where t.state in ('ASSIGNED', 'QUESTIONED', 'ACCEPTED', 'RETURNED')
        and case when h.state = 'DONE' then not exists (
              select from plan.steps s
              where s.task_id = t.id and s.kind = 'RETURNED' and s.happened_at >= h.verified_at)
            else h.state in ('ACCEPTED', 'SUBMITTED', 'RETURNED')
              and (t.state = 'ASSIGNED' or h.progress <> t.progress or h.moved_on > t.moved_on)
          end
      order by t.number
      """;

  private final DSLContext sql;
  private final TaskBook book;
  private final Numbers numbers;
  private final BusinessTime time;

  FollowCommunes(DSLContext sql, TaskBook book, Numbers numbers, BusinessTime time) {
    this.sql = sql;
    this.book = book;
    this.numbers = numbers;
    this.time = time;
  }

  /// @return how many tasks moved
  @Transactional
  public int follow() {
    numbers.await(); // another job may be following them now
    List<Record> ahead = List.copyOf(sql.fetch(AHEAD, val(time.today())));
    return Math.toIntExact(ahead.stream().filter(this::follow).count());
  }

  /// @return false when somebody moved the task since it was read: the next round looks again
  private boolean follow(Record row) {
    Task task = book.open(new TaskId(row.get("task_id", UUID.class)));
    if (task.version() != row.get("version", Long.class)) {
      return false;
    }
    boolean done = TaskState.valueOf(row.get("state", String.class)) == TaskState.DONE;
    int progress = row.get("progress", Integer.class);
    if (done) {
      task.submit(row.get("done_on", LocalDate.class));
    } else {
      task.report(progress, row.get("moved_on", LocalDate.class));
    }
    Step step =
        Step.elsewhere(
            task.id(),
            done ? StepKind.SUBMITTED : StepKind.REPORTED,
            row.get("name", String.class),
            "",
            row.get("last_word", String.class),
            time.now());
    book.hear(task, done ? step : step.reaching(progress));
    return true;
  }
}
