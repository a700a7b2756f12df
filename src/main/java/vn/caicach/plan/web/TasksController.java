package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.document.DocumentDirectory.DocumentSummary;
import vn.caicach.document.DocumentId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.plan.internal.AssignTask;
import vn.caicach.plan.internal.ChangeTask;
import vn.caicach.plan.internal.DocumentPassages;
import vn.caicach.plan.internal.Passage;
import vn.caicach.plan.internal.TaskAct;
import vn.caicach.plan.internal.TaskQueries;
import vn.caicach.plan.internal.TaskUnits;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.shared.Requires;
import vn.caicach.shared.VietnameseText;
import vn.caicach.ui.Attempt;
import vn.caicach.ui.Crumb;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.HistorySource;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.Option;
import vn.caicach.ui.RecordHistory;
import vn.caicach.ui.StaleEdit;
import vn.caicach.ui.XlsxExport;

/// Tasks: the list, one of them, giving and changing them.
@Controller
class TasksController {

  private static final ListRules LIST =
      ListRules.sortedBy("due")
          .orBy("number", "title", "lead", "moved")
          .filteredBy("q", "state", "unit", "document", "with", "verifier", "field");
  private static final String FIELDS = "plan.field";

  private final TaskQueries tasks;
  private final TaskUnits units;
  private final DocumentPassages passages;
  private final AssignTask assign;
  private final ChangeTask change;
  private final HistorySource log;
  private final BusinessTime time;

  TasksController(
      TaskQueries tasks,
      TaskUnits units,
      DocumentPassages passages,
      AssignTask assign,
      ChangeTask change,
      HistorySource log,
      BusinessTime time) {
    this.tasks = tasks;
    this.units = units;
    this.passages = passages;
    this.assign = assign;
    this.change = change;
    this.log = log;
    this.time = time;
  }

  @GetMapping("/tasks")
  @Requires("tasks:read")
  String index(Actor actor, HttpServletRequest request, Model model) {
    var list = LIST.read(request);
    String document =
        Identifiers.read(list.filter("document"))
            .flatMap(id -> passages.document(new DocumentId(id), actor))
            .map(DocumentSummary::label)
            .orElse("");
    model.addAttribute(
        "page",
        new TasksIndex(
            tasks.list(list, actor),
            Words.units(units.all()),
            actor.may("tasks:assign"),
            document));
    return "plan/tasks";
  }

  @GetMapping("/tasks.xlsx")
  @Requires("tasks:read")
  ResponseEntity<byte[]> export(Actor actor, HttpServletRequest request) {
    XlsxExport file =
        XlsxExport.of(
            t("plan.tasks"),
            t("plan.field.number"),
            t("plan.field.title"),
            t("plan.field.product"),
            t("plan.field.document"),
            t("plan.field.assignedOn"),
            t("plan.field.lead"),
            t("plan.field.officer"),
            t("plan.field.recipient"),
            t("plan.field.cooperating"),
            t("plan.field.verifier"),
            t("plan.field.deadline"),
            t("plan.field.due"),
            t("plan.field.state"),
            t("plan.field.standing"),
            t("plan.field.progress"),
            t("plan.field.doneOn"));
    for (TaskQueries.Line line : tasks.all(LIST.read(request), actor, XlsxExport.MOST)) {
      TaskQueries.Row row = line.task();
      file.row(
          row.label(),
          row.title(),
          row.product(),
          line.document(),
          line.assignedOn(),
          row.lead(),
          row.officer(),
          row.recipient(),
          line.cooperating(),
          line.verifier(),
          Words.of(row.deadline(), row.dueOn()),
          row.dueOn(),
          t("plan.state." + row.state()),
          row.standing().text(),
          row.progress(),
          row.doneOn());
    }
    return file.download("nhiem-vu", time.today());
  }

  @GetMapping("/tasks/new")
  @Requires("tasks:assign")
  String blank(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID document,
      @RequestParam(required = false) @Nullable Integer from,
      @RequestParam(required = false) @Nullable Integer to,
      Model model) {
    DocumentSummary source = document == null ? null : source(document, actor);
    Passage passage = passages.passage(source == null ? null : source.id(), from, to);
    String words = passage.words();
    var proposed =
        source == null ? Optional.<Deadline>empty() : passages.deadline(words, source.issuedOn());
    TaskForm form =
        TaskForm.blank(
            document, passage.from(), passage.to(), VietnameseText.tidy(words), proposed);
    return form(null, form, FormErrors.NONE, null, source, words, proposed.isPresent(), model);
  }

  @PostMapping("/tasks")
  @Requires("tasks:assign")
  String assign(
      Actor actor,
      @Valid @ModelAttribute("form") TaskForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    DocumentSummary source = form.document() == null ? null : source(form.document(), actor);
    Passage passage = passages.passage(source == null ? null : source.id(), form.from(), form.to());
    List<TaskId> given = new ArrayList<>();
    FormErrors errors =
        Attempt.of(
            form.check(FormErrors.of(binding, FIELDS), null, time.today()),
            response,
            () -> given.addAll(assign.assign(form.assignment(passage), form.leadUnits(), actor)));
    if (errors.any()) {
      return form(null, form, errors, null, source, passage.words(), false, model);
    }
    redirect.addFlashAttribute(
        Flash.NAME,
        Flash.done(
            form.verifierLeads() ? "plan.tasks.givenOther" : "plan.tasks.given", given.size()));
    if (source != null) {
      return "redirect:/documents/"
          + source.id().value()
          + (passage.from() == null ? "" : "#p-" + passage.from());
    }
    return given.size() == 1 ? "redirect:/tasks/" + given.getFirst().value() : "redirect:/tasks";
  }

  private DocumentSummary source(UUID document, Actor actor) {
    return passages
        .document(new DocumentId(document), actor)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  @GetMapping("/tasks/{id}")
  @Requires("tasks:read")
  String show(Actor actor, @PathVariable UUID id, Model model) {
    var task = find(id, actor);
    model.addAttribute(
        "page", new TasksShow(task, tasks.steps(task.id()), reviews(task, actor), actor));
    return "plan/tasks-show";
  }

  /// Those of the own unit, or of all for who sees all.
  private List<TaskQueries.Owed> reviews(TaskQueries.Show task, Actor actor) {
    return actor.may("tasks:readAll") || actor.worksIn(task.lead().id())
        ? tasks.reviews(task.id(), actor)
        : List.of();
  }

  @GetMapping("/tasks/{id}/history")
  @Requires("tasks:read")
  String history(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    var task = find(id, actor);
    ListRequest list = HistorySource.RULES.read(request);
    model.addAttribute(
        "page",
        new RecordHistory(
            task.label(),
            List.of(new Crumb(t("plan.tasks"), "/tasks")),
            task.path(),
            // review reports have readers of their own
            actor.may("tasks:readAll") ? log.history(id, list) : log.historyOfItself(id, list)));
    return RecordHistory.VIEW;
  }

  @GetMapping("/tasks/{id}/edit")
  @Requires("tasks:assign")
  String edit(Actor actor, @PathVariable UUID id, Model model) {
    var task = find(id, actor);
    task.verdict(TaskAct.CHANGE, actor).orThrow();
    return editing(actor, task, TaskForm.of(task), FormErrors.NONE, null, model);
  }

  @PostMapping("/tasks/{id}")
  @Requires("tasks:assign")
  String change(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") TaskForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    var task = find(id, actor);
    FormErrors errors;
    try {
      errors =
          Attempt.of(
              form.check(FormErrors.of(binding, FIELDS), task, time.today()),
              response,
              () ->
                  change.change(
                      task.id(),
                      form.version(),
                      form.assignment(task.passage()),
                      form.reasonText(),
                      actor));
    } catch (OptimisticLockingFailureException stale) {
      response.setStatus(HttpStatus.CONFLICT.value());
      var now = find(id, actor);
      var last = tasks.steps(now.id()).getFirst();
      StaleEdit difference =
          form.comparedWith(now, Words.units(units.all())).savedBy(last.byName(), last.at());
      return editing(actor, now, form.over(now), FormErrors.NONE, difference, model);
    }
    if (errors.any()) {
      return editing(actor, task, form, errors, null, model);
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.done("plan.tasks.changed", task.label()));
    return "redirect:" + task.path();
  }

  private String editing(
      Actor actor,
      TaskQueries.Show task,
      TaskForm form,
      FormErrors errors,
      @Nullable StaleEdit stale,
      Model model) {
    var source = task.source() == null ? null : source(task.source().id(), actor);
    return form(task, form, errors, stale, source, task.passage().words(), false, model);
  }

  private String form(
      TaskQueries.@Nullable Show task,
      TaskForm form,
      FormErrors errors,
      @Nullable StaleEdit stale,
      @Nullable DocumentSummary source,
      String words,
      boolean proposed,
      Model model) {
    List<Option> origins =
        Arrays.stream(TaskOrigin.values())
            .filter(origin -> origin != TaskOrigin.SUPERIOR || form.origin() == origin)
            .map(
                origin -> new Option(origin.name(), t("plan.origin." + origin), verifierOf(origin)))
            .toList();
    List<Option> untils =
        Arrays.stream(TaskForm.Until.values())
            .map(until ->
                new Option(
                    until.name(), t("plan.until." + until), t("plan.until." + until + ".hint")))
            .toList();
    model.addAttribute(
        "page",
        new TasksNew(
            task,
            form,
            errors,
            stale,
            source,
            words,
            proposed,
            Words.units(units.all()),
            origins,
            untils));
    return "plan/tasks-new";
  }

  private String verifierOf(TaskOrigin origin) {
    return units
        .verifier(origin, null)
        .map(unit -> t("plan.origin.verifier", unit.name()))
        .orElse("");
  }

  private TaskQueries.Show find(UUID id, Actor actor) {
    return tasks
        .find(new TaskId(id), actor)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
