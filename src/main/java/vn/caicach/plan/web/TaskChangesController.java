package vn.caicach.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.internal.ChangeTask;
import vn.caicach.plan.internal.TaskAct;
import vn.caicach.plan.internal.TaskQueries;
import vn.caicach.plan.internal.TaskUnits;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Requires;
import vn.caicach.ui.Attempt;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;

/// Moves a task to another unit, or splits it.
@Controller
@Requires("tasks:assign")
class TaskChangesController {

  private static final String FIELDS = "plan.field";

  private final TaskQueries tasks;
  private final TaskUnits units;
  private final ChangeTask change;
  private final BusinessTime time;

  TaskChangesController(TaskQueries tasks, TaskUnits units, ChangeTask change, BusinessTime time) {
    this.tasks = tasks;
    this.units = units;
    this.change = change;
    this.time = time;
  }

  @GetMapping("/tasks/{id}/move")
  String moving(Actor actor, @PathVariable UUID id, Model model) {
    return moving(asked(id, TaskAct.MOVE, actor), MoveForm.BLANK, FormErrors.NONE, model);
  }

  @PostMapping("/tasks/{id}/move")
  String move(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") MoveForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    var task = find(id, actor);
    FormErrors errors =
        Attempt.of(
            form.check(FormErrors.of(binding, FIELDS)),
            response,
            () ->
                change.move(
                    task.id(),
                    new UnitId(Objects.requireNonNull(form.lead())),
                    form.reasonText(),
                    actor));
    if (errors.any()) {
      return moving(task, form, errors, model);
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.done("plan.act.move.done", task.label()));
    return "redirect:" + task.path();
  }

  private String moving(TaskQueries.Show task, MoveForm form, FormErrors errors, Model model) {
    model.addAttribute("page", new TasksMove(task, form, errors, Words.units(units.all())));
    return "plan/tasks-move";
  }

  @GetMapping("/tasks/{id}/split")
  String splitting(Actor actor, @PathVariable UUID id, Model model) {
    return splitting(asked(id, TaskAct.SPLIT, actor), SplitForm.BLANK, FormErrors.NONE, model);
  }

  @PostMapping("/tasks/{id}/split")
  String split(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") SplitForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    var task = find(id, actor);
    FormErrors errors =
        Attempt.of(
            form.check(FormErrors.of(binding, FIELDS), task, time.today()),
            response,
            () -> change.split(task.id(), form.order(task), form.reasonText(), actor));
    if (errors.any()) {
      return splitting(task, form, errors, model);
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.done("plan.act.split.done", task.label()));
    return "redirect:" + task.path();
  }

  private String splitting(TaskQueries.Show task, SplitForm form, FormErrors errors, Model model) {
    model.addAttribute("page", new TasksSplit(task, form, errors, Words.units(units.all())));
    return "plan/tasks-split";
  }

  /// What nobody may do now is refused before anything is typed.
  private TaskQueries.Show asked(UUID id, TaskAct act, Actor actor) {
    var task = find(id, actor);
    task.verdict(act, actor).orThrow();
    return task;
  }

  private TaskQueries.Show find(UUID id, Actor actor) {
    return tasks
        .find(new TaskId(id), actor)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
