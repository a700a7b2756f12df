package vn.caicach.ui;

import java.time.Instant;
import java.util.List;

/// One change of a record.
///
/// @param at when
/// @param who name of the person, or of the part of the program
/// @param post in which post; empty without one
/// @param what in words: "Đổi tên đơn vị"
/// @param changes field by field
public record HistoryEntry(Instant at, String who, String post, String what, List<Change> changes) {

  /// @param field its words
  /// @param before as shown; empty when there was nothing
  /// @param after as shown; empty when nothing is left
  public record Change(String field, String before, String after) {}

  public HistoryEntry {
    changes = List.copyOf(changes);
  }
}
