package vn.caicach.audit.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.shared.AuthorityId;

/// How far all authorities are sealed, and which have something new behind that mark.
@Component
class SealingMark {

  private final JdbcTemplate jdbc;

  SealingMark(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /// @param until the oldest transaction still running: all before it have ended, and what they
  ///   wrote is visible
  record Round(long from, long until, List<AuthorityId> authorities) {}

  @Transactional(readOnly = true)
  Round next() {
    // The bound is taken before the entries are read: what ends in between waits for the next
    // round.
    record Bounds(long from, long until) {}
    Bounds bounds =
        jdbc.query(
                """
                select sealed_until::text::bigint, pg_snapshot_xmin(pg_current_snapshot())::text::bigint
                from audit.sealing
                """,
                (row, _) -> new Bounds(row.getLong(1), row.getLong(2)))
            .getFirst();
    List<AuthorityId> authorities =
        jdbc.query(
            "select * from audit.authorities_with_entries_since(?::text::xid8, ?::text::xid8)",
            (row, _) -> new AuthorityId(row.getObject(1, UUID.class)),
            Long.toString(bounds.from()),
            Long.toString(bounds.until()));
    return new Round(bounds.from(), bounds.until(), authorities);
  }

  @Transactional
  void advance(long until) {
    jdbc.update(
        "update audit.sealing set sealed_until = ?::text::xid8 where sealed_until < ?::text::xid8",
        Long.toString(until),
        Long.toString(until));
  }

  /// The authorities that have a chain.
  @Transactional(readOnly = true)
  List<AuthorityId> sealed() {
    return jdbc.query(
        "select * from audit.authorities_with_seals()",
        (row, _) -> new AuthorityId(row.getObject(1, UUID.class)));
  }
}
