package vn.caicach.storage.internal;

import static vn.caicach.storage.internal.jooq.Tables.FILES;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.search.SnippetSource;

/// Gives the search the texts of files, to show the passage found.
@Component
class FileTexts implements SnippetSource {

  private final DSLContext sql;

  FileTexts(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, String> texts(Set<UUID> ids) {
    return sql.select(FILES.ID, SnippetSource.beginning(FILES.TEXT))
        .from(FILES)
        .where(FILES.ID.in(ids))
        .fetchMap(row -> row.value1(), row -> row.value2());
  }
}
