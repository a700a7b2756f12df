package vn.caicach.notification.internal;

import static vn.caicach.notification.internal.jooq.Tables.NOTICES;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.ui.RecordSource;

/// Names notices; they have no page for others than whom they are for.
@Component
class NoticeRecords implements RecordSource {

  private final DSLContext sql;

  NoticeRecords(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Named> named(Set<UUID> ids) {
    return sql.select(NOTICES.ID, NOTICES.TITLE)
        .from(NOTICES)
        .where(NOTICES.ID.in(ids))
        .fetchMap(row -> row.value1(), row -> new Named(row.value2(), "", "audit:read"));
  }
}
