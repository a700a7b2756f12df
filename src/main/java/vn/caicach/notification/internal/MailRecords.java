package vn.caicach.notification.internal;

import static vn.caicach.notification.internal.jooq.Tables.EMAILS;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.ui.RecordSource;

/// Names mails.
@Component
class MailRecords implements RecordSource {

  private final DSLContext sql;

  MailRecords(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public Map<UUID, Named> named(Set<UUID> ids) {
    return sql.select(EMAILS.ID, EMAILS.SUBJECT)
        .from(EMAILS)
        .where(EMAILS.ID.in(ids))
        .fetchMap(
            row -> row.value1(),
            row -> new Named(row.value2(), "/mails/" + row.value1(), "mail:manage"));
  }
}
