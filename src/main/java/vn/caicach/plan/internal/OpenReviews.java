package vn.caicach.plan.internal;

import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.selectOne;
import static vn.caicach.plan.internal.jooq.Tables.REVIEWS;
import static vn.caicach.plan.internal.jooq.Tables.TASKS;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record3;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.plan.ReviewId;
import vn.caicach.plan.ReviewState;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskState;

/// Opens a review report for every last day that was missed: "đối với việc để chậm, trễ hạn … tổ
/// chức họp, kiểm điểm, làm rõ nguyên nhân và có báo cáo về UBND xã (qua Văn phòng HĐND và UBND)".
///
/// A day is missed by a task that is open after it. A product submitted in time does not miss it,
/// however long it waits for its verifier; one submitted later does, and so does one that was
/// returned after the day: a product not recognised owes a report as well.
@Component
class OpenReviews {

  /// Reports opened at a time; a rest follows on the next morning.
  private static final int MOST = 5000;

  /// Reports one statement writes.
  private static final int AT_ONCE = 500;

  private final DSLContext sql;
  private final PlanRules rules;

  OpenReviews(DSLContext sql, PlanRules rules) {
    this.sql = sql;
    this.rules = rules;
  }

  /// @return how many
  @Transactional
  public int open(LocalDate today) {
    return open(noCondition(), today);
  }

  /// For a task whose product came late: it may be done before the next morning.
  @Transactional(propagation = Propagation.MANDATORY)
  public void openFor(TaskId task, LocalDate today) {
    open(TASKS.ID.eq(task.value()), today);
  }

  /// Tasks handed down to a commune are left out: the commune's own task opens the report there.
  private int open(Condition which, LocalDate today) {
    LocalDate due = today.plusDays(rules.review(today));
    var owed =
        sql.select(TASKS.ID, TASKS.LEAD_UNIT_ID, TASKS.DUE_ON)
            .from(TASKS)
            .where(
                which,
                isOpen(),
                TASKS.DUE_ON.lt(today),
                TASKS.RECIPIENT_ID.isNull(),
                TASKS.STATE.ne(TaskState.SUBMITTED.name()).or(TASKS.SUBMITTED_ON.gt(TASKS.DUE_ON)),
                notExists(
                    selectOne()
                        .from(REVIEWS)
                        .where(REVIEWS.TASK_ID.eq(TASKS.ID), REVIEWS.MISSED_ON.eq(TASKS.DUE_ON))))
            .orderBy(TASKS.DUE_ON, TASKS.NUMBER)
            .limit(MOST)
            .fetch();
    int opened = 0;
    for (int first = 0; first < owed.size(); first += AT_ONCE) {
      opened += write(owed.subList(first, Math.min(first + AT_ONCE, owed.size())), today, due);
    }
    return opened;
  }

  /// What somebody else opens in the same moment is left as it is.
  private int write(List<Record3<UUID, UUID, LocalDate>> owed, LocalDate today, LocalDate due) {
    return sql.insertInto(
            REVIEWS,
            REVIEWS.ID,
            REVIEWS.TASK_ID,
            REVIEWS.UNIT_ID,
            REVIEWS.MISSED_ON,
            REVIEWS.OPENED_ON,
            REVIEWS.DUE_ON,
            REVIEWS.STATE)
        .valuesOfRows(
            owed.stream()
                .map(task ->
                    row(
                        ReviewId.next().value(),
                        task.value1(),
                        task.value2(),
                        task.value3(),
                        today,
                        due,
                        ReviewState.OPEN.name()))
                .toList())
        .onConflict(REVIEWS.AUTHORITY_ID, REVIEWS.TASK_ID, REVIEWS.MISSED_ON)
        .doNothing()
        .execute();
  }

  /// Written as the partial index of the open tasks is.
  static Condition isOpen() {
    return TASKS.STATE.notIn(inline("DONE"), inline("WITHDRAWN"), inline("SPLIT"));
  }
}
