package vn.caicach.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;

/// A link of the chain of an authority: covers the entries of all transactions in [from, until).
record Seal(long number, long from, long until, long entries, byte[] previous, byte[] hash) {

  /// What comes before the first seal.
  static final Seal NONE = new Seal(0, 0, 0, 0, new byte[0], SealHash.NOTHING_BEFORE);

  /// The seals of the transaction's authority.
  static final String IN_ORDER =
      """
      select number, xact_from::text::bigint, xact_until::text::bigint, entries, previous_hash, hash
      from audit.seals where authority_id = (select shared.app_scope()) order by number\
      """;

  static Seal of(ResultSet row) throws SQLException {
    return new Seal(
        row.getLong(1),
        row.getLong(2),
        row.getLong(3),
        row.getLong(4),
        row.getBytes(5),
        row.getBytes(6));
  }
}
