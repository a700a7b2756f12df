package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import java.util.List;
import vn.caicach.plan.internal.TaskQueries;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Option;

/// The list of tasks.
public record TasksIndex(
    Listing<TaskQueries.Row> list, List<Option> units, boolean assign, String documentLabel) {

  public List<Option> states() {
    return TaskQueries.states().stream()
        .filter(state -> !state.equals("open"))
        .map(state -> Option.of(state, t("plan.list.state." + state)))
        .toList();
  }
}
