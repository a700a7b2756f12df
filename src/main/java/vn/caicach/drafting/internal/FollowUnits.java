package vn.caicach.drafting.internal;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.val;
import static vn.caicach.drafting.internal.jooq.Tables.DRAFTS;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Param;
import org.springframework.context.event.EventListener;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import vn.caicach.drafting.DraftId;
import vn.caicach.organization.StructureChanged;
import vn.caicach.organization.UnitId;

/// Where units are merged or split, whoever works in what came of them goes on with their drafts.
/// Part of the transaction of the change: nobody works in a unit before its first day.
@Component
class FollowUnits {

  private final DSLContext sql;
  private final PaperDrafts drafts;
  private final JdbcAggregateOperations aggregates;

  FollowUnits(DSLContext sql, PaperDrafts drafts, JdbcAggregateOperations aggregates) {
    this.sql = sql;
    this.drafts = drafts;
    this.aggregates = aggregates;
  }

  @EventListener
  void follow(StructureChanged change) {
    Set<UUID> from = values(change.from());
    Set<UUID> into = values(change.into());
    for (Draft draft : of(from)) {
      draft.follow(from, into);
      aggregates.update(draft);
    }
  }

  private List<Draft> of(Set<UUID> units) {
    Param<UUID[]> array = val(units.toArray(UUID[]::new));
    List<DraftId> ids =
        sql.select(DRAFTS.ID)
            .from(DRAFTS)
            .where(
                condition("{0} && {1}", DRAFTS.WRITING_UNITS, array)
                    .or(condition("{0} && {1}", DRAFTS.ASKED_UNITS, array)))
            .fetch(row -> new DraftId(row.value1()));
    return drafts.findAllById(ids);
  }

  private static Set<UUID> values(Set<UnitId> units) {
    return units.stream().map(UnitId::value).collect(Collectors.toUnmodifiableSet());
  }
}
