package vn.caicach.drafting.web;

import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import vn.caicach.drafting.DraftId;
import vn.caicach.drafting.internal.CheckFile;
import vn.caicach.drafting.internal.Draft;
import vn.caicach.drafting.internal.DraftPapers;
import vn.caicach.drafting.internal.DraftQueries;
import vn.caicach.paper.FormatCheck;
import vn.caicach.paper.FormatReport;
import vn.caicach.paper.PaperWriter;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Requires;
import vn.caicach.storage.DeclaredSecrecy;
import vn.caicach.storage.FileDirectory;
import vn.caicach.storage.FileId;
import vn.caicach.storage.ReceiveUpload;
import vn.caicach.storage.Secrecy;
import vn.caicach.storage.StoreFile;
import vn.caicach.storage.StoreFile.Outcome;
import vn.caicach.storage.StoredFile;
import vn.caicach.ui.FormErrors;

/// Kiểm tra thể thức: of any Word file, and of a draft.
@Controller
@Requires("drafts:write")
class FormChecksController {

  private final CheckFile checkFile;
  private final ReceiveUpload upload;
  private final StoreFile storeFile;
  private final FileDirectory files;
  private final DraftQueries drafts;
  private final DraftPapers papers;

  FormChecksController(
      CheckFile checkFile,
      ReceiveUpload upload,
      StoreFile storeFile,
      FileDirectory files,
      DraftQueries drafts,
      DraftPapers papers) {
    this.checkFile = checkFile;
    this.upload = upload;
    this.storeFile = storeFile;
    this.files = files;
    this.drafts = drafts;
    this.papers = papers;
  }

  @GetMapping("/form-checks")
  String blank(Model model) {
    return form(FormErrors.NONE, model);
  }

  /// The file is kept for its sender alone, until old uploads are erased.
  @PostMapping("/form-checks")
  String take(
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String secrecy,
      HttpServletResponse response,
      Model model)
      throws IOException {
    FormErrors errors = FormErrors.NONE;
    Optional<Secrecy> declared = DeclaredSecrecy.read(secrecy);
    if (file == null || ReceiveUpload.nameOf(file).isEmpty()) {
      errors = errors.at("file", t("drafting.check.file"), "drafting.check.noFile");
    } else if (declared.isEmpty()) {
      errors = errors.at("secrecy", t("storage.secrecy"), "storage.secrecy.missing");
    } else {
      switch (upload.receiveForRecord(file, declared.get())) {
        case Outcome.Refused refused -> errors = errors.and(refused.reason());
        case Outcome.Kept kept -> {
          if (kept.file().mediaType().equals(DraftWords.DOCX.toString())) {
            return "redirect:/form-checks/" + kept.file().id().value();
          }
          errors = errors.at("file", t("drafting.check.file"), "storage.refusal.no-word-file");
        }
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(errors, model);
  }

  private String form(FormErrors errors, Model model) {
    model.addAttribute(
        "page", new FormChecksNew(errors, DeclaredSecrecy.choices(), storeFile.largest()));
    return "drafting/form-checks-new";
  }

  @GetMapping("/form-checks/{id}")
  String show(Actor actor, @PathVariable UUID id, Model model) {
    StoredFile file = find(id, actor);
    CheckFile.Checked checked = checkFile.check(file.id());
    model.addAttribute(
        "page",
        new FormChecksShow(
            file.name(),
            "/form-checks",
            checked.report(),
            checked.mended() == null ? null : "/form-checks/" + id + "/mended.docx"));
    return "drafting/form-checks-show";
  }

  @GetMapping("/form-checks/{id}/mended.docx")
  ResponseEntity<byte[]> mended(Actor actor, @PathVariable UUID id) {
    StoredFile file = find(id, actor);
    byte[] copy = checkFile.check(file.id()).mended();
    if (copy == null) {
      throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
    String name = file.name().replaceFirst("(?i)\\.docx$", "") + " - da sua the thuc.docx";
    return ResponseEntity.ok()
        .contentType(DraftWords.DOCX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename(name, StandardCharsets.UTF_8)
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(copy);
  }

  /// Of our own making, so it is checked here.
  @GetMapping("/drafts/{id}/form-check")
  String ofDraft(Actor actor, @PathVariable UUID id, Model model) {
    Draft draft =
        drafts
            .read(new DraftId(id), actor)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    FormatReport report = FormatCheck.of(PaperWriter.docx(papers.paper(draft)));
    model.addAttribute("page", new FormChecksShow(draft.label(), "/drafts/" + id, report, null));
    return "drafting/form-checks-show";
  }

  private StoredFile find(UUID id, Actor actor) {
    return files
        .find(new FileId(id), actor)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
