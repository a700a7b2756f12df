package vn.caicach.notification.internal;

import static vn.caicach.notification.internal.jooq.Tables.AUTHORITIES_WITH_NOTICES_TO_MAIL;
import static vn.caicach.notification.internal.jooq.Tables.AUTHORITIES_WITH_READ_NOTICES;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.shared.AuthorityId;

/// Names the authorities a job on notices has to go through.
@Component
class AuthoritiesWithNotices {

  private final DSLContext sql;

  AuthoritiesWithNotices(DSLContext sql) {
    this.sql = sql;
  }

  /// Those where something waits for the digest.
  @Transactional(readOnly = true)
  List<AuthorityId> toMail() {
    return sql.selectFrom(AUTHORITIES_WITH_NOTICES_TO_MAIL)
        .fetch(row -> new AuthorityId(row.get(0, UUID.class)));
  }

  /// Those where something was read.
  @Transactional(readOnly = true)
  List<AuthorityId> read() {
    return sql.selectFrom(AUTHORITIES_WITH_READ_NOTICES)
        .fetch(row -> new AuthorityId(row.get(0, UUID.class)));
  }
}
