package vn.caicach.audit.internal;

import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.shared.AuthorityId;

/// Adds one seal to the chain of the transaction's authority.
@Component
class SealAuthority {

  private static final int ROWS_AT_ONCE = 500;

  private final JdbcTemplate jdbc;
  private final JdbcTemplate streaming;

  SealAuthority(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.streaming = new JdbcTemplate(Objects.requireNonNull(jdbc.getDataSource()));
    this.streaming.setFetchSize(ROWS_AT_ONCE);
  }

  /// Seals the entries of all transactions that are not sealed yet and lie before the bound.
  ///
  /// @param until every transaction before it has ended
  /// @return how many entries the seal covers; 0 when there is nothing to seal, and no seal
  @Transactional
  long seal(AuthorityId authority, long until) {
    // A second node, or a run that was thought dead, waits here and then finds nothing to seal.
    jdbc.query(
        "select pg_advisory_xact_lock(hashtextextended('audit.seals ' || ?, 0))",
        row -> {},
        authority.value().toString());
    Seal last = read();
    if (until <= last.until()) {
      return 0;
    }
    var hash = new SealHash(authority, last.number() + 1, last.until(), until, last.hash());
    streaming.query(
        LoggedEntry.BETWEEN,
        row -> {
          hash.add(LoggedEntry.of(row));
        },
        Long.toString(last.until()),
        Long.toString(until));
    if (hash.entries() == 0) {
      return 0;
    }
    jdbc.update(
        """
        insert into audit.seals (number, xact_from, xact_until, entries, previous_hash, hash)
        values (?, ?::text::xid8, ?::text::xid8, ?, ?, ?)
        """,
        last.number() + 1,
        Long.toString(last.until()),
        Long.toString(until),
        hash.entries(),
        last.hash(),
        hash.end());
    return hash.entries();
  }

  /// The last seal of the transaction's authority.
  @Transactional(readOnly = true)
  Seal head() {
    return read();
  }

  private Seal read() {
    return jdbc.query(Seal.IN_ORDER + " desc limit 1", (row, _) -> Seal.of(row)).stream()
        .findFirst()
        .orElse(Seal.NONE);
  }
}
