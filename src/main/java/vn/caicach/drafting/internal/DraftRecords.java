package vn.caicach.drafting.internal;

import static vn.caicach.drafting.internal.jooq.Tables.DRAFTS;

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

/// Names drafts to those who may read them.
@Component
class DraftRecords implements RecordSource {

  private final DSLContext sql;

  DraftRecords(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Named> named(Set<UUID> ids) {
    return sql.select(DRAFTS.ID, DRAFTS.NUMBER, DRAFTS.SUBJECT, DSL.field(mayRead()))
        .from(DRAFTS)
        .where(DRAFTS.ID.in(ids))
        .fetchMap(
            row -> row.value1(),
            row ->
                row.value4()
                    ? new Named(
                        "DT " + row.value2() + ": " + row.value3(),
                        "/drafts/" + row.value1(),
                        "drafts:read")
                    : new Named(Texts.t("drafting.restricted"), "", "drafts:readAll"));
  }

  private static Condition mayRead() {
    Actor actor = Scopes.current().map(Scope::actor).orElse(null);
    return actor == null ? DSL.trueCondition() : DraftQueries.readableBy(actor);
  }
}
