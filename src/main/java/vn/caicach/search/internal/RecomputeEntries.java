package vn.caicach.search.internal;

import static org.jooq.impl.DSL.val;
import static vn.caicach.search.internal.jooq.Tables.ENTRIES;

import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.search.SearchIndex;

/// Writes entries straight, not through a repository: an entry is no record of its own but repeats
/// one, whose change is logged; it is replaced whole and nobody edits it.
@Component
class RecomputeEntries implements SearchIndex {

  private static final String PUT =
      """
      insert into search.entries
        (id, kind, title, label, href, permission, audience, whole_permission, happened_on, words)
      values ({0}, {1}, {2}, {3}, {4}, {5}, {6}, {7}, {8}, search.words(shared.app_scope(), {9}))
      on conflict (authority_id, id) do update set
        kind = excluded.kind, title = excluded.title, label = excluded.label, href = excluded.href,
        permission = excluded.permission, audience = excluded.audience,
        whole_permission = excluded.whole_permission, happened_on = excluded.happened_on,
        words = excluded.words, version = entries.version + 1
      """;

  private final DSLContext sql;

  RecomputeEntries(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void put(Entry entry) {
    sql.execute(
        PUT,
        val(entry.id()),
        val(entry.kind().name()),
        val(entry.title()),
        val(entry.label()),
        val(entry.href()),
        val(entry.permission()),
        val(array(entry.audience()), ENTRIES.AUDIENCE),
        val(entry.wholePermission(), ENTRIES.WHOLE_PERMISSION),
        val(entry.day()),
        val(entry.title() + "\n" + entry.label() + "\n" + entry.text()));
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public void remove(UUID id) {
    sql.deleteFrom(ENTRIES).where(ENTRIES.ID.eq(id)).execute();
  }

  private static UUID @Nullable [] array(@Nullable Set<UUID> units) {
    return units == null ? null : units.toArray(UUID[]::new);
  }
}
