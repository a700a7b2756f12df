package vn.caicach.plan.internal;

import static org.jooq.impl.DSL.falseCondition;
import static vn.caicach.plan.internal.jooq.Tables.REVIEWS;
import static vn.caicach.plan.internal.jooq.Tables.TASKS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_UNIT_NAMES;
import static vn.caicach.ui.Texts.t;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.ReviewState;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.ui.State;
import vn.caicach.ui.WorkSource;

/// The review reports a head has to write, and those that wait for the office that receives them.
@Component
class ReviewWork implements WorkSource {

  private final DSLContext sql;
  private final ReviewDesk desk;
  private final BusinessTime time;

  ReviewWork(DSLContext sql, ReviewDesk desk, BusinessTime time) {
    this.sql = sql;
    this.desk = desk;
    this.time = time;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> work(Actor actor, int most) {
    Set<UUID> led = actor.led();
    Set<UUID> judged = TaskAct.judged(actor);
    if ((led.isEmpty() && judged.isEmpty()) || !actor.may("tasks:work")) {
      return List.of();
    }
    LocalDate today = time.today();
    return sql.select(
            REVIEWS.ID,
            REVIEWS.STATE,
            REVIEWS.DUE_ON,
            TASKS.NUMBER,
            TASKS.TITLE,
            PUBLISHED_UNIT_NAMES.SHORT_NAME)
        .from(REVIEWS)
        .join(TASKS)
        .on(TASKS.ID.eq(REVIEWS.TASK_ID))
        .join(PUBLISHED_UNIT_NAMES)
        .on(
            PUBLISHED_UNIT_NAMES.UNIT_ID.eq(REVIEWS.UNIT_ID),
            Carriers.named(PUBLISHED_UNIT_NAMES, today))
        .where(
            REVIEWS
                .UNIT_ID
                .in(led)
                .and(REVIEWS.STATE.in(ReviewState.OPEN.name(), ReviewState.RETURNED.name()))
                .or(received(judged).and(REVIEWS.UNIT_ID.notIn(actor.units()))))
        .orderBy(REVIEWS.DUE_ON, TASKS.NUMBER)
        .limit(most)
        .fetch(row -> {
          ReviewState state = ReviewState.valueOf(row.value2());
          LocalDate due = row.value3();
          boolean late = state.isOwed() && due.isBefore(today);
          return new WorkItem(
              due,
              late ? State.LATE : State.WAIT,
              t("plan.review.state." + state),
              t(state.isOwed() ? "plan.work.review" : "plan.work.receive"),
              t("plan.work.review.of", row.value5()),
              TaskBook.label(row.value4()) + ", " + row.value6(),
              "/reviews/" + row.value1());
        });
  }

  /// Sent to one of these offices: all but its own, whose reports go to the next in line.
  private Condition received(Set<UUID> offices) {
    Condition sent = REVIEWS.STATE.eq(ReviewState.SENT.name());
    Optional<UnitId> first = desk.receiver(null);
    if (first.isEmpty()) {
      return falseCondition();
    }
    if (offices.contains(first.get().value())) {
      return sent.and(REVIEWS.UNIT_ID.ne(first.get().value()));
    }
    return desk.receiver(first.get()).filter(next -> offices.contains(next.value())).isPresent()
        ? sent.and(REVIEWS.UNIT_ID.eq(first.get().value()))
        : falseCondition();
  }
}
