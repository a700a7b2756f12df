package vn.caicach.document.internal;

import static vn.caicach.document.internal.jooq.Tables.DOCUMENTS;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.caicach.document.Direction;

/// Số đến and the running number of documents that go out: one sequence a year and direction,
/// without gaps (Điều 15 and Điều 22 NĐ 30/2020/NĐ-CP).
@Component
public class RegisterNumbers {

  private final DSLContext sql;

  RegisterNumbers(DSLContext sql) {
    this.sql = sql;
  }

  /// The next number. Until the transaction ends nobody else of the authority gets one of this
  /// sequence, so a transaction that fails leaves no gap.
  public int next(Direction direction, int year) {
    sql.execute(
        "select pg_advisory_xact_lock(hashtextextended("
            + "concat_ws(' ', 'document.register', shared.app_scope(), {0}, {1}), 0))",
        DSL.val(direction.name()), DSL.val(year));
    Integer last =
        sql.select(DSL.max(DOCUMENTS.REGISTER_NUMBER))
            .from(DOCUMENTS)
            .where(DOCUMENTS.DIRECTION.eq(direction.name()), DOCUMENTS.REGISTER_YEAR.eq(year))
            .fetchOne(row -> row.value1());
    return last == null ? 1 : last + 1;
  }
}
