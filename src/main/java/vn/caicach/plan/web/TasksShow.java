package vn.caicach.plan.web;

import java.util.List;
import java.util.Locale;
import vn.caicach.plan.internal.TaskAct;
import vn.caicach.plan.internal.TaskQueries;
import vn.caicach.shared.Actor;

/// The page of a task.
///
/// @param reviews the review reports owed for it, as far as the actor sees them
public record TasksShow(
    TaskQueries.Show task,
    List<TaskQueries.Happened> steps,
    List<TaskQueries.Owed> reviews,
    Actor actor) {

  private static final List<TaskAct> MAIN =
      List.of(
          TaskAct.ACCEPT,
          TaskAct.VERIFY,
          TaskAct.ANSWER,
          TaskAct.EXTEND,
          TaskAct.SUBMIT,
          TaskAct.REPORT,
          TaskAct.HAND,
          TaskAct.CONTRIBUTE,
          TaskAct.QUESTION,
          TaskAct.GIVE_BACK,
          TaskAct.REFUSE_EXTENSION,
          TaskAct.ASK_EXTENSION);
  private static final List<TaskAct> FURTHER =
      List.of(TaskAct.CHANGE, TaskAct.MOVE, TaskAct.SPLIT, TaskAct.WITHDRAW);

  /// Whether the step of the task says more than how it stands.
  public boolean saysStep() {
    return switch (task.standing().kind()) {
      case LATE, RISK, SILENT, UNDER_WAY -> true;
      default -> false;
    };
  }

  /// What the actor is expected to do, the first one before all.
  public List<TaskAct> main() {
    return MAIN.stream().filter(this::offered).toList();
  }

  /// What may be done with the task itself.
  public List<TaskAct> further() {
    return FURTHER.stream().filter(this::offered).toList();
  }

  private boolean offered(TaskAct act) {
    boolean permitted = actor.may(act.isGivers() ? TaskAct.ASSIGN : "tasks:work");
    boolean asked =
        switch (act) {
          case EXTEND -> task.askedDueOn() != null;
          case ASK_EXTENSION -> task.askedDueOn() == null;
          default -> true;
        };
    return permitted && asked && task.offers(act, actor);
  }

  /// Where the act is done.
  public String href(TaskAct act) {
    return task.path() + "/" + act.path();
  }

  /// Icon of the act, see bin/vendor.
  public static String icon(TaskAct act) {
    return switch (act) {
      case ACCEPT, VERIFY, EXTEND -> "check";
      case QUESTION, ANSWER -> "message";
      case HAND -> "user-plus";
      case REPORT -> "pencil";
      case SUBMIT -> "send";
      case ASK_EXTENSION, REFUSE_EXTENSION -> "calendar";
      case CONTRIBUTE -> "users";
      case GIVE_BACK -> "restore";
      case CHANGE -> "pencil";
      case MOVE -> "switch-horizontal";
      case SPLIT -> "columns";
      case WITHDRAW -> "trash";
    };
  }

  /// Key of the act's words.
  public static String key(TaskAct act) {
    return "plan.act." + act.name().toLowerCase(Locale.ROOT);
  }
}
