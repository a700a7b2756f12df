package vn.caicach.operation.internal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// What a backup says of itself: `manifest.json`.
///
/// @param format layout of the backup
/// @param version of the program that took it
/// @param takenAt when it began
/// @param endedAt what it restores is the state at some moment between the two, the end of the copy
///   of the database
/// @param reason why it was taken: `manual` or `before-migration`
/// @param postgres version of the server
/// @param migrations the migrations the data has gone through
/// @param tables how many rows the tables had shortly before and shortly after that moment
/// @param auditHeads the last seal of each authority shortly before that moment
/// @param database the data folder of PostgreSQL with the log it needs; null when PostgreSQL is
///   somebody else's
/// @param files everything else of the data folder, but keys, logs and earlier backups
/// @param fileList SHA-256 of each of these files, as `sha256sum` writes it
/// @param keys SHA-256 of each key the data needs; the keys themselves are never in a backup
record Manifest(
    int format,
    String version,
    Instant takenAt,
    Instant endedAt,
    String reason,
    String postgres,
    List<String> migrations,
    List<Table> tables,
    List<AuditHead> auditHeads,
    @Nullable Archive database,
    Archive files,
    Archive fileList,
    Map<String, String> keys) {

  static final int FORMAT = 1;
  static final String FILE = "manifest.json";
  static final String SEAL = "manifest.seal";

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  Manifest {
    migrations = List.copyOf(migrations);
    tables = List.copyOf(tables);
    auditHeads = List.copyOf(auditHeads);
    keys = Map.copyOf(keys);
  }

  /// @param growing rows are added, never removed: the restored table has at least `before` rows
  ///   and at most `after`
  record Table(String name, long before, long after, boolean growing) {

    boolean fits(long restored) {
      return !growing || (before <= restored && restored <= after);
    }
  }

  /// @param hash in hexadecimal digits
  record AuditHead(UUID authority, long number, String hash) {}

  /// @param sha256 in hexadecimal digits
  record Archive(String file, long bytes, String sha256) {}

  byte[] toJson() {
    return JSON.writeValueAsBytes(this);
  }

  /// @throws JacksonException when it is none
  static Manifest of(byte[] json) {
    return JSON.readValue(json, Manifest.class);
  }
}
