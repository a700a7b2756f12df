package vn.caicach.plan.internal;

import static vn.caicach.plan.internal.jooq.Tables.TASKS;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.ui.RecordSource;

/// Names tasks.
@Component
class PlanRecords implements RecordSource {

  private final DSLContext sql;

  PlanRecords(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Named> named(Set<UUID> ids) {
    return sql.select(TASKS.ID, TASKS.NUMBER, TASKS.TITLE)
        .from(TASKS)
        .where(TASKS.ID.in(ids))
        .fetchMap(
            TASKS.ID,
            row ->
                new Named(
                    TaskBook.label(row.get(TASKS.NUMBER)) + ": " + row.get(TASKS.TITLE),
                    "/tasks/" + row.get(TASKS.ID),
                    "tasks:read"));
  }
}
