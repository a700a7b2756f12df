package vn.caicach.document;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.Actor;
import vn.caicach.ui.State;

/// Tells the page of a document what work came of it; the module of tasks implements it.
public interface DocumentWork {

  /// A task made of the document.
  ///
  /// @param from where its passage begins in the text, in UTF-16 units; null when it has none
  /// @param to where the passage ends, exclusive
  /// @param label "NV 12"
  /// @param leadUnit short name
  /// @param due "24/9/2025", or empty
  record Work(
      @Nullable Integer from,
      @Nullable Integer to,
      String label,
      String title,
      String leadUnit,
      String due,
      State state,
      String stateText,
      String href) {}

  /// What the actor may see of it, by passage, at most 500.
  List<Work> of(DocumentId document, Actor actor);

  /// Where a new task of the document is begun; receives `document`, and `from` and `to` for a
  /// selected passage, as query parameters. The permission it needs is [#PERMISSION].
  String NEW = "/tasks/new";

  /// Who may begin a task.
  String PERMISSION = "tasks:assign";

  /// Who sees all of it.
  String READ_ALL = "tasks:readAll";
}
