package vn.caicach.document.internal;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;
import static vn.caicach.document.internal.jooq.Tables.DOCUMENTS;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.springframework.context.event.EventListener;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import vn.caicach.document.DocumentId;
import vn.caicach.organization.StructureChanged;
import vn.caicach.organization.UnitId;

/// Where units are merged or split, whoever works in what came of them reads what was meant for
/// them. Part of the transaction of the change: nobody works in a unit before its first day.
@Component
class FollowStructure {

  private final DSLContext sql;
  private final Documents documents;
  private final JdbcAggregateOperations aggregates;
  private final DocumentIndex index;

  FollowStructure(
      DSLContext sql,
      Documents documents,
      JdbcAggregateOperations aggregates,
      DocumentIndex index) {
    this.sql = sql;
    this.documents = documents;
    this.aggregates = aggregates;
    this.index = index;
  }

  @EventListener
  void follow(StructureChanged change) {
    Set<UUID> from = values(change.from());
    Set<UUID> into = values(change.into());
    for (Document document : meantFor(from, into)) {
      index.put(aggregates.update(document.alsoMeantFor(into)));
    }
  }

  /// Documents for one of the units, but not for all the others.
  private List<Document> meantFor(Set<UUID> from, Set<UUID> into) {
    List<DocumentId> ids =
        sql.select(DOCUMENTS.ID)
            .from(DOCUMENTS)
            .where(
                condition("{0} && {1}", DOCUMENTS.AUDIENCE, array(from)),
                condition("not {0} @> {1}", DOCUMENTS.AUDIENCE, array(into)))
            .fetch(row -> new DocumentId(row.value1()));
    return documents.findAllById(ids);
  }

  private static Param<UUID[]> array(Set<UUID> units) {
    return val(units.toArray(UUID[]::new));
  }

  private static Set<UUID> values(Set<UnitId> units) {
    return units.stream().map(UnitId::value).collect(Collectors.toUnmodifiableSet());
  }
}
