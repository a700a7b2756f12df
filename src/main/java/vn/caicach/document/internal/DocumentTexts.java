package vn.caicach.document.internal;

import static vn.caicach.document.internal.jooq.Tables.DOCUMENTS;
import static vn.caicach.document.internal.jooq.storage.Tables.PUBLISHED_FILES;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.search.SnippetSource;

/// Gives the search the texts of documents, to show the passage found.
@Component
class DocumentTexts implements SnippetSource {

  private final DSLContext sql;

  DocumentTexts(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, String> texts(Set<UUID> ids) {
    return sql.select(DOCUMENTS.ID, SnippetSource.beginning(PUBLISHED_FILES.TEXT))
        .from(DOCUMENTS)
        .join(PUBLISHED_FILES)
        .on(PUBLISHED_FILES.ID.eq(DOCUMENTS.FILE_ID))
        .where(DOCUMENTS.ID.in(ids))
        .fetchMap(row -> row.value1(), row -> row.value2());
  }
}
