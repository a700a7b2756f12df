package vn.caicach.document.internal;

import static vn.caicach.document.internal.jooq.Tables.DOCUMENTS;

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
import vn.caicach.document.DocumentKind;
import vn.caicach.document.DocumentLabel;
import vn.caicach.document.DocumentReaders;
import vn.caicach.shared.Actor;
import vn.caicach.ui.RecordSource;
import vn.caicach.ui.Texts;

/// Names documents to those who may read them.
@Component
class DocumentRecords implements RecordSource {

  private final DSLContext sql;

  DocumentRecords(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Named> named(Set<UUID> ids) {
    return sql.select(
            DOCUMENTS.ID,
            DOCUMENTS.KIND,
            DOCUMENTS.NUMBER,
            DOCUMENTS.SYMBOL,
            DOCUMENTS.ISSUED_ON,
            DOCUMENTS.ISSUER,
            DSL.field(mayRead()))
        .from(DOCUMENTS)
        .where(DOCUMENTS.ID.in(ids))
        .fetchMap(
            row -> row.value1(),
            row ->
                row.value7()
                    ? new Named(
                        Citation.of(
                            DocumentKind.valueOf(row.value2()),
                            new DocumentLabel(row.value3(), row.value4()),
                            row.value5(),
                            row.value6()),
                        "/documents/" + row.value1(),
                        "documents:read")
                    : new Named(Texts.t("document.restricted"), "", "documents:readAll"));
  }

  private static Condition mayRead() {
    Actor actor = Scopes.current().map(Scope::actor).orElse(null);
    return actor == null ? DSL.trueCondition() : DocumentReaders.include(actor, DOCUMENTS.AUDIENCE);
  }
}
