package vn.caicach.audit;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One change of one row, as the log holds it.
///
/// @param id grows with time within an authority
/// @param transaction changes of one transaction were made by one action
/// @param account who; null for the program itself
/// @param post the assignment the person acted in; null without one
/// @param action "organization.RenameUnit.rename", or empty
/// @param table "organization.units"
/// @param subject the record in whose history it stands
/// @param related another record in whose history it stands too
/// @param before columns that changed, as text; a masked value is [#MASKED]
/// @param after the same columns afterwards; one without a value is missing
public record AuditEntry(
    long id,
    String transaction,
    Instant at,
    @Nullable UUID account,
    @Nullable UUID post,
    String action,
    String table,
    Operation operation,
    @Nullable UUID subject,
    @Nullable UUID related,
    Map<String, String> before,
    Map<String, String> after) {

  /// Stands for a value that never reaches the log, such as the hash of a password.
  public static final String MASKED = "•••";

  /// What happened to the row.
  public enum Operation {
    INSERT,
    UPDATE,
    DELETE
  }

  public AuditEntry {
    before = Collections.unmodifiableMap(new LinkedHashMap<>(before));
    after = Collections.unmodifiableMap(new LinkedHashMap<>(after));
  }
}
