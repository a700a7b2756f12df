package vn.caicach.audit.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.caicach.audit.Verification;
import vn.caicach.audit.Verification.Damaged;
import vn.caicach.audit.Verification.Intact;
import vn.caicach.audit.Verification.Kind;
import vn.caicach.audit.internal.ChainHeads.Head;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.BusinessTime;

/// Goes once through the seals and the entries of one authority, side by side, within the open
/// transaction of the connection.
public final class RecomputeChain {

  private static final int ROWS_AT_ONCE = 500;
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("HH:mm:ss d/M/yyyy").withZone(BusinessTime.ZONE);

  private final Connection connection;
  private final AuthorityId authority;
  private final NavigableMap<Long, Set<Head>> heads;

  private Seal last = Seal.NONE;
  private long covered;

  /// @param heads what the daily lists say of the seals, by number
  public RecomputeChain(
      Connection connection, AuthorityId authority, NavigableMap<Long, Set<Head>> heads) {
    this.connection = connection;
    this.authority = authority;
    this.heads = heads;
  }

  public Verification recompute() throws SQLException {
    // What is below the mark now was sealed before the seals are read.
    long mark = mark();
    try (PreparedStatement seals = connection.prepareStatement(Seal.IN_ORDER);
        PreparedStatement entries = connection.prepareStatement(LoggedEntry.BETWEEN)) {
      seals.setFetchSize(ROWS_AT_ONCE);
      entries.setFetchSize(ROWS_AT_ONCE);
      entries.setString(1, "0");
      entries.setString(2, Long.toString(LoggedEntry.NEVER));
      try (ResultSet sealRows = seals.executeQuery();
          ResultSet entryRows = entries.executeQuery()) {
        var log = new Log(entryRows);
        while (sealRows.next()) {
          Damaged damage = verify(Seal.of(sealRows), log);
          if (damage != null) {
            return damage;
          }
        }
        return tail(log, mark);
      }
    }
  }

  private @Nullable Damaged verify(Seal seal, Log log) throws SQLException {
    if (seal.number() != last.number() + 1) {
      return missing(last.number() + 1);
    }
    if (seal.from() != last.until() || !Arrays.equals(seal.previous(), last.hash())) {
      return damaged(
          seal.number(),
          Kind.SEAL_CHANGED,
          "dấu niêm phong số %d không nối tiếp dấu trước nó".formatted(seal.number()));
    }
    var hash = new SealHash(authority, seal.number(), seal.from(), seal.until(), seal.previous());
    LoggedEntry first = log.peek();
    LoggedEntry entry = first;
    long latest = 0;
    while (entry != null && entry.transaction() < seal.until()) {
      hash.add(entry);
      latest = Math.max(latest, entry.recordedAt());
      log.next();
      entry = log.peek();
    }
    if (hash.entries() != seal.entries()) {
      return damaged(
          seal.number(),
          Kind.ENTRIES_ADDED_OR_REMOVED,
          "dấu niêm phong số %d được lập cho %d dòng nhật ký nhưng nay có %d%s"
              .formatted(
                  seal.number(), seal.entries(), hash.entries(), period(hash, first, latest)));
    }
    String now = HexFormat.of().formatHex(seal.hash());
    if (!Arrays.equals(hash.end(), seal.hash())) {
      return damaged(
          seal.number(),
          Kind.CONTENT_CHANGED,
          "nội dung không khớp dấu niêm phong số %d%s"
              .formatted(seal.number(), period(hash, first, latest)));
    }
    for (Head head : heads.getOrDefault(seal.number(), Set.of())) {
      if (!head.hash().equals(now)) {
        return damaged(
            seal.number(),
            Kind.REWRITTEN,
            "chuỗi niêm phong đã bị viết lại: dấu số %d khác với dấu đã ghi trong tệp %s"
                .formatted(seal.number(), head.file()));
      }
    }
    covered += seal.entries();
    last = seal;
    return null;
  }

  private Verification tail(Log log, long mark) throws SQLException {
    var later = heads.tailMap(last.number(), false);
    if (!later.isEmpty()) {
      return damaged(
          last.number() + 1,
          Kind.SEAL_MISSING,
          "thiếu dấu niêm phong số %d: tệp %s còn ghi dấu số %d"
              .formatted(
                  last.number() + 1,
                  later.lastEntry().getValue().iterator().next().file(),
                  later.lastKey()));
    }
    LoggedEntry oldest = log.peek();
    if (oldest != null && oldest.transaction() < mark) {
      return missing(last.number() + 1);
    }
    long unsealed = 0;
    while (log.peek() != null) {
      unsealed++;
      log.next();
    }
    return new Intact(
        authority,
        last.number(),
        covered,
        unsealed,
        oldest == null ? null : instant(oldest.recordedAt()));
  }

  private Damaged missing(long seal) {
    return damaged(seal, Kind.SEAL_MISSING, "thiếu dấu niêm phong số %d".formatted(seal));
  }

  private Damaged damaged(long seal, Kind kind, String sentence) {
    return new Damaged(authority, seal, kind, sentence);
  }

  /// Where to look: the entries themselves cannot be told apart, a seal covers them together.
  private static String period(SealHash hash, @Nullable LoggedEntry first, long latest) {
    if (first == null || hash.entries() == 0) {
      return "";
    }
    return " (từ dòng số %d, %s đến %s)"
        .formatted(
            first.id(), MOMENT.format(instant(first.recordedAt())), MOMENT.format(instant(latest)));
  }

  private static Instant instant(long microseconds) {
    return Instant.EPOCH.plus(microseconds, ChronoUnit.MICROS);
  }

  private long mark() throws SQLException {
    try (PreparedStatement statement =
            connection.prepareStatement("select sealed_until::text::bigint from audit.sealing");
        ResultSet row = statement.executeQuery()) {
      return row.next() ? row.getLong(1) : 0;
    }
  }

  /// The entries, of which the next one may be looked at.
  private static final class Log {

    private final ResultSet rows;
    private @Nullable LoggedEntry current;

    Log(ResultSet rows) throws SQLException {
      this.rows = rows;
      next();
    }

    @Nullable LoggedEntry peek() {
      return current;
    }

    void next() throws SQLException {
      current = rows.next() ? LoggedEntry.of(rows) : null;
    }
  }
}
