package vn.caicach.organization.web;

import static vn.caicach.shared.Verdict.refused;
import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
import vn.caicach.organization.SpreadsheetReader;
import vn.caicach.organization.internal.ImportOfficers;
import vn.caicach.organization.internal.OfficerSheet.Column;
import vn.caicach.organization.internal.OfficerSheet.Line;
import vn.caicach.organization.internal.UnitQueries;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Requires;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.XlsxExport;

/// Officers from a workbook: upload, look at each row, take the good ones over.
@Controller
@Requires("officers:manage")
class OfficerImportsController {

  private final ImportOfficers imports;
  private final UnitQueries units;
  private final SpreadsheetReader reader;
  private final BusinessTime time;

  OfficerImportsController(
      ImportOfficers imports, UnitQueries units, SpreadsheetReader reader, BusinessTime time) {
    this.imports = imports;
    this.units = units;
    this.reader = reader;
    this.time = time;
  }

  @GetMapping("/officers/imports/new")
  String blank(Model model) {
    model.addAttribute("page", new ImportsNew(time.today(), FormErrors.NONE));
    return "organization/imports-new";
  }

  /// The workbook to fill in: our headings, one example, and the units and posts of this authority
  /// beside them.
  @GetMapping("/officers/imports/template.xlsx")
  ResponseEntity<byte[]> template() {
    XlsxExport file =
        XlsxExport.of(
            t("organization.officers"),
            t(Column.CODE.textKey()),
            t(Column.NAME.textKey()),
            t(Column.BORN_ON.textKey()),
            t(Column.PHONE.textKey()),
            t(Column.EMAIL.textKey()),
            t(Column.UNIT.textKey()),
            t(Column.POST.textKey()),
            t(Column.FROM.textKey()));
    XlsxExport choices =
        file.sheet(
            t("organization.posts"), t("organization.field.unit"), t("organization.field.post"));
    for (UnitQueries.PostChoice post : units.postsOn(time.today())) {
      choices.row(post.unitName(), post.title());
    }
    return file.download("mau-danh-sach-can-bo", time.today());
  }

  @PostMapping("/officers/imports")
  String upload(
      Actor actor,
      @Valid @ModelAttribute("form") ImportForm form,
      BindingResult binding,
      HttpServletResponse response,
      Model model) {
    var kept = new AtomicReference<UUID>();
    FormErrors errors = Attempt.of(binding, response, () -> kept.set(keep(actor, form)));
    if (errors.any()) {
      model.addAttribute("page", new ImportsNew(form.firstDay(), errors));
      return "organization/imports-new";
    }
    return "redirect:/officers/imports/" + kept.get();
  }

  private UUID keep(Actor actor, ImportForm form) {
    MultipartFile file = form.file();
    if (file == null || file.isEmpty()) {
      throw new RefusedException(refused("organization.import.no-file"));
    }
    SpreadsheetReader.Sheet sheet = reader.read(actor.authority(), new Received(file));
    if (!sheet.complete()) {
      throw new RefusedException(refused("organization.import.cut"));
    }
    String name = Objects.requireNonNullElse(file.getOriginalFilename(), "");
    return imports.keep(name, sheet.rows(), Objects.requireNonNull(form.firstDay()));
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

  @GetMapping("/officers/imports/{id}")
  String show(@PathVariable UUID id, RedirectAttributes redirect, Model model) {
    Optional<ImportOfficers.Preview> preview = imports.preview(id);
    if (preview.isEmpty()) {
      redirect.addFlashAttribute(Flash.NAME, Flash.note("organization.import.gone"));
      return "redirect:/officers";
    }
    model.addAttribute("page", new ImportsShow(preview.get(), FormErrors.NONE));
    return "organization/imports-show";
  }

  /// The rows that are not taken over, with what is wrong, as a workbook to mend and upload again.
  @GetMapping("/officers/imports/{id}/problems.xlsx")
  ResponseEntity<byte[]> problems(@PathVariable UUID id) {
    XlsxExport file =
        XlsxExport.of(
            t("organization.officers"),
            t(Column.CODE.textKey()),
            t(Column.NAME.textKey()),
            t(Column.BORN_ON.textKey()),
            t(Column.PHONE.textKey()),
            t(Column.EMAIL.textKey()),
            t(Column.UNIT.textKey()),
            t(Column.POST.textKey()),
            t(Column.FROM.textKey()),
            t("organization.import.problem"));
    for (Line line : find(id).result().bad()) {
      file.row(
          line.cell(Column.CODE),
          line.cell(Column.NAME),
          line.cell(Column.BORN_ON),
          line.cell(Column.PHONE),
          line.cell(Column.EMAIL),
          line.cell(Column.UNIT),
          line.cell(Column.POST),
          line.cell(Column.FROM),
          String.join(" ", ImportsShow.texts(line)));
    }
    return file.download("dong-can-sua", time.today());
  }

  @PostMapping("/officers/imports/{id}/confirmation")
  String confirm(
      @PathVariable UUID id,
      @RequestParam(defaultValue = "") String legalBasis,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    try {
      Flash flash =
          imports
              .takeOver(id, legalBasis)
              .map(OfficerImportsController::done)
              .orElseGet(() -> Flash.failed("organization.import.gone"));
      redirect.addFlashAttribute(Flash.NAME, flash);
      return "redirect:/officers";
    } catch (RefusedException e) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      model.addAttribute("page", new ImportsShow(find(id), FormErrors.of(e.refused())));
      return "organization/imports-show";
    }
  }

  private static Flash done(ImportOfficers.Taken taken) {
    return taken.left() == 0
        ? Flash.done("organization.import.done", taken.registered())
        : Flash.warning("organization.import.done-partly", taken.registered(), taken.left());
  }

  @PostMapping("/officers/imports/{id}/removal")
  String drop(@PathVariable UUID id, RedirectAttributes redirect) {
    imports.drop(id);
    redirect.addFlashAttribute(Flash.NAME, Flash.note("organization.import.dropped"));
    return "redirect:/officers";
  }

  private ImportOfficers.Preview find(UUID id) {
    return imports.preview(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
