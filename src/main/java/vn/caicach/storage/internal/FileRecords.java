package vn.caicach.storage.internal;

import static vn.caicach.storage.internal.jooq.Tables.FILES;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.Actor;
import vn.caicach.ui.RecordSource;
import vn.caicach.ui.Texts;

/// Names files to those who may read them.
@Component
class FileRecords implements RecordSource {

  private final DSLContext sql;
  private final FileQueries queries;

  FileRecords(DSLContext sql, FileQueries queries) {
    this.sql = sql;
    this.queries = queries;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Named> named(Set<UUID> ids) {
    return sql.select(FILES.ID, FILES.NAME, DSL.field(mayRead()))
        .from(FILES)
        .where(FILES.ID.in(ids))
        .fetchMap(
            row -> row.value1(),
            row ->
                row.value3()
                    ? new Named(row.value2(), "/files/" + row.value1(), "files:read")
                    : new Named(Texts.t("storage.file.restricted"), "", "files:read"));
  }

  private Condition mayRead() {
    Actor actor = Scopes.current().map(Scope::actor).orElse(null);
    return actor == null ? DSL.trueCondition() : queries.admitted(actor);
  }
}
