package vn.caicach.access.internal;

import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.val;
import static vn.caicach.access.internal.jooq.Tables.ACCOUNTS;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Select;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.shared.VietnameseText;
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
    String like = "%" + VietnameseText.fold(text).replaceAll("([!%_])", "!$1") + "%";
    return select(ACCOUNTS.ID)
        .from(ACCOUNTS)
        .where(
            condition(
                "(shared.fold({0}) like {1} escape '!' or {2} like {1} escape '!')",
                ACCOUNTS.DISPLAY_NAME, val(like), ACCOUNTS.NAME));
  }
}
