package vn.caicach.drafting.internal;

import static vn.caicach.drafting.internal.jooq.Tables.NUMBERS;
import static vn.caicach.drafting.internal.jooq.Tables.NUMBER_BOOKS;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.paper.PaperKind;

/// The number registers of an issuing body.
@Component
public class BookQueries {

  /// @param own whether the program numbers that kind
  /// @param last the last number of that year; 0 for none
  public record Book(PaperKind kind, boolean own, int last) {}

  private final DSLContext sql;

  BookQueries(DSLContext sql) {
    this.sql = sql;
  }

  /// As they stand in a year, by kind.
  @Transactional(readOnly = true)
  public List<Book> of(UnitId issuer, int year) {
    Field<Integer> given =
        DSL.field(
            DSL.select(DSL.coalesce(DSL.max(NUMBERS.NUMBER), DSL.inline(0)))
                .from(NUMBERS)
                .where(
                    NUMBERS.ISSUER_UNIT_ID.eq(NUMBER_BOOKS.ISSUER_UNIT_ID),
                    NUMBERS.KIND.eq(NUMBER_BOOKS.KIND),
                    NUMBERS.YEAR.eq(year)));
    Field<Integer> begins =
        DSL.when(NUMBER_BOOKS.YEAR.eq(year), NUMBER_BOOKS.BEGINS_AFTER).otherwise(DSL.inline(0));
    return sql.select(NUMBER_BOOKS.KIND, NUMBER_BOOKS.OWN, DSL.greatest(given, begins))
        .distinctOn(NUMBER_BOOKS.KIND)
        .from(NUMBER_BOOKS)
        .where(NUMBER_BOOKS.ISSUER_UNIT_ID.eq(issuer.value()), NUMBER_BOOKS.YEAR.le(year))
        .orderBy(NUMBER_BOOKS.KIND, NUMBER_BOOKS.YEAR.desc())
        .limit(PaperKind.values().length)
        .fetch(row -> new Book(PaperKind.valueOf(row.value1()), row.value2(), row.value3()));
  }
}
