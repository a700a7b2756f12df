package vn.caicach.access.internal;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.selectOne;
import static vn.caicach.access.internal.jooq.organization.Tables.PUBLISHED_AUTHORITIES;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.database.FoldedText;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.Listing;

/// Lists the authorities of the installation: public facts, for its technical administrator.
@Component
public class AuthoritiesQueries {

  public record Row(UUID id, String name, String slug, LocalDate openedOn) {}

  private final DSLContext sql;

  AuthoritiesQueries(DSLContext sql) {
    this.sql = sql;
  }

  @Transactional(readOnly = true)
  public Listing<Row> list(ListRequest request) {
    Condition condition = noCondition();
    String q = request.filter("q");
    if (!q.isEmpty()) {
      condition = FoldedText.contains(PUBLISHED_AUTHORITIES.NAME, q);
    }
    Field<?> order =
        request.sorting().column().equals("slug")
            ? PUBLISHED_AUTHORITIES.SLUG
            : PUBLISHED_AUTHORITIES.NAME.collate("vi-x-icu");
    long total = sql.fetchCount(selectOne().from(PUBLISHED_AUTHORITIES).where(condition));
    List<Row> rows =
        sql.select(
                PUBLISHED_AUTHORITIES.ID,
                PUBLISHED_AUTHORITIES.NAME,
                PUBLISHED_AUTHORITIES.SLUG,
                PUBLISHED_AUTHORITIES.OPENED_ON)
            .from(PUBLISHED_AUTHORITIES)
            .where(condition)
            .orderBy(
                request.sorting().descending() ? order.desc() : order.asc(),
                PUBLISHED_AUTHORITIES.ID.asc())
            .offset(request.offset())
            .limit(request.size())
            .fetch(row -> new Row(row.value1(), row.value2(), row.value3(), row.value4()));
    return Listing.of(request, rows, total);
  }
}
