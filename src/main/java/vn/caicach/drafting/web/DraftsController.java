package vn.caicach.drafting.web;

import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.drafting.DraftId;
import vn.caicach.drafting.internal.DispatchQueries;
import vn.caicach.drafting.internal.Draft;
import vn.caicach.drafting.internal.DraftAct;
import vn.caicach.drafting.internal.DraftPapers;
import vn.caicach.drafting.internal.DraftQueries;
import vn.caicach.drafting.internal.IssueDraft;
import vn.caicach.drafting.internal.Offices;
import vn.caicach.drafting.internal.SignerQueries;
import vn.caicach.drafting.internal.SignerQueries.Signer;
import vn.caicach.drafting.internal.WriteDraft;
import vn.caicach.organization.OrganizationDirectory.UnitSummary;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;
import vn.caicach.paper.OfficialPaper;
import vn.caicach.paper.OfficialPaper.Speed;
import vn.caicach.paper.PaperWriter;
import vn.caicach.paper.Signing;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Requires;
import vn.caicach.shared.Verdict;
import vn.caicach.storage.FileDirectory;
import vn.caicach.storage.StoredFile;
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

/// Papers on their way: list, page of one, writing.
@Controller
class DraftsController {

  private static final String READ = "drafts:read";
  private static final String WRITE = "drafts:write";
  private static final ListRules LIST =
      ListRules.sortedByLast("number").orBy("subject", "moved").filteredBy("q", "kind", "state");

  private final DraftQueries queries;
  private final WriteDraft write;
  private final DraftPapers papers;
  private final SignerQueries signers;
  private final DispatchQueries dispatches;
  private final Offices offices;
  private final FileDirectory files;
  private final HistorySource log;
  private final BusinessTime time;

  DraftsController(
      DraftQueries queries,
      WriteDraft write,
      DraftPapers papers,
      SignerQueries signers,
      DispatchQueries dispatches,
      Offices offices,
      FileDirectory files,
      HistorySource log,
      BusinessTime time) {
    this.queries = queries;
    this.write = write;
    this.papers = papers;
    this.signers = signers;
    this.dispatches = dispatches;
    this.offices = offices;
    this.files = files;
    this.log = log;
    this.time = time;
  }

  @GetMapping("/drafts")
  @Requires(READ)
  String index(Actor actor, HttpServletRequest request, Model model) {
    model.addAttribute(
        "page",
        new DraftsIndex(
            queries.list(LIST.read(request), actor),
            DraftWords.kinds(),
            actor.may(WRITE) && drafts(actor),
            actor.may("drafts:issue")));
    return "drafting/drafts";
  }

  private static boolean drafts(Actor actor) {
    return !actor.units().isEmpty();
  }

  @GetMapping("/drafts.xlsx")
  @Requires(READ)
  ResponseEntity<byte[]> export(Actor actor, HttpServletRequest request) {
    XlsxExport file =
        XlsxExport.of(
            t("drafting.title"),
            t("drafting.field.number"),
            t("drafting.field.kind"),
            t("drafting.field.subject"),
            t("drafting.field.unit"),
            t("drafting.field.author"),
            t("drafting.field.state"),
            t("drafting.field.paperNumber"),
            t("drafting.field.moved"));
    for (DraftQueries.Row row : queries.all(LIST.read(request), actor, XlsxExport.MOST)) {
      file.row(
          row.label(),
          row.kind().title(),
          row.subject(),
          row.unit(),
          row.author(),
          t(row.state().messageKey()),
          row.paper(),
          row.movedOn());
    }
    return file.download("du-thao", time.today());
  }

  @GetMapping("/drafts/new")
  @Requires(WRITE)
  String blank(Actor actor, Model model) {
    UUID unit =
        actor.places().stream()
            .map(Actor.Place::unit)
            .findFirst()
            .orElseThrow(() -> new RefusedException(notAtWork()));
    return form(
        actor,
        null,
        DraftForm.blank(offices.committee().id().value(), unit),
        FormErrors.NONE,
        null,
        model);
  }

  private static Verdict.Refused notAtWork() {
    return Verdict.refused("drafting.rule.noUnitOfOwn");
  }

  @PostMapping("/drafts")
  @Requires(WRITE)
  String begin(
      Actor actor,
      @Valid @ModelAttribute("form") DraftForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    FormErrors errors = check(form, FormErrors.of(binding, "drafting.field"), null, actor);
    if (form.unit() == null) {
      errors = errors.at("unit", t("drafting.field.unit"), "drafting.rule.notOwnUnit");
    }
    if (!errors.any()) {
      try {
        UnitId unit = new UnitId(Objects.requireNonNull(form.unit()));
        DraftId id = write.begin(unit, written(form, unit), actor);
        redirect.addFlashAttribute(Flash.NAME, Flash.done("drafting.begun"));
        return "redirect:/drafts/" + id.value();
      } catch (RefusedException e) {
        errors = errors.and(e.refused());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(actor, null, form, errors, null, model);
  }

  @GetMapping("/drafts/{id}/edit")
  @Requires(WRITE)
  String edit(Actor actor, @PathVariable UUID id, Model model) {
    Draft draft = find(id, actor);
    DraftAct.WRITE.may(draft, actor).orThrow();
    String proposed = papers.symbol(draft.kind(), draft.issuer(), draft.draftingUnit());
    return form(actor, draft, DraftForm.of(draft, proposed), FormErrors.NONE, null, model);
  }

  @PostMapping("/drafts/{id}")
  @Requires(WRITE)
  String change(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") DraftForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Draft draft = find(id, actor);
    FormErrors errors = check(form, FormErrors.of(binding, "drafting.field"), draft, actor);
    if (form.version() == null) {
      throw new ResponseStatusException(HttpStatus.BAD_REQUEST);
    }
    if (!errors.any()) {
      try {
        write.write(draft.id(), form.version(), written(form, draft.draftingUnit()), actor);
        redirect.addFlashAttribute(Flash.NAME, Flash.done("drafting.written", draft.label()));
        return "redirect:/drafts/" + id;
      } catch (OptimisticLockingFailureException _) {
        response.setStatus(HttpStatus.CONFLICT.value());
        Draft now = find(id, actor);
        return form(actor, now, form.over(now), FormErrors.NONE, form.comparedWith(now), model);
      } catch (RefusedException e) {
        errors = errors.and(e.refused());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(actor, draft, form, errors, null, model);
  }

  private Draft.Written written(DraftForm form, UnitId unit) {
    Signer chosen = form.signer() == null ? null : signers.find(form.signer()).orElse(null);
    UnitId issuer = new UnitId(Objects.requireNonNull(form.issuer()));
    return form.written(papers.symbol(Objects.requireNonNull(form.kind()), issuer, unit), chosen);
  }

  /// What was chosen is among what was offered.
  ///
  /// @param draft null for a new one
  private FormErrors check(DraftForm form, FormErrors found, @Nullable Draft draft, Actor actor) {
    FormErrors errors = found;
    UUID issuer = form.issuer();
    boolean kept = draft != null && draft.issuer().value().equals(issuer);
    if (issuer != null
        && !kept
        && !issuer.equals(offices.committee().id().value())
        && !actor.worksIn(issuer)) {
      errors = errors.at("issuer", t("drafting.field.issuer"), "drafting.rule.notOwnIssuer");
    }
    if (form.signer() != null && signers.find(form.signer()).isEmpty()) {
      errors = errors.at("signer", t("drafting.field.signer"), "drafting.rule.noSigner");
    }
    return errors;
  }

  @GetMapping("/drafts/{id}")
  @Requires(READ)
  String show(Actor actor, @PathVariable UUID id, Model model) {
    Draft draft = find(id, actor);
    OfficialPaper paper = papers.paper(draft);
    List<DispatchQueries.Sent> sent = dispatches.of(draft.id());
    Set<String> reached =
        new HashSet<>(sent.stream().map(DispatchQueries.Sent::recipient).toList());
    List<String> unsent =
        IssueDraft.recipients(paper).stream().filter(name -> !reached.contains(name)).toList();
    model.addAttribute(
        "page",
        new DraftsShow(
            draft,
            paper,
            paper.issuer().words(),
            offices.names(List.of(draft.draftingUnit())).getFirst(),
            offices.names(draft.askedUnits().stream().map(UnitId::new).toList()),
            papers.signing(draft),
            draft.text().read().renumbered(),
            queries.steps(draft.id()),
            sent,
            unsent,
            draft.signedFile() == null
                ? ""
                : files.find(draft.signedFile()).map(StoredFile::name).orElse(""),
            draft.signedFile() == null
                ? null
                : files.signatures(draft.signedFile(), actor).orElse(null),
            actor));
    return "drafting/drafts-show";
  }

  @GetMapping("/drafts/{id}/history")
  @Requires(READ)
  String history(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    Draft draft = find(id, actor);
    ListRequest list = HistorySource.RULES.read(request);
    model.addAttribute(
        "page",
        new RecordHistory(
            draft.label(),
            List.of(new Crumb(t("drafting.title"), "/drafts")),
            "/drafts/" + id,
            log.history(id, list)));
    return RecordHistory.VIEW;
  }

  /// For the preview in the page and for printing.
  @GetMapping("/drafts/{id}/paper.pdf")
  @Requires(READ)
  ResponseEntity<byte[]> pdf(Actor actor, @PathVariable UUID id) {
    Draft draft = find(id, actor);
    return download(
        draft, PaperWriter.pdf(papers.paper(draft)), MediaType.APPLICATION_PDF, ".pdf", true);
  }

  @GetMapping("/drafts/{id}/paper.docx")
  @Requires(READ)
  ResponseEntity<byte[]> docx(Actor actor, @PathVariable UUID id) {
    Draft draft = find(id, actor);
    return download(draft, PaperWriter.docx(papers.paper(draft)), DraftWords.DOCX, ".docx", false);
  }

  private static ResponseEntity<byte[]> download(
      Draft draft, byte[] file, MediaType type, String ending, boolean inline) {
    String name = fileName(draft) + ending;
    var disposition = inline ? ContentDisposition.inline() : ContentDisposition.attachment();
    return ResponseEntity.ok()
        .contentType(type)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            disposition.filename(name, StandardCharsets.UTF_8).build().toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(file);
  }

  /// "cong-van-dt-12"
  private static String fileName(Draft draft) {
    String words = draft.kind().title() + " " + draft.label();
    return Normalizer.normalize(words, Normalizer.Form.NFD)
        .replaceAll("\\p{M}+", "")
        .replace('đ', 'd')
        .replace('Đ', 'd')
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^a-z0-9]+", "-");
  }

  private String form(
      Actor actor,
      @Nullable Draft draft,
      DraftForm form,
      FormErrors errors,
      @Nullable StaleEdit stale,
      Model model) {
    List<UnitSummary> own = offices.of(actor);
    List<UnitSummary> issuers =
        Stream.concat(
                Stream.of(offices.committee()),
                offices.today().stream()
                    .filter(unit -> unit.kind() != UnitKind.COMMITTEE)
                    .filter(unit ->
                        actor.worksIn(unit.id().value())
                            || (draft != null && unit.id().equals(draft.issuer()))))
            .toList();
    model.addAttribute(
        "page",
        new DraftsEdit(
            draft,
            form,
            errors,
            stale,
            DraftWords.kinds(),
            DraftWords.units(issuers),
            DraftWords.units(own),
            Arrays.stream(Speed.values())
                .map(speed -> Option.of(speed.name(), t("document.urgency." + speed)))
                .toList(),
            signers.today().stream()
                .map(one ->
                    Option.of(one.post().toString(), one.name() + " (" + one.fullTitle() + ")"))
                .toList(),
            Arrays.stream(Signing.Right.values())
                .map(right ->
                    new Option(
                        right.name(),
                        t("drafting.right." + right),
                        t("drafting.right." + right + ".hint")))
                .toList()));
    return "drafting/drafts-edit";
  }

  private Draft find(UUID id, Actor actor) {
    return queries
        .read(new DraftId(id), actor)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
