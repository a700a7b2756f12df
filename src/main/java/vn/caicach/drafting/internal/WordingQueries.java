package vn.caicach.drafting.internal;

import static vn.caicach.drafting.internal.jooq.Tables.EDITIONS;
import static vn.caicach.drafting.internal.jooq.Tables.WORDINGS;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.drafting.WordingId;
import vn.caicach.paper.PaperKind;

/// Reads the wordings of an authority.
@Component
public class WordingQueries {

  private static final int MOST = 500;

  private final DSLContext sql;
  private final Wordings wordings;
  private final Editions editions;

  WordingQueries(DSLContext sql, Wordings wordings, Editions editions) {
    this.sql = sql;
    this.wordings = wordings;
    this.editions = editions;
  }

  /// @param edition the one in use; null for none
  public record Row(
      WordingId id, String name, PaperKind kind, boolean retired, @Nullable Integer edition) {}

  /// @param editions the last first
  public record Show(Wording wording, List<Edition> editions) {

    public Edition last() {
      return editions.getFirst();
    }

    public Optional<Edition> inUse() {
      return editions.stream().filter(Edition::inUse).findFirst();
    }

    public Optional<Edition> edition(int number) {
      return editions.stream().filter(one -> one.edition() == number).findFirst();
    }
  }

  @Transactional(readOnly = true)
  public List<Row> all() {
    return sql.select(WORDINGS.ID, WORDINGS.NAME, WORDINGS.KIND, WORDINGS.RETIRED, EDITIONS.EDITION)
        .from(WORDINGS)
        .leftJoin(EDITIONS)
        .on(EDITIONS.WORDING_ID.eq(WORDINGS.ID), EDITIONS.IN_USE.isTrue())
        .orderBy(WORDINGS.RETIRED, WORDINGS.NAME, WORDINGS.ID)
        .limit(MOST)
        .fetch(row ->
            new Row(
                new WordingId(row.value1()),
                row.value2(),
                PaperKind.valueOf(row.value3()),
                row.value4(),
                row.value5()));
  }

  @Transactional(readOnly = true)
  public Optional<Show> find(WordingId id) {
    return wordings
        .findById(id)
        .map(wording -> new Show(wording, editions.findByWordingIdOrderByEditionDesc(id)));
  }
}
