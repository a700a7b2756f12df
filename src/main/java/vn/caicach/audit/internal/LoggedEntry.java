package vn.caicach.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One entry with every column of it, as a seal covers it.
///
/// @param transaction the database transaction that wrote it
/// @param recordedAt microseconds since 1970
/// @param before the text of the jsonb, which PostgreSQL writes in one way only
record LoggedEntry(
    long id,
    long transaction,
    long recordedAt,
    @Nullable UUID account,
    @Nullable UUID post,
    String action,
    String table,
    String operation,
    @Nullable UUID subject,
    @Nullable UUID related,
    @Nullable String before,
    @Nullable String after) {

  /// The entries of the transaction's authority, from one database transaction until before
  /// another, in the order in which they are sealed.
  static final String BETWEEN =
      """
      select id, xact_id::text::bigint, (extract(epoch from recorded_at) * 1000000)::bigint,
             account_id, post_id, action, table_name, operation, subject_id, related_id,
             before::text, after::text
      from audit.entries
      where authority_id = (select shared.app_scope())
        and xact_id >= ?::text::xid8 and xact_id < ?::text::xid8
      order by xact_id, id
      """;

  /// No transaction has this number.
  static final long NEVER = Long.MAX_VALUE;

  static LoggedEntry of(ResultSet row) throws SQLException {
    return new LoggedEntry(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getObject(4, UUID.class),
        row.getObject(5, UUID.class),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getObject(9, UUID.class),
        row.getObject(10, UUID.class),
        row.getString(11),
        row.getString(12));
  }
}
