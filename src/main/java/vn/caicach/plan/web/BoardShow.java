package vn.caicach.plan.web;

import java.util.List;
import vn.caicach.plan.internal.BoardQueries.Board;
import vn.caicach.plan.internal.TaskQueries;
import vn.caicach.ui.Tab;

/// @param fields the whole authority or the actor's field; empty for who has none
/// @param ownField whether only the actor's field is shown
/// @param unassigned whether a vice-chair has no field yet
public record BoardShow(Board board, List<Tab> fields, boolean ownField, boolean unassigned) {

  /// The list behind a figure.
  ///
  /// @param query "state=late"
  public String list(String query) {
    return "/tasks?" + query + field();
  }

  /// The review reports that are counted.
  public String reviews() {
    return "/reviews?state=open" + field();
  }

  private String field() {
    return ownField ? "&field=" + TaskQueries.OWN_FIELD : "";
  }

  /// Whether the authority has nothing open at all.
  public boolean isEmpty() {
    return board.counts().open() == 0;
  }
}
