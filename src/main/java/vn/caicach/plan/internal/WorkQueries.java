package vn.caicach.plan.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.when;
import static vn.caicach.plan.internal.jooq.Tables.COOPERATIONS;
import static vn.caicach.plan.internal.jooq.Tables.STEPS;
import static vn.caicach.plan.internal.jooq.Tables.TASKS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_HOLDINGS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_UNIT_NAMES;
import static vn.caicach.ui.Texts.t;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.plan.StepKind;
import vn.caicach.plan.TaskState;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.ui.WorkSource;

/// The tasks that wait for a person, each with the one thing to be done next.
@Component
class WorkQueries implements WorkSource {

  private final DSLContext sql;
  private final PlanRules rules;
  private final BusinessTime time;

  WorkQueries(DSLContext sql, PlanRules rules, BusinessTime time) {
    this.sql = sql;
    this.rules = rules;
    this.time = time;
  }

  @Override
  @Transactional(readOnly = true)
  public List<WorkItem> work(Actor actor, int most) {
    if (actor.officer() == null || !actor.may("tasks:work")) {
      return List.of();
    }
    LocalDate today = time.today();
    Field<String> act = act(actor, today);
    var names = PUBLISHED_UNIT_NAMES;
    return sql.select(
            TASKS.ID,
            TASKS.NUMBER,
            TASKS.TITLE,
            TASKS.DUE_ON,
            TASKS.STATE,
            TASKS.SUBMITTED_ON,
            TASKS.MOVED_ON,
            names.SHORT_NAME,
            act)
        .from(TASKS)
        .join(names)
        .on(names.UNIT_ID.eq(TASKS.LEAD_UNIT_ID), Carriers.named(names, today))
        // chosen before names are looked up
        .where(
            TASKS.ID.in(
                select(TASKS.ID)
                    .from(TASKS)
                    .where(TaskQueries.open(), act.isNotNull())
                    .orderBy(TASKS.DUE_ON.asc().nullsLast(), TASKS.NUMBER)
                    .limit(most)))
        .orderBy(TASKS.DUE_ON.asc().nullsLast(), TASKS.NUMBER)
        .fetch(row -> item(row, row.get(act), today));
  }

  /// What the person has to do with a task: the first that holds; null for nothing.
  private static Field<String> act(Actor actor, LocalDate today) {
    Set<UUID> led = actor.led();
    boolean gives = actor.may(TaskAct.ASSIGN);
    // what is handed down is done in the commune, what came from above is extended there
    Condition here = TASKS.RECIPIENT_ID.isNull();
    Condition own = here.and(TASKS.OFFICER_ID.eq(actor.officer()));
    Condition leads = here.and(in(TASKS.LEAD_UNIT_ID, led));
    Condition verifies =
        in(TASKS.VERIFIER_UNIT_ID, TaskAct.judged(actor))
            .and(notIn(TASKS.LEAD_UNIT_ID, actor.units()));
    Condition decides =
        gives
            ? verifies.or(gave(actor).and(notIn(TASKS.LEAD_UNIT_ID, actor.units())))
            : falseCondition();
    Condition working = TASKS.STATE.in(TaskState.ACCEPTED.name(), TaskState.RETURNED.name());
    return when(own.and(TASKS.STATE.eq(TaskState.RETURNED.name())), inline("mend"))
        .when(own.and(working), inline("carry"))
        .when(leads.and(TASKS.STATE.eq(TaskState.ASSIGNED.name())), inline("accept"))
        .when(leads.and(working).and(nobodyOf(today)), inline("hand"))
        .when(
            verifies.and(TASKS.STATE.eq(TaskState.SUBMITTED.name())).and(notOwn(actor)),
            inline("verify"))
        .when(TASKS.STATE.eq(TaskState.QUESTIONED.name()).and(decides), inline("answer"))
        .when(
            TASKS.ASKED_DUE_ON.isNotNull().and(TASKS.SUPERIOR_ID.isNull()).and(decides),
            inline("extend"))
        .when(leads.and(working).and(TASKS.DUE_ON.lt(today)), inline("urge"))
        .when(here.and(awaitsPartOf(led)), inline("contribute"));
  }

  /// It was handed to nobody, or to somebody who has left the unit since.
  private static Condition nobodyOf(LocalDate today) {
    return TASKS
        .OFFICER_ID
        .isNull()
        .or(
            notExists(
                selectOne()
                    .from(PUBLISHED_HOLDINGS)
                    .where(
                        PUBLISHED_HOLDINGS.OFFICER_ID.eq(TASKS.OFFICER_ID),
                        PUBLISHED_HOLDINGS.UNIT_ID.eq(TASKS.LEAD_UNIT_ID),
                        Carriers.on(
                            PUBLISHED_HOLDINGS.VALID_FROM,
                            PUBLISHED_HOLDINGS.VALID_UNTIL,
                            today))));
  }

  /// Gave the task: decides of it too, for the verifying unit may have nobody who gives tasks.
  private static Condition gave(Actor actor) {
    // one step of one task: whether it exists would be asked of the steps of all tasks at once
    return field(
            select(STEPS.OFFICER_ID)
                .from(STEPS)
                .where(STEPS.TASK_ID.eq(TASKS.ID), STEPS.KIND.eq(StepKind.ASSIGNED.name()))
                .orderBy(STEPS.HAPPENED_AT)
                .limit(1))
        .eq(actor.officer());
  }

  private static Condition notOwn(Actor actor) {
    return TASKS.OFFICER_ID.isNull().or(TASKS.OFFICER_ID.ne(actor.officer()));
  }

  private static Condition awaitsPartOf(Collection<UUID> units) {
    return units.isEmpty()
        ? falseCondition()
        : exists(
            selectOne()
                .from(COOPERATIONS)
                .where(
                    COOPERATIONS.TASK_ID.eq(TASKS.ID),
                    COOPERATIONS.UNIT_ID.in(units),
                    COOPERATIONS.GIVEN_ON.isNull(),
                    COOPERATIONS.ENDED_ON.isNull()));
  }

  private static Condition in(Field<UUID> field, Collection<UUID> ids) {
    return ids.isEmpty() ? falseCondition() : field.in(ids);
  }

  private static Condition notIn(Field<UUID> field, Collection<UUID> ids) {
    return ids.isEmpty() ? noCondition() : field.notIn(ids);
  }

  private WorkItem item(Record row, String act, LocalDate today) {
    Standing standing =
        Standing.of(
            new Standing.Facts(
                TaskState.valueOf(row.get(TASKS.STATE)),
                row.get(TASKS.DUE_ON),
                row.get(TASKS.SUBMITTED_ON),
                null,
                row.get(TASKS.MOVED_ON)),
            today,
            rules);
    return new WorkItem(
        row.get(TASKS.DUE_ON),
        standing.state(),
        standing.text(),
        t("plan.work." + act.toLowerCase(Locale.ROOT)),
        row.get(TASKS.TITLE),
        TaskBook.label(row.get(TASKS.NUMBER)) + ", " + row.get(PUBLISHED_UNIT_NAMES.SHORT_NAME),
        "/tasks/" + row.get(TASKS.ID));
  }
}
