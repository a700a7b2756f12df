package vn.caicach.search.internal;

import static vn.caicach.search.internal.jooq.Tables.FIND;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.search.SearchIndex.Kind;
import vn.caicach.shared.Actor;

/// Finds entries the actor may see.
@Component
public class SearchQueries {

  /// A record found.
  public record Hit(UUID id, Kind kind, String title, String label, String href, LocalDate day) {}

  private final DSLContext sql;

  SearchQueries(DSLContext sql) {
    this.sql = sql;
  }

  /// The best first: number, fragment of a number, title, phrase in the title, words in the title,
  /// words in the text; the newer first among equals.
  ///
  /// @param wanted as the person typed it; anything at all
  /// @param kind null for all
  @Transactional(readOnly = true)
  public List<Hit> find(String wanted, Actor actor, @Nullable Kind kind, int skipped, int most) {
    return sql.selectFrom(
            FIND(
                wanted.replace("\0", ""),
                actor.permissions().toArray(String[]::new),
                actor.units().toArray(UUID[]::new),
                kind == null ? null : kind.name(),
                skipped,
                most))
        .fetch(row ->
            new Hit(
                row.get(FIND.ID),
                Kind.valueOf(row.get(FIND.KIND)),
                row.get(FIND.TITLE),
                row.get(FIND.LABEL),
                row.get(FIND.HREF),
                row.get(FIND.HAPPENED_ON)));
  }
}
