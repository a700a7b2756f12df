package vn.caicach.plan.web;

import static vn.caicach.shared.Verdict.refused;
import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.document.DocumentId;
import vn.caicach.organization.SpreadsheetReader;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.plan.internal.DocumentPassages;
import vn.caicach.plan.internal.ImportTasks;
import vn.caicach.plan.internal.TaskImportQueries;
import vn.caicach.plan.internal.TaskSheet.Column;
import vn.caicach.plan.internal.TaskSheet.Mended;
import vn.caicach.plan.internal.TaskUnits;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Requires;
import vn.caicach.shared.VietnameseText;
import vn.caicach.ui.Attempt;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.XlsxExport;

/// Tasks from a workbook: upload, look at each line and mend it, give those that are right.
@Controller
@Requires("tasks:assign")
class TaskImportsController {

  private static final int LONGEST = 500;

  private final ImportTasks imports;
  private final TaskImportQueries queries;
  private final DocumentPassages documents;
  private final TaskUnits units;
  private final SpreadsheetReader reader;
  private final BusinessTime time;

  TaskImportsController(
      ImportTasks imports,
      TaskImportQueries queries,
      DocumentPassages documents,
      TaskUnits units,
      SpreadsheetReader reader,
      BusinessTime time) {
    this.imports = imports;
    this.queries = queries;
    this.documents = documents;
    this.units = units;
    this.reader = reader;
    this.time = time;
  }

  @GetMapping("/tasks/imports/new")
  String blank(Actor actor, @RequestParam(required = false) @Nullable UUID document, Model model) {
    model.addAttribute(
        "page",
        new TaskImportsNew(
            TaskOrigin.REFORM_PLAN, document, queries.directives(actor), FormErrors.NONE));
    return "plan/imports-new";
  }

  /// The workbook to fill in: our headings, an example, and the units of this authority beside it.
  @GetMapping("/tasks/imports/template.xlsx")
  ResponseEntity<byte[]> template() {
    XlsxExport file =
        XlsxExport.of(
            t("plan.tasks"),
            t(Column.NUMBER.textKey()),
            t(Column.TITLE.textKey()),
            t(Column.LEAD.textKey()),
            t(Column.COOPERATING.textKey()),
            t(Column.DEADLINE.textKey()),
            t(Column.PRODUCT.textKey()),
            t(Column.ORIGIN.textKey()),
            t(Column.DOCUMENT.textKey()));
    List<TaskUnits.TaskUnit> all = units.all();
    XlsxExport choices =
        file.sheet(
            t("organization.units"), t("organization.field.name"), t("plan.import.shortName"));
    all.forEach(unit -> choices.row(unit.name(), unit.shortName()));
    XlsxExport wordings =
        file.sheet(t("plan.import.wordings"), t("plan.field.deadline"), t("plan.import.meaning"));
    String year = String.valueOf(time.today().getYear());
    for (String wording : List.of("before", "by", "month", "quarter", "yearly", "none")) {
      wordings.row(
          t("plan.import.wording." + wording, year),
          t("plan.import.wording." + wording + ".meaning"));
    }
    return file.download("mau-danh-sach-nhiem-vu", time.today());
  }

  @PostMapping("/tasks/imports")
  String upload(
      Actor actor,
      @Valid @ModelAttribute("form") TaskImportForm form,
      BindingResult binding,
      HttpServletResponse response,
      Model model) {
    var kept = new AtomicReference<UUID>();
    FormErrors errors =
        Attempt.of(
            FormErrors.of(binding, "plan.field"), response, () -> kept.set(keep(actor, form)));
    if (errors.any()) {
      model.addAttribute(
          "page",
          new TaskImportsNew(form.origin(), form.document(), queries.directives(actor), errors));
      return "plan/imports-new";
    }
    return "redirect:/tasks/imports/" + kept.get();
  }

  private UUID keep(Actor actor, TaskImportForm form) {
    MultipartFile file = form.file();
    if (file == null || file.isEmpty()) {
      throw new RefusedException(refused("plan.import.no-file"));
    }
    DocumentId document = form.document() == null ? null : new DocumentId(form.document());
    if (document != null && documents.document(document, actor).isEmpty()) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    SpreadsheetReader.Sheet sheet = reader.read(actor.authority(), new Received(file));
    if (!sheet.complete()) {
      throw new RefusedException(refused("plan.import.cut"));
    }
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return imports.keep(name, sheet.rows(), Objects.requireNonNull(form.origin()), document, actor);
  }

  private record Received(MultipartFile file) implements SpreadsheetReader.Upload {

    @Override
    public InputStream open() throws IOException {
      return file.getInputStream();
    }

    @Override
    public void moveTo(Path target) throws IOException {
      file.transferTo(new File(target.toString())); // renames; of a path it would copy
    }
  }

  @GetMapping("/tasks/imports/{id}")
  String show(Actor actor, @PathVariable UUID id, RedirectAttributes redirect, Model model) {
    Optional<ImportTasks.Preview> preview = imports.preview(id, actor);
    if (preview.isEmpty()) {
      return gone(redirect);
    }
    return page(preview.get(), FormErrors.NONE, actor, model);
  }

  private String page(ImportTasks.Preview preview, FormErrors errors, Actor actor, Model model) {
    DocumentId document = preview.document();
    String directive =
        document == null
            ? ""
            : documents.document(document, actor).map(found -> found.name()).orElse("");
    model.addAttribute(
        "page", new TaskImportsShow(preview, directive, Words.units(units.all()), errors));
    return "plan/imports-show";
  }

  /// Keeps what was put right and reads the list again.
  @PostMapping("/tasks/imports/{id}/mending")
  String mend(
      Actor actor, @PathVariable UUID id, HttpServletRequest request, RedirectAttributes redirect) {
    if (imports.mend(id, put(request), actor).isEmpty()) {
      return gone(redirect);
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.done("plan.import.mended"));
    return "redirect:/tasks/imports/" + id;
  }

  /// Gives the lines that are chosen; what was put right just now is shown once more before.
  @PostMapping("/tasks/imports/{id}/assignment")
  String give(
      Actor actor,
      @PathVariable UUID id,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Optional<Boolean> differs = imports.mend(id, put(request), actor);
    if (differs.isEmpty()) {
      return gone(redirect);
    }
    if (differs.get()) {
      redirect.addFlashAttribute(Flash.NAME, Flash.warning("plan.import.look-again"));
      return "redirect:/tasks/imports/" + id;
    }
    try {
      Optional<ImportTasks.Given> given = imports.give(id, actor);
      if (given.isEmpty()) {
        return gone(redirect);
      }
      redirect.addFlashAttribute(Flash.NAME, done(given.get()));
      DocumentId document = given.get().document();
      return "redirect:/tasks" + (document == null ? "" : "?document=" + document.value());
    } catch (RefusedException e) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      ImportTasks.Preview preview =
          imports
              .preview(id, actor)
              .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
      return page(preview, FormErrors.of(e.refused()), actor, model);
    }
  }

  private static Flash done(ImportTasks.Given given) {
    return given.left() == 0
        ? Flash.done("plan.import.done", given.given())
        : Flash.warning("plan.import.done-partly", given.given(), given.left());
  }

  @PostMapping("/tasks/imports/{id}/removal")
  String drop(@PathVariable UUID id, RedirectAttributes redirect) {
    imports.drop(id);
    redirect.addFlashAttribute(Flash.NAME, Flash.note("plan.import.dropped"));
    return "redirect:/tasks";
  }

  private static String gone(RedirectAttributes redirect) {
    redirect.addFlashAttribute(Flash.NAME, Flash.note("plan.import.gone"));
    return "redirect:/tasks";
  }

  /// What the page sent, by the key of the line. Lines that cannot be given have no tick.
  private static Map<String, Mended> put(HttpServletRequest request) {
    Set<String> taken = Set.of(values(request, "taken"));
    Set<String> offered = Set.of(values(request, "offered"));
    Map<String, Mended> put = new HashMap<>();
    for (String key : Set.of(values(request, "line"))) {
      put.put(
          key,
          new Mended(
              Identifiers.read(request.getParameter("lead-" + key)).orElse(null),
              typed(request, "deadline", key),
              typed(request, "cooperating", key),
              offered.contains(key) ? taken.contains(key) : null));
    }
    return put;
  }

  private static String[] values(HttpServletRequest request, String name) {
    String[] values = request.getParameterValues(name);
    return values == null ? new String[0] : Arrays.stream(values).distinct().toArray(String[]::new);
  }

  /// What was typed; null where the field was not there.
  private static @Nullable String typed(HttpServletRequest request, String field, String key) {
    String typed = request.getParameter(field + "-" + key);
    if (typed == null) {
      return null;
    }
    String text = VietnameseText.tidy(typed);
    return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
  }
}
