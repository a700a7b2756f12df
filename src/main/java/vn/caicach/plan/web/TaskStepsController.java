package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.internal.CarryTask;
import vn.caicach.plan.internal.ChangeTask;
import vn.caicach.plan.internal.JudgeTask;
import vn.caicach.plan.internal.TaskAct;
import vn.caicach.plan.internal.TaskOfficers;
import vn.caicach.plan.internal.TaskQueries;
import vn.caicach.plan.internal.TaskRules;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Requires;
import vn.caicach.storage.DeclaredSecrecy;
import vn.caicach.storage.FileId;
import vn.caicach.storage.StoreFile;
import vn.caicach.ui.Attempt;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The steps made with a task: each a page that asks what has to be said with it.
@Controller
class TaskStepsController {

  private static final String FIELDS = "plan.field";

  private final TaskQueries tasks;
  private final TaskOfficers officers;
  private final CarryTask carry;
  private final JudgeTask judge;
  private final ChangeTask change;
  private final TakeFiles files;
  private final StoreFile storeFile;
  private final BusinessTime time;

  TaskStepsController(
      TaskQueries tasks,
      TaskOfficers officers,
      CarryTask carry,
      JudgeTask judge,
      ChangeTask change,
      TakeFiles files,
      StoreFile storeFile,
      BusinessTime time) {
    this.tasks = tasks;
    this.officers = officers;
    this.carry = carry;
    this.judge = judge;
    this.change = change;
    this.files = files;
    this.storeFile = storeFile;
    this.time = time;
  }

  /// Steps of those who carry or verify a task.
  @GetMapping({
    "/tasks/{id}/acceptance",
    "/tasks/{id}/question",
    "/tasks/{id}/handing",
    "/tasks/{id}/progress",
    "/tasks/{id}/product",
    "/tasks/{id}/extension-request",
    "/tasks/{id}/contribution",
    "/tasks/{id}/verification",
    "/tasks/{id}/return"
  })
  @Requires("tasks:work")
  String step(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    return asked(find(id, actor), act(request), actor, model);
  }

  /// Steps of those who give tasks.
  @GetMapping({
    "/tasks/{id}/answer",
    "/tasks/{id}/extension",
    "/tasks/{id}/extension-refusal",
    "/tasks/{id}/withdrawal"
  })
  @Requires("tasks:assign")
  String decision(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    return asked(find(id, actor), act(request), actor, model);
  }

  @PostMapping({
    "/tasks/{id}/acceptance",
    "/tasks/{id}/question",
    "/tasks/{id}/handing",
    "/tasks/{id}/progress",
    "/tasks/{id}/product",
    "/tasks/{id}/extension-request",
    "/tasks/{id}/contribution",
    "/tasks/{id}/verification",
    "/tasks/{id}/return"
  })
  @Requires("tasks:work")
  String makeStep(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") StepForm form,
      BindingResult binding,
      @RequestParam(name = "files", required = false) @Nullable List<MultipartFile> sent,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model)
      throws IOException {
    var task = find(id, actor);
    var taken =
        files.take(sent, form.secrecy(), form.kept(), FormErrors.of(binding, FIELDS), actor);
    return made(
        task,
        act(request),
        form.keeping(taken.files()),
        taken.errors(),
        actor,
        response,
        redirect,
        model);
  }

  @PostMapping({
    "/tasks/{id}/answer",
    "/tasks/{id}/extension",
    "/tasks/{id}/extension-refusal",
    "/tasks/{id}/withdrawal"
  })
  @Requires("tasks:assign")
  String decide(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") StepForm form,
      BindingResult binding,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    return made(
        find(id, actor),
        act(request),
        form,
        FormErrors.of(binding, FIELDS),
        actor,
        response,
        redirect,
        model);
  }

  private String made(
      TaskQueries.Show task,
      TaskAct act,
      StepForm form,
      FormErrors found,
      Actor actor,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    FormErrors errors =
        Attempt.of(wrong(task, act, form, found), response, () -> make(task, act, form, actor));
    if (errors.any()) {
      return asking(task, act, form, files.check(form.kept(), errors, actor), actor, model);
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.done(TasksShow.key(act) + ".done", task.label()));
    return "redirect:" + task.path();
  }

  /// A step nobody may make now is refused before anything is typed.
  private String asked(TaskQueries.Show task, TaskAct act, Actor actor, Model model) {
    task.verdict(act, actor).orThrow();
    return asking(task, act, StepForm.BLANK, FormErrors.NONE, actor, model);
  }

  private FormErrors wrong(TaskQueries.Show task, TaskAct act, StepForm form, FormErrors errors) {
    return switch (act) {
      case HAND ->
          form.officer() == null
              ? errors.at("officer", t("plan.field.officer"), "plan.form.officer.missing")
              : errors;
      case REPORT ->
          said(
              act,
              form,
              form.percent() == null && !errors.has("percent")
                  ? errors.at("percent", t("plan.field.percent"), "plan.form.percent.missing")
                  : errors,
              "plan.rule.noteMissing");
      case ASK_EXTENSION -> said(act, form, later(task, form, errors), "plan.rule.reasonMissing");
      case EXTEND -> later(task, form, errors);
      case CONTRIBUTE ->
          form.unit() == null || task.partOf(form.unit()).isEmpty()
              ? errors.at("unit", t("plan.field.unit"), "plan.form.unit.missing")
              : errors;
      default -> errors;
    };
  }

  private FormErrors later(TaskQueries.Show task, StepForm form, FormErrors errors) {
    LocalDate day = form.day();
    if (day != null) {
      return errors.at(
          "day", t("plan.field.until"), TaskRules.laterThanNow(day, task.dueOn(), time.today()));
    }
    return errors.has("day")
        ? errors
        : errors.at("day", t("plan.field.until"), "plan.form.until.missing");
  }

  private static FormErrors said(TaskAct act, StepForm form, FormErrors errors, String messageKey) {
    return errors.at(
        "note",
        t(TasksShow.key(act) + ".note"),
        TaskRules.saysSomething(form.noteText(), messageKey));
  }

  private void make(TaskQueries.Show task, TaskAct act, StepForm form, Actor actor) {
    TaskId id = task.id();
    String note = form.noteText();
    List<FileId> attached =
        form.kept() == null ? List.of() : form.kept().stream().map(FileId::new).toList();
    switch (act) {
      case ACCEPT -> carry.accept(id, note, actor);
      case QUESTION -> carry.question(id, note, actor);
      case HAND ->
          carry.hand(id, new OfficerId(Objects.requireNonNull(form.officer())), note, actor);
      case REPORT ->
          carry.report(id, Objects.requireNonNull(form.percent()), note, attached, actor);
      case SUBMIT -> carry.submit(id, note, attached, actor);
      case CONTRIBUTE ->
          carry.contribute(
              id, new UnitId(Objects.requireNonNull(form.unit())), note, attached, actor);
      case ASK_EXTENSION -> carry.askExtension(id, day(form), note, actor);
      case VERIFY -> judge.verify(id, note, actor);
      case GIVE_BACK -> judge.giveBack(id, note, actor);
      case ANSWER -> judge.answer(id, note, actor);
      case EXTEND -> judge.extend(id, day(form), note, actor);
      case REFUSE_EXTENSION -> judge.refuseExtension(id, note, actor);
      case WITHDRAW -> change.withdraw(id, note, actor);
      case CHANGE, MOVE, SPLIT -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private static LocalDate day(StepForm form) {
    return Objects.requireNonNull(form.day());
  }

  private String asking(
      TaskQueries.Show task,
      TaskAct act,
      StepForm form,
      FormErrors errors,
      Actor actor,
      Model model) {
    List<Option> units =
        task.cooperating().stream()
            .filter(part -> actor.worksIn(part.unit()))
            .map(part -> Option.of(part.unit().toString(), part.name()))
            .toList();
    model.addAttribute(
        "page",
        new TaskStep(
            task,
            act,
            form,
            errors,
            act == TaskAct.HAND ? officers.of(new UnitId(task.lead().id())) : List.of(),
            units,
            files.find(form.kept(), actor),
            DeclaredSecrecy.choices(),
            storeFile.largest()));
    return "plan/tasks-step";
  }

  private static TaskAct act(HttpServletRequest request) {
    String path = request.getRequestURI();
    return TaskAct.at(path.substring(path.lastIndexOf('/') + 1))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private TaskQueries.Show find(UUID id, Actor actor) {
    return tasks
        .find(new TaskId(id), actor)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
