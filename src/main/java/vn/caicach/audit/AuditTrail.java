package vn.caicach.audit;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jooq.Record1;
import org.jooq.Select;
import org.jspecify.annotations.Nullable;

/// Reads the log of the authority of the transaction or request, newest first. Asking for some rows
/// reads about as many, however long the log is.
public interface AuditTrail {

  /// What to look for; null for all.
  ///
  /// @param accounts changes by any of those this query names, however many
  /// @param table "organization.units"
  /// @param from not before
  /// @param until before
  record Filter(
      @Nullable Select<Record1<UUID>> accounts,
      @Nullable String table,
      AuditEntry.@Nullable Operation operation,
      @Nullable Instant from,
      @Nullable Instant until) {}

  List<AuditEntry> list(Filter filter, int offset, int limit);

  /// As [#list], going on below an entry already read: what is added meanwhile moves nothing.
  ///
  /// @param id of the last entry read; `Long.MAX_VALUE` to begin
  List<AuditEntry> before(long id, Filter filter, int limit);

  /// Changes of the record and of what belongs to it.
  List<AuditEntry> of(UUID record, int offset, int limit);

  /// As [#of], without changes of records of their own that merely stand in its history too.
  List<AuditEntry> ofItself(UUID record, int offset, int limit);
}
