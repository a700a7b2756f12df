package vn.caicach.plan.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.ui.RecordSource;
import vn.caicach.ui.Texts;

/// Names review reports by their task and charges by their person.
@Component
class ReviewRecords implements RecordSource {

  private static final String NAMED =
      """
      select 'review' as kind, r.id, t.number, '' as text
        from plan.reviews r join plan.tasks t on t.id = r.task_id where r.id = any ({0})
      union all
      select 'charge', c.id, null, o.full_name
        from plan.charges c join organization.published_officers o on o.id = c.officer_id where c.id = any ({0})
      """;

  private final DSLContext sql;

  ReviewRecords(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Named> named(Set<UUID> ids) {
    Map<UUID, Named> names = new HashMap<>();
    for (Record row : sql.fetch(NAMED, DSL.val(ids.toArray(UUID[]::new)))) {
      names.put(row.get("id", UUID.class), named(row));
    }
    return names;
  }

  private static Named named(Record row) {
    return row.get("kind", String.class).equals("review")
        ? new Named(
            Texts.t("plan.review.of", TaskBook.label(row.get("number", Integer.class))),
            "/reviews/" + row.get("id", UUID.class),
            "tasks:read")
        : new Named(
            Texts.t("plan.charge.of", row.get("text", String.class)), "/charges", "board:read");
  }
}
