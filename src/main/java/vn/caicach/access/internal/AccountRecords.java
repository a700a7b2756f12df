package vn.caicach.access.internal;

import static org.jooq.impl.DSL.select;
import static vn.caicach.access.internal.jooq.Tables.ACCOUNTS;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.database.FoldedText;
import vn.caicach.ui.RecordSource;

/// Names accounts.
@Component
public class AccountRecords implements RecordSource {

  private final DSLContext sql;

  AccountRecords(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Named> named(Set<UUID> ids) {
    return sql.select(ACCOUNTS.ID, ACCOUNTS.DISPLAY_NAME)
        .from(ACCOUNTS)
        .where(ACCOUNTS.ID.in(ids))
        .fetchMap(
            row -> row.value1(),
            row -> new Named(row.value2(), "/accounts/" + row.value1(), "accounts:manage"));
  }

  /// Names the accounts whose name or sign-in name contains the text, marks and case aside, within
  /// a query of another module.
  public static Select<Record1<UUID>> like(String text) {
    return select(ACCOUNTS.ID).from(ACCOUNTS).where(named(text));
  }

  /// Holds for those accounts.
  static Condition named(String text) {
    return FoldedText.contains(ACCOUNTS.DISPLAY_NAME, text)
        .or(FoldedText.contains(ACCOUNTS.NAME, text));
  }
}
