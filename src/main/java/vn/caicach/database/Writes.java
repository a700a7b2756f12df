package vn.caicach.database;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.AuthorityId;

/// How many transactions that may have written were committed in each authority since the program
/// started: what was read of an authority is still so while its count stays.
///
/// What commands beside the program write (`bin/reset-admin`, `bin/restore`) is not counted.
public final class Writes {

  private final ConcurrentMap<AuthorityId, Long> counts = new ConcurrentHashMap<>();
  private final AtomicLong everywhere = new AtomicLong();

  /// Grows with each write in the authority. Ask before reading what is to be kept.
  public long count(AuthorityId authority) {
    return everywhere.get() + counts.getOrDefault(authority, 0L);
  }

  /// Counts one; call it when it is committed.
  ///
  /// @param scope of the transaction; without one it wrote no record of an authority
  public void happened(@Nullable Scope scope) {
    if (scope == null) {
      return;
    }
    AuthorityId authority = scope.authority();
    if (authority == null) {
      everywhere.incrementAndGet();
    } else {
      counts.merge(authority, 1L, Long::sum);
    }
  }
}
