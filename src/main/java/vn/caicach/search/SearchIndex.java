package vn.caicach.search;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Keeps what the search box finds. The module that owns a record puts it here in the transaction
/// that changes it; the entry of a record is replaced whole.
public interface SearchIndex {

  /// Kinds of records, in the order they are offered as filters.
  enum Kind {
    DOCUMENT("documents:read"),
    TASK("tasks:read"),
    FILE("files:read"),
    UNIT("units:read"),
    OFFICER("officers:read");

    private final String permission;

    Kind(String permission) {
      this.permission = permission;
    }

    /// Who lacks it is not even offered the kind; an entry may ask for another one besides.
    public String permission() {
      return permission;
    }
  }

  /// @param id the record's own id
  /// @param title what the record is called, in full
  /// @param label a number people know it by, such as "342/UBND-VHXH" or "NV 12"; empty for none
  /// @param text more words it is found by, such as the text of its file; any length
  /// @param href its page
  /// @param permission that opens the page; who lacks it does not find the record
  /// @param audience ids of the units whose people find it; null for everybody with the permission
  /// @param wholePermission who has it finds the record whatever the audience; null for nobody
  /// @param day the record's date, the newer ones are shown first among equals
  record Entry(
      UUID id,
      Kind kind,
      String title,
      String label,
      String text,
      String href,
      String permission,
      @Nullable Set<UUID> audience,
      @Nullable String wholePermission,
      LocalDate day) {}

  /// Adds or replaces the entry of a record. Needs a transaction.
  void put(Entry entry);

  /// The record is found no more. Needs a transaction.
  void remove(UUID id);
}
