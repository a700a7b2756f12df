package vn.caicach.ui.web;

import java.time.LocalDate;
import java.util.List;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.HistoryEntry;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Option;
import vn.caicach.ui.State;

/// The page of components.
public record ComponentsShow(
    Listing<Row> officers,
    Listing<Row> nobody,
    Listing<HistoryEntry> history,
    FormErrors errors,
    List<Option> units) {

  public record Row(
      String id, String name, String unit, LocalDate since, long tasks, State state) {}
}
