package vn.caicach.plan.internal;

import static org.jooq.impl.DSL.inline;
import static vn.caicach.plan.internal.jooq.Tables.REVIEWS;
import static vn.caicach.plan.internal.jooq.Tables.TASKS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.notification.Notices;
import vn.caicach.notification.Notices.Notice;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.ReviewId;
import vn.caicach.plan.ReviewState;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskState;
import vn.caicach.plan.internal.Ladder.OpenReview;
import vn.caicach.plan.internal.Ladder.OpenTask;

/// Nhắc việc: tells those who carry a task, and those above them, what is due and what is late. The
/// number of its queries does not grow with the tasks.
@Component
class RemindCarriers {

  /// More than an authority has open.
  private static final int MOST = 20_000;

  private final DSLContext sql;
  private final StaffQueries staff;
  private final ReviewDesk desk;
  private final PlanRules rules;
  private final Notices notices;

  RemindCarriers(
      DSLContext sql, StaffQueries staff, ReviewDesk desk, PlanRules rules, Notices notices) {
    this.sql = sql;
    this.staff = staff;
    this.desk = desk;
    this.rules = rules;
    this.notices = notices;
  }

  /// @return how many were told something
  @Transactional
  public int remind(LocalDate day) {
    List<OpenTask> tasks = tasks(day);
    List<OpenReview> reviews = reviews();
    if (tasks.isEmpty() && reviews.isEmpty()) {
      return 0;
    }
    var ladder = new Ladder(staff.on(day), rules);
    List<Notice> due =
        Stream.concat(tasks.stream().map(ladder::of), reviews.stream().map(ladder::of))
            .flatMap(List::stream)
            .toList();
    int told = 0;
    for (Notice notice : due) {
      told += notices.tell(notice) ? 1 : 0;
    }
    return told;
  }

  private List<OpenTask> tasks(LocalDate day) {
    int farthest = rules.remind(day).stream().mapToInt(Integer::intValue).max().orElse(0);
    return sql.select(
            TASKS.ID,
            TASKS.NUMBER,
            TASKS.TITLE,
            TASKS.LEAD_UNIT_ID,
            TASKS.VERIFIER_UNIT_ID,
            TASKS.OFFICER_ID,
            TASKS.STATE,
            TASKS.DUE_ON,
            TASKS.MOVED_ON,
            TASKS.SUBMITTED_ON)
        .from(TASKS)
        .where(
            OpenReviews.isOpen(),
            TASKS
                .DUE_ON
                .le(day.plusDays(farthest))
                .or(TASKS.MOVED_ON.le(day.minusDays(rules.unaccepted(day))))
                .or(TASKS.MOVED_ON.le(day.minusDays(rules.silent(day))))
                .or(TASKS.MOVED_ON.le(day.minusDays(rules.unverified(day)))))
        .orderBy(TASKS.DUE_ON, TASKS.NUMBER)
        .limit(MOST)
        .fetch(row ->
            new OpenTask(
                new TaskId(row.value1()),
                row.value2(),
                row.value3(),
                new UnitId(row.value4()),
                new UnitId(row.value5()),
                row.value6(),
                TaskState.valueOf(row.value7()),
                row.value8(),
                row.value9(),
                row.value10()));
  }

  private List<OpenReview> reviews() {
    Optional<UnitId> first = desk.receiver(null);
    Optional<UnitId> second = first.flatMap(desk::receiver);
    return sql.select(
            REVIEWS.ID,
            TASKS.NUMBER,
            TASKS.TITLE,
            REVIEWS.UNIT_ID,
            REVIEWS.STATE,
            REVIEWS.DUE_ON,
            REVIEWS.SENT_ON)
        .from(REVIEWS)
        .join(TASKS)
        .on(TASKS.ID.eq(REVIEWS.TASK_ID))
        .where(REVIEWS.STATE.ne(inline(ReviewState.RECEIVED.name())))
        .orderBy(REVIEWS.DUE_ON, TASKS.NUMBER)
        .limit(MOST)
        .fetch(row -> {
          var unit = new UnitId(row.value4());
          Optional<UnitId> receiver = first.filter(unit::equals).isPresent() ? second : first;
          return new OpenReview(
              new ReviewId(row.value1()),
              row.value2(),
              row.value3(),
              unit,
              receiver.orElse(null),
              ReviewState.valueOf(row.value5()),
              row.value6(),
              row.value7());
        });
  }
}
