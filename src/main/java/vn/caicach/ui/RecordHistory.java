package vn.caicach.ui;

import java.util.List;

/// The history of one record, shown by the view [#VIEW] as the second tab of the record's page.
///
/// @param title name of the record
/// @param path of the record's page
public record RecordHistory(
    String title, List<Crumb> trail, String path, Listing<HistoryEntry> history) {

  public static final String VIEW = "ui/record-history";

  public RecordHistory {
    trail = List.copyOf(trail);
  }

  /// The tabs of a record: what it is, what happened to it.
  ///
  /// @param path of the record's page
  public static List<Tab> tabs(String path, boolean history) {
    return List.of(
        Tab.of(Texts.t("ui.record"), path, !history),
        Tab.of(Texts.t("ui.history"), path + "/history", history));
  }
}
