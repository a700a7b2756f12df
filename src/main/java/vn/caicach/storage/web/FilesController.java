package vn.caicach.storage.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Requires;
import vn.caicach.storage.CheckSignatures;
import vn.caicach.storage.DeclaredSecrecy;
import vn.caicach.storage.FileDownload;
import vn.caicach.storage.FileId;
import vn.caicach.storage.ReceiveUpload;
import vn.caicach.storage.Secrecy;
import vn.caicach.storage.StoreFile;
import vn.caicach.storage.StoreFile.Outcome;
import vn.caicach.storage.StoredFile;
import vn.caicach.storage.internal.ContentType;
import vn.caicach.storage.internal.FileQueries;
import vn.caicach.ui.Crumb;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Formats;
import vn.caicach.ui.HistorySource;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.Option;
import vn.caicach.ui.RecordHistory;
import vn.caicach.ui.Texts;
import vn.caicach.ui.XlsxExport;

@Controller
class FilesController {

  private static final ListRules LIST =
      ListRules.sortedByLast("uploadedAt")
          .orBy("name", "size", "uploadedBy")
          .filteredBy("q", "type");
  private static final int TEXT_SHOWN = 20_000;

  private final FileQueries queries;
  private final StoreFile storeFile;
  private final ReceiveUpload upload;
  private final FileDownload download;
  private final CheckSignatures checkSignatures;
  private final HistorySource log;
  private final BusinessTime time;

  FilesController(
      FileQueries queries,
      StoreFile storeFile,
      ReceiveUpload upload,
      FileDownload download,
      CheckSignatures checkSignatures,
      HistorySource log,
      BusinessTime time) {
    this.queries = queries;
    this.storeFile = storeFile;
    this.upload = upload;
    this.download = download;
    this.checkSignatures = checkSignatures;
    this.log = log;
    this.time = time;
  }

  @GetMapping("/files")
  @Requires("files:read")
  String index(Actor actor, HttpServletRequest request, Model model) {
    model.addAttribute(
        "page",
        new FilesIndex(
            queries.list(LIST.read(request), actor), types(), actor.may("files:upload")));
    return "storage/files";
  }

  @GetMapping("/files.xlsx")
  @Requires("files:read")
  ResponseEntity<byte[]> export(Actor actor, HttpServletRequest request) {
    XlsxExport file =
        XlsxExport.of(
            Texts.t("storage.files.title"),
            Texts.t("storage.file.name"),
            Texts.t("storage.file.pages"),
            Texts.t("storage.file.size"),
            Texts.t("storage.file.uploadedBy"),
            Texts.t("storage.file.uploadedAt"));
    for (StoredFile row : queries.list(LIST.read(request).whole(), actor).rows()) {
      file.row(
          row.name(),
          row.pages(),
          Formats.size(row.size()),
          row.uploadedByName(),
          row.uploadedAt());
    }
    return file.download("kho-tep", time.today());
  }

  @GetMapping("/files/new")
  @Requires("files:upload")
  String blank(Model model) {
    return form("", FormErrors.NONE, model);
  }

  @PostMapping("/files")
  @Requires("files:upload")
  String upload(
      Actor actor,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String secrecy,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model)
      throws IOException {
    FormErrors errors = FormErrors.NONE;
    if (file == null || (file.isEmpty() && ReceiveUpload.nameOf(file).isEmpty())) {
      errors = errors.at("file", Texts.t("storage.file"), "storage.file.missing");
    }
    Optional<Secrecy> declared = DeclaredSecrecy.read(secrecy);
    if (declared.isEmpty()) {
      errors = errors.at("secrecy", Texts.t("storage.secrecy"), "storage.secrecy.missing");
    }
    if (file == null || declared.isEmpty() || errors.any()) {
      return again(secrecy, errors, response, model);
    }
    switch (upload.receive(file, declared.get())) {
      case Outcome.Kept kept -> {
        StoredFile stored = kept.file();
        if (queries.find(stored.id(), actor).isEmpty()) {
          redirect.addFlashAttribute(Flash.NAME, Flash.note("storage.file.alreadyHidden"));
          return "redirect:/files";
        }
        redirect.addFlashAttribute(
            Flash.NAME,
            kept.already()
                ? Flash.note("storage.file.already", stored.name(), stored.uploadedAt())
                : Flash.done("storage.file.kept", stored.name()));
        return "redirect:/files/" + stored.id().value();
      }
      case Outcome.Refused refused -> {
        return again(secrecy, FormErrors.NONE.and(refused.reason()), response, model);
      }
    }
  }

  @GetMapping("/files/{id}")
  @Requires("files:read")
  String show(Actor actor, @PathVariable UUID id, Model model) {
    StoredFile file = find(id, actor);
    String text = queries.beginning(file.id(), TEXT_SHOWN + 1);
    boolean whole = text.length() <= TEXT_SHOWN && file.textComplete();
    model.addAttribute(
        "page",
        new FilesShow(
            file,
            typeOf(file),
            text.length() > TEXT_SHOWN ? text.substring(0, TEXT_SHOWN) : text,
            whole,
            queries.signatures(file.id(), actor).orElse(null),
            file.mayBeSigned() && actor.may("files:upload") ? checkOf(id) : null));
    return "storage/files-show";
  }

  /// Looks at the signatures of a PDF anew.
  @PostMapping("/files/{id}/signature-check")
  @Requires("files:upload")
  String checkSignatures(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
    StoredFile file = find(id, actor);
    checkSignatures.check(file.id());
    redirect.addFlashAttribute(Flash.NAME, Flash.done("storage.signatures.checked", file.name()));
    return "redirect:/files/" + id;
  }

  private static String checkOf(UUID id) {
    return "/files/" + id + "/signature-check";
  }

  @GetMapping("/files/{id}/history")
  @Requires("files:read")
  String history(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute(
        "page",
        new RecordHistory(
            find(id, actor).name(),
            List.of(new Crumb(Texts.t("storage.files.title"), "/files")),
            "/files/" + id,
            log.history(id, HistorySource.RULES.read(request))));
    return RecordHistory.VIEW;
  }

  @GetMapping("/files/{id}/content")
  @Requires("files:read")
  ResponseEntity<Resource> content(Actor actor, @PathVariable UUID id) throws IOException {
    return download.of(find(id, actor));
  }

  private StoredFile find(UUID id, Actor actor) {
    return queries
        .find(new FileId(id), actor)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String again(
      String secrecy, FormErrors errors, HttpServletResponse response, Model model) {
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(secrecy, errors, model);
  }

  private String form(String secrecy, FormErrors errors, Model model) {
    String accept =
        String.join(",", admitted().stream().map(type -> "." + type.extension()).toList());
    model.addAttribute(
        "page",
        new FilesNew(DeclaredSecrecy.choices(), secrecy, storeFile.largest(), accept, errors));
    return "storage/files-new";
  }

  private static List<Option> types() {
    return admitted().stream()
        .map(type -> Option.of(type.name(), Texts.t("storage.type." + type.name())))
        .toList();
  }

  private static List<ContentType> admitted() {
    return Arrays.stream(ContentType.values()).filter(type -> type.refusal().isEmpty()).toList();
  }

  private static String typeOf(StoredFile file) {
    return admitted().stream()
        .filter(type -> type.mediaType().equals(file.mediaType()))
        .findFirst()
        .orElse(ContentType.OTHER)
        .name();
  }
}
