package vn.caicach.document.web;

import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.io.Resource;
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
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.document.Direction;
import vn.caicach.document.DocumentId;
import vn.caicach.document.DocumentWork;
import vn.caicach.document.RegisterDocument;
import vn.caicach.document.Registration;
import vn.caicach.document.internal.Citation;
import vn.caicach.document.internal.CorrectDocument;
import vn.caicach.document.internal.Document;
import vn.caicach.document.internal.DocumentQueries;
import vn.caicach.document.internal.DocumentQueries.Twin;
import vn.caicach.document.internal.DocumentRules;
import vn.caicach.document.internal.Passages;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Requires;
import vn.caicach.shared.Verdict;
import vn.caicach.storage.CheckSignatures;
import vn.caicach.storage.DeclaredSecrecy;
import vn.caicach.storage.FileDirectory;
import vn.caicach.storage.FileDownload;
import vn.caicach.storage.StoreFile;
import vn.caicach.storage.StoredFile;
import vn.caicach.ui.Crumb;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.HistorySource;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.RecordHistory;
import vn.caicach.ui.StaleEdit;
import vn.caicach.ui.XlsxExport;

/// The register of documents: list, page of one, registering and mending.
@Controller
class DocumentsController {

  private static final String READ = "documents:read";
  private static final String MANAGE = "documents:manage";

  private static final ListRules LIST =
      ListRules.sortedByLast("entry")
          .orBy("label", "issuedOn", "issuer", "urgency")
          .filteredBy("direction", "q", "kind", "urgency", "year", "from", "to");

  private final DocumentQueries queries;
  private final RegisterDocument register;
  private final CorrectDocument correct;
  private final TakeFile takeFile;
  private final DocumentWords words;
  private final FileDirectory files;
  private final FileDownload download;
  private final CheckSignatures checkSignatures;
  private final StoreFile storeFile;
  private final ObjectProvider<DocumentWork> work;
  private final BusinessTime time;
  private final HistorySource log;

  DocumentsController(
      DocumentQueries queries,
      RegisterDocument register,
      CorrectDocument correct,
      TakeFile takeFile,
      DocumentWords words,
      FileDirectory files,
      FileDownload download,
      CheckSignatures checkSignatures,
      StoreFile storeFile,
      ObjectProvider<DocumentWork> work,
      BusinessTime time,
      HistorySource log) {
    this.queries = queries;
    this.register = register;
    this.correct = correct;
    this.takeFile = takeFile;
    this.words = words;
    this.files = files;
    this.download = download;
    this.checkSignatures = checkSignatures;
    this.storeFile = storeFile;
    this.work = work;
    this.time = time;
    this.log = log;
  }

  @GetMapping("/documents")
  @Requires(READ)
  String index(Actor actor, HttpServletRequest request, Model model) {
    model.addAttribute(
        "page",
        new DocumentsIndex(
            queries.list(LIST.read(request), actor),
            DocumentWords.kinds(),
            DocumentWords.urgencies(),
            DocumentWords.years(queries.years()),
            actor.may(MANAGE)));
    return "document/documents";
  }

  @GetMapping("/documents.xlsx")
  @Requires(READ)
  ResponseEntity<byte[]> export(Actor actor, HttpServletRequest request) {
    ListRequest list = LIST.read(request);
    XlsxExport file =
        XlsxExport.of(
            t("document.title"),
            t("document.field.direction"),
            t("document.field.entry"),
            t("document.field.registerYear"),
            t("document.field.kind"),
            t("document.field.label"),
            t("document.field.issuedOn"),
            t("document.field.receivedOn"),
            t("document.field.issuer"),
            t("document.field.subject"),
            t("document.field.signer"),
            t("document.field.signerPost"),
            t("document.field.recipients"),
            t("document.field.urgency"),
            t("document.field.registeredOn"));
    for (DocumentQueries.Row row : queries.all(list, actor, XlsxExport.MOST)) {
      file.row(
          t(row.direction().messageKey()),
          row.registerNumber(),
          row.registerYear(),
          t(row.kind().messageKey()),
          row.label().text(),
          row.issuedOn(),
          row.receivedOn(),
          row.issuer(),
          row.subject(),
          row.signer(),
          row.signerPost(),
          row.recipients(),
          t(row.urgency().messageKey()),
          row.registeredOn());
    }
    return file.download("van-ban", time.today());
  }

  @GetMapping("/documents/new")
  @Requires(MANAGE)
  String blank(
      Actor actor, @RequestParam(defaultValue = "INCOMING") Direction direction, Model model) {
    var form = DocumentForm.blank(direction, actor.authorityName(), time.today());
    return form(actor, null, form, FormErrors.NONE, null, List.of(), "", model);
  }

  /// @param secrecy the degree declared for the file
  @PostMapping("/documents")
  @Requires(MANAGE)
  String register(
      Actor actor,
      @Valid @ModelAttribute("form") DocumentForm typed,
      BindingResult binding,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String secrecy,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model)
      throws IOException {
    Checked checked = check(typed, binding, file, secrecy, null, actor);
    FormErrors errors = checked.errors();
    if (checked.passed()) {
      try {
        Document document = find(register.register(checked.form().registration()).value(), actor);
        redirect.addFlashAttribute(
            Flash.NAME,
            Flash.done(
                "document.registered." + document.direction(),
                document.registerNumber(),
                String.valueOf(document.registerYear())));
        return "redirect:/documents/" + document.id().value();
      } catch (RefusedException e) {
        errors = errors.and(e.refused());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(actor, null, checked.form(), errors, null, checked.twins(), secrecy, model);
  }

  /// A form as far as it was looked through.
  private record Checked(DocumentForm form, FormErrors errors, List<Twin> twins) {

    boolean passed() {
      return !errors.any() && twins.isEmpty();
    }
  }

  private Checked check(
      DocumentForm typed,
      BindingResult binding,
      @Nullable MultipartFile file,
      String secrecy,
      @Nullable Document document,
      Actor actor)
      throws IOException {
    FormErrors errors = typed.alsoWrong(FormErrors.of(binding, "document.field"));
    var taken = takeFile.take(file, secrecy, typed.fileId(), errors, actor);
    DocumentForm form = typed.withFile(taken.file());
    errors = taken.errors();
    if (errors.any()) {
      return new Checked(form, errors, List.of());
    }
    Registration what = form.registration();
    if (DocumentRules.daysAreRight(what, time.today()) instanceof Verdict.Refused refused) {
      return new Checked(form, errors.and(refused), List.of());
    }
    if (document != null && document.isSamePaperAs(what)) {
      return new Checked(form, errors, List.of());
    }
    List<Twin> twins =
        queries.twinsOf(what, time.today(), document == null ? null : document.id(), actor);
    return new Checked(form, errors, form.knowsAll(twins) ? List.of() : twins);
  }

  @GetMapping("/documents/{id}")
  @Requires(READ)
  String show(Actor actor, @PathVariable UUID id, Model model) {
    Document document = find(id, actor);
    StoredFile file = document.fileId() == null ? null : files.find(document.fileId()).orElse(null);
    DocumentWork works = work.getIfAvailable();
    List<DocumentWork.Work> came = works == null ? List.of() : works.of(document.id(), actor);
    model.addAttribute(
        "page",
        new DocumentsShow(
            document,
            Citation.of(document),
            words.readers(document),
            file,
            file == null ? null : files.signatures(file.id(), actor).orElse(null),
            Passages.of(queries.text(document.id()).orElse(""), came),
            came,
            works != null && actor.may(DocumentWork.PERMISSION)
                ? DocumentWork.NEW + "?document=" + id
                : null,
            actor.may(MANAGE)));
    return "document/documents-show";
  }

  @GetMapping("/documents/{id}/history")
  @Requires(READ)
  String history(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    String citation = Citation.of(find(id, actor));
    ListRequest list = HistorySource.RULES.read(request);
    model.addAttribute(
        "page",
        new RecordHistory(
            citation,
            List.of(new Crumb(t("document.title"), "/documents")),
            "/documents/" + id,
            actor.may(DocumentWork.READ_ALL)
                ? log.history(id, list)
                : log.historyOfItself(id, list)));
    return RecordHistory.VIEW;
  }

  /// For the reader in the page and for downloading.
  @GetMapping("/documents/{id}/file")
  @Requires(READ)
  ResponseEntity<Resource> file(Actor actor, @PathVariable UUID id) throws IOException {
    return download.of(
        Optional.ofNullable(find(id, actor).fileId())
            .flatMap(files::find)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  /// Looks at the signatures of the document's file anew.
  @PostMapping("/documents/{id}/signature-check")
  @Requires(MANAGE)
  String checkSignatures(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
    StoredFile file =
        Optional.ofNullable(find(id, actor).fileId())
            .flatMap(files::find)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    checkSignatures.check(file.id());
    redirect.addFlashAttribute(Flash.NAME, Flash.done("storage.signatures.checked", file.name()));
    return "redirect:/documents/" + id;
  }

  @GetMapping("/documents/{id}/edit")
  @Requires(MANAGE)
  String edit(Actor actor, @PathVariable UUID id, Model model) {
    Document document = find(id, actor);
    return form(
        actor, document, DocumentForm.of(document), FormErrors.NONE, null, List.of(), "", model);
  }

  /// @param secrecy the degree declared for the file
  @PostMapping("/documents/{id}")
  @Requires(MANAGE)
  String correct(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") DocumentForm typed,
      BindingResult binding,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(defaultValue = "") String secrecy,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model)
      throws IOException {
    Document document = find(id, actor);
    DocumentForm form = typed.correcting(document);
    Checked checked =
        check(form, binding, document.fileId() == null ? file : null, secrecy, document, actor);
    FormErrors errors = checked.errors();
    if (checked.passed()) {
      try {
        correct.correct(
            document.id(), Objects.requireNonNull(form.version()), checked.form().registration());
        redirect.addFlashAttribute(
            Flash.NAME, Flash.done("document.corrected", Citation.of(find(id, actor))));
        return "redirect:/documents/" + id;
      } catch (OptimisticLockingFailureException _) {
        response.setStatus(HttpStatus.CONFLICT.value());
        Document now = find(id, actor);
        return form(
            actor,
            now,
            checked.form().over(now),
            FormErrors.NONE,
            checked.form().comparedWith(now, words.units(now)),
            List.of(),
            secrecy,
            model);
      } catch (RefusedException e) {
        errors = errors.and(e.refused());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(actor, document, checked.form(), errors, null, checked.twins(), secrecy, model);
  }

  private String form(
      Actor actor,
      @Nullable Document document,
      DocumentForm form,
      FormErrors errors,
      @Nullable StaleEdit stale,
      List<Twin> twins,
      String secrecy,
      Model model) {
    model.addAttribute(
        "page",
        new DocumentsEdit(
            document,
            form,
            errors,
            stale,
            twins,
            takeFile.find(form.fileId(), actor).orElse(null),
            secrecy,
            DocumentWords.kinds(),
            DocumentWords.urgencies(),
            words.units(document),
            DeclaredSecrecy.choices(),
            queries.issuers(),
            document == null && form.direction() == Direction.OUTGOING
                ? queries.next(time.today().getYear(), actor)
                : List.of(),
            storeFile.largest()));
    return "document/documents-edit";
  }

  private Document find(UUID id, Actor actor) {
    return queries
        .read(new DocumentId(id), actor)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
