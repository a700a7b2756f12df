package vn.caicach.plan.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.caicach.document.DocumentDirectory.DocumentSummary;
import vn.caicach.plan.internal.TaskQueries;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;
import vn.caicach.ui.StaleEdit;

/// The form of a task, new or to be changed.
///
/// @param task null for a new one
/// @param document it is written in; null for none
/// @param words of the passage; empty for none
/// @param proposed whether the deadline was read out of the passage
public record TasksNew(
    TaskQueries.@Nullable Show task,
    TaskForm form,
    FormErrors errors,
    @Nullable StaleEdit stale,
    @Nullable DocumentSummary document,
    String words,
    boolean proposed,
    List<Option> units,
    List<Option> origins,
    List<Option> untils) {

  /// Where it is sent.
  public String action() {
    return task == null ? "/tasks" : task.path();
  }

  /// Where the same is handed down to communes.
  public String handingDown() {
    String path = "/tasks/handing-down/new";
    if (form.document() == null) {
      return path;
    }
    String passage = form.from() == null ? "" : "&from=" + form.from() + "&to=" + form.to();
    return path + "?document=" + form.document() + passage;
  }

  /// Where one returns to without saving.
  public String back() {
    if (task != null) {
      return task.path();
    }
    return document == null ? "/tasks" : "/documents/" + document.id().value();
  }
}
