package vn.caicach.plan.web;

import java.util.List;
import java.util.stream.Collectors;
import vn.caicach.plan.internal.TaskAct;
import vn.caicach.plan.internal.TaskQueries;
import vn.caicach.storage.StoredFile;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The page on which a step is made.
///
/// @param officers to hand the task to
/// @param units of the actor that take part
/// @param kept files taken in before the form came back
public record TaskStep(
    TaskQueries.Show task,
    TaskAct act,
    StepForm form,
    FormErrors errors,
    List<Option> officers,
    List<Option> units,
    List<StoredFile> kept,
    List<Option> degrees,
    long largest) {

  public boolean takesFiles() {
    return switch (act) {
      case REPORT, SUBMIT, CONTRIBUTE -> true;
      default -> false;
    };
  }

  public boolean takesDay() {
    return act == TaskAct.ASK_EXTENSION || act == TaskAct.EXTEND;
  }

  /// The units whose part is still awaited when the product is submitted or verified; empty
  /// otherwise.
  public String awaited() {
    boolean matters = act == TaskAct.SUBMIT || act == TaskAct.VERIFY;
    return matters
        ? task.cooperating().stream()
            .filter(part -> part.givenOn() == null)
            .map(TaskQueries.Part::name)
            .collect(Collectors.joining("; "))
        : "";
  }

  public boolean needsNote() {
    return switch (act) {
      case QUESTION, REPORT, ANSWER, GIVE_BACK, ASK_EXTENSION, REFUSE_EXTENSION, WITHDRAW -> true;
      default -> false;
    };
  }

  public String key() {
    return TasksShow.key(act);
  }
}
