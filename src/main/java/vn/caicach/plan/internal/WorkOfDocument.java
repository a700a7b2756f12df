package vn.caicach.plan.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.document.DocumentId;
import vn.caicach.document.DocumentWork;
import vn.caicach.shared.Actor;
import vn.caicach.ui.Formats;

/// What came of a document, for its page.
@Component
class WorkOfDocument implements DocumentWork {

  private static final int MOST = 500;

  private final TaskQueries tasks;

  WorkOfDocument(TaskQueries tasks) {
    this.tasks = tasks;
  }

  @Override
  @Transactional(readOnly = true)
  public List<Work> of(DocumentId document, Actor actor) {
    return tasks.ofDocument(document, actor, MOST).stream()
        .map(of ->
            new Work(
                of.from(),
                of.to(),
                of.row().label(),
                of.row().title(),
                of.row().lead(),
                of.row().dueOn() == null ? "" : Formats.date(of.row().dueOn()),
                of.row().standing().state(),
                of.row().standing().text(),
                "/tasks/" + of.row().id().value()))
        .toList();
  }
}
