package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.server.ResponseStatusException;
import vn.caicach.document.DocumentDirectory.DocumentSummary;
import vn.caicach.document.DocumentId;
import vn.caicach.paper.OfficialPaper;
import vn.caicach.paper.PaperWriter;
import vn.caicach.plan.internal.DocumentPassages;
import vn.caicach.plan.internal.ReportPaper;
import vn.caicach.plan.internal.ReportQueries;
import vn.caicach.plan.internal.TaskImportQueries;
import vn.caicach.plan.internal.TaskReport;
import vn.caicach.plan.internal.TaskReport.Group;
import vn.caicach.plan.internal.TaskUnits;
import vn.caicach.plan.internal.TaskUnits.TaskUnit;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Requires;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.XlsxExport;

/// Báo cáo tình hình, kết quả thực hiện nhiệm vụ: figures, paper, list.
@Controller
@Requires("tasks:read")
class TaskReportController {

  private static final MediaType DOCX =
      MediaType.parseMediaType(
          "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

  private final ReportQueries reports;
  private final TaskImportQueries directives;
  private final DocumentPassages documents;
  private final TaskUnits units;
  private final BusinessTime time;

  TaskReportController(
      ReportQueries reports,
      TaskImportQueries directives,
      DocumentPassages documents,
      TaskUnits units,
      BusinessTime time) {
    this.reports = reports;
    this.directives = directives;
    this.documents = documents;
    this.units = units;
    this.time = time;
  }

  @GetMapping("/tasks/report")
  String show(
      Actor actor,
      @ModelAttribute("form") TaskReportForm form,
      BindingResult binding,
      HttpServletResponse response,
      Model model) {
    FormErrors errors = FormErrors.of(binding, "plan.report");
    TaskReport.Scope scope = form.scope();
    if (!scope.isOrdered()) {
      errors = errors.at("from", t("plan.report.from"), "plan.report.order");
    }
    var report = new TaskReport(time.today(), List.of());
    if (!errors.any()) {
      try {
        report = reports.report(scope, actor);
      } catch (RefusedException e) {
        errors = FormErrors.of(e.refused());
      }
    }
    if (errors.any()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }
    Optional<Group> group =
        Arrays.stream(Group.values()).filter(one -> one.name().equals(form.group())).findFirst();
    model.addAttribute(
        "page",
        new TasksReport(
            scope,
            report,
            group,
            TaskImportsNew.options(directives.directivesWithTasks(actor)),
            Words.units(units.all()),
            errors));
    return "plan/report";
  }

  @GetMapping("/tasks/report.docx")
  ResponseEntity<byte[]> docx(Actor actor, @ModelAttribute("form") TaskReportForm form) {
    return download(PaperWriter.docx(paper(actor, form)), DOCX, ".docx");
  }

  @GetMapping("/tasks/report.pdf")
  ResponseEntity<byte[]> pdf(Actor actor, @ModelAttribute("form") TaskReportForm form) {
    return download(PaperWriter.pdf(paper(actor, form)), MediaType.APPLICATION_PDF, ".pdf");
  }

  private OfficialPaper paper(Actor actor, TaskReportForm form) {
    TaskReport.Scope scope = ordered(form);
    TaskReport report = reports.report(scope, actor);
    return ReportPaper.write(
        report,
        new ReportPaper.About(
            actor.authorityName(),
            directive(scope, actor),
            unit(scope),
            scope.from(),
            reports.chair().orElse(""),
            report.tasks().stream().map(task -> Words.of(task.deadline(), task.dueOn())).toList()));
  }

  private ResponseEntity<byte[]> download(byte[] file, MediaType type, String ending) {
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(
                    "bao-cao-ket-qua-nhiem-vu-" + time.today() + ending, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(file);
  }

  @GetMapping("/tasks/report.xlsx")
  ResponseEntity<byte[]> list(Actor actor, @ModelAttribute("form") TaskReportForm form) {
    TaskReport report = reports.report(ordered(form), actor);
    XlsxExport file =
        XlsxExport.of(
            t("plan.report.list"),
            t("plan.field.number"),
            t("plan.field.title"),
            t("plan.field.lead"),
            t("plan.field.cooperating"),
            t("plan.field.deadline"),
            t("plan.field.due"),
            t("plan.report.result"),
            t("plan.field.doneOn"),
            t("plan.report.submitted"),
            t("plan.report.cause"));
    for (TaskReport.Line task : report.tasks()) {
      file.row(
          task.label(),
          task.title(),
          task.lead(),
          String.join("; ", task.cooperating()),
          Words.of(task.deadline(), task.dueOn()),
          task.dueOn(),
          t("plan.report.group." + task.group()),
          task.doneOn(),
          String.join("; ", task.submitted()),
          task.cause());
    }
    return file.download("ket-qua-nhiem-vu", time.today());
  }

  private static TaskReport.Scope ordered(TaskReportForm form) {
    TaskReport.Scope scope = form.scope();
    if (!scope.isOrdered()) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    return scope;
  }

  private String directive(TaskReport.Scope scope, Actor actor) {
    UUID document = scope.document();
    return document == null
        ? ""
        : documents
            .document(new DocumentId(document), actor)
            .map(DocumentSummary::name)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String unit(TaskReport.Scope scope) {
    return units.all().stream()
        .filter(unit -> unit.id().value().equals(scope.unit()))
        .map(TaskUnit::name)
        .findFirst()
        .orElse("");
  }
}
