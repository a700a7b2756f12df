package vn.caicach.plan.internal;

import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_HOLDINGS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_OFFICERS;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.BusinessTime;
import vn.caicach.ui.Option;

/// The people a task can be handed to.
@Component
public class TaskOfficers {

  private static final int MOST = 500;

  private final DSLContext sql;
  private final BusinessTime time;

  TaskOfficers(DSLContext sql, BusinessTime time) {
    this.sql = sql;
    this.time = time;
  }

  /// Those who work in the unit today, with how many open tasks each has already.
  @Transactional(readOnly = true)
  public List<Option> of(UnitId unit) {
    LocalDate today = time.today();
    var tasks = vn.caicach.plan.internal.jooq.Tables.TASKS;
    var load =
        DSL.field(
            DSL.selectCount()
                .from(tasks)
                .where(tasks.OFFICER_ID.eq(PUBLISHED_OFFICERS.ID), TaskQueries.open()));
    return sql.select(
            PUBLISHED_OFFICERS.ID,
            PUBLISHED_OFFICERS.FULL_NAME,
            DSL.min(PUBLISHED_HOLDINGS.TITLE),
            load)
        .from(PUBLISHED_HOLDINGS)
        .join(PUBLISHED_OFFICERS)
        .on(PUBLISHED_OFFICERS.ID.eq(PUBLISHED_HOLDINGS.OFFICER_ID))
        .where(
            PUBLISHED_HOLDINGS.UNIT_ID.eq(unit.value()),
            Carriers.on(PUBLISHED_HOLDINGS.VALID_FROM, PUBLISHED_HOLDINGS.VALID_UNTIL, today))
        .groupBy(PUBLISHED_OFFICERS.ID, PUBLISHED_OFFICERS.FULL_NAME)
        .orderBy(PUBLISHED_OFFICERS.FULL_NAME)
        .limit(MOST)
        .fetch(row ->
            Option.of(
                row.value1().toString(),
                vn.caicach.ui.Texts.t("plan.officer", row.value2(), row.value3(), row.value4())));
  }
}
