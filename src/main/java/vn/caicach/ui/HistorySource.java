package vn.caicach.ui;

import java.util.UUID;

/// Tells the history of a record, for its history tab; implemented by the module that keeps the
/// log.
public interface HistorySource {

  /// Rules of the list of a history: newest first, nothing to filter.
  ListRules RULES = ListRules.sortedByLast("at");

  /// Changes of the record and of what belongs to it, newest first, within the authority of the
  /// request.
  Listing<HistoryEntry> history(UUID subject, ListRequest list);

  /// As [#history], without other records that stand in it too: for a reader who sees the record,
  /// but perhaps not those.
  Listing<HistoryEntry> historyOfItself(UUID subject, ListRequest list);
}
