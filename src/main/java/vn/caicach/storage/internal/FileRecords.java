package vn.caicach.storage.internal;

import static vn.caicach.storage.internal.jooq.Tables.FILES;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.ui.RecordSource;

/// Names files.
@Component
class FileRecords implements RecordSource {

  private final DSLContext sql;

  FileRecords(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Named> named(Set<UUID> ids) {
    return sql.select(FILES.ID, FILES.NAME)
        .from(FILES)
        .where(FILES.ID.in(ids))
        .fetchMap(
            row -> row.value1(),
            row -> new Named(row.value2(), "/files/" + row.value1(), "files:read"));
  }
}
