package vn.caicach.drafting.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.drafting.DraftId;
import vn.caicach.drafting.WordingId;
import vn.caicach.drafting.internal.BeginFromWording;
import vn.caicach.drafting.internal.Blanks;
import vn.caicach.drafting.internal.Edition;
import vn.caicach.drafting.internal.KeepWording;
import vn.caicach.drafting.internal.Offices;
import vn.caicach.drafting.internal.ShippedWordings;
import vn.caicach.drafting.internal.TryWording;
import vn.caicach.drafting.internal.WordingFile;
import vn.caicach.drafting.internal.WordingQueries;
import vn.caicach.drafting.internal.WordingQueries.Row;
import vn.caicach.drafting.internal.WordingQueries.Show;
import vn.caicach.drafting.internal.WordingSheet;
import vn.caicach.organization.UnitId;
import vn.caicach.paper.PaperKind;
import vn.caicach.paper.PaperWriter;
import vn.caicach.shared.Actor;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Requires;
import vn.caicach.shared.Verdict;
import vn.caicach.storage.DeclaredSecrecy;
import vn.caicach.storage.FileDirectory;
import vn.caicach.storage.ReceiveUpload;
import vn.caicach.storage.Secrecy;
import vn.caicach.storage.StoreFile.Outcome;
import vn.caicach.storage.StoredFile;
import vn.caicach.ui.Attempt;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// Wordings: what papers say, kept, tried and filled in.
@Controller
class WordingsController {

  private static final String MANAGE = "wordings:manage";
  private static final String WRITE = "drafts:write";
  private static final String FIELDS = "drafting.wording.field";

  private final WordingQueries queries;
  private final KeepWording keep;
  private final TryWording trial;
  private final BeginFromWording begin;
  private final ShippedWordings shipped;
  private final ReceiveUpload upload;
  private final FileDirectory files;
  private final Offices offices;

  WordingsController(
      WordingQueries queries,
      KeepWording keep,
      TryWording trial,
      BeginFromWording begin,
      ShippedWordings shipped,
      ReceiveUpload upload,
      FileDirectory files,
      Offices offices) {
    this.queries = queries;
    this.keep = keep;
    this.trial = trial;
    this.begin = begin;
    this.shipped = shipped;
    this.upload = upload;
    this.files = files;
    this.offices = offices;
  }

  @GetMapping("/wordings")
  @Requires(WRITE)
  String index(Actor actor, Model model) {
    List<Row> all = queries.all();
    Set<String> names = all.stream().map(Row::name).collect(Collectors.toSet());
    model.addAttribute(
        "page",
        new WordingPages.Index(
            all,
            shipped.all().stream().filter(one -> !names.contains(one.sheet().name())).toList(),
            actor.may(MANAGE),
            actor.may(WRITE)));
    return "drafting/wordings";
  }

  /// Takes a wording of the program over, to be tried and put to use.
  @PostMapping("/wordings/shipped/{key}")
  @Requires(MANAGE)
  String takeOver(Actor actor, @PathVariable String key, RedirectAttributes redirect) {
    WordingSheet sheet =
        shipped
            .find(key)
            .map(ShippedWordings.Shipped::sheet)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    WordingId id =
        keep.add(sheet.name(), sheet.kind().orElse(PaperKind.CONG_VAN), sheet.text(), actor);
    redirect.addFlashAttribute(Flash.NAME, Flash.done("drafting.wording.added", sheet.name()));
    return "redirect:/wordings/" + id.value();
  }

  @GetMapping("/wordings/new")
  @Requires(MANAGE)
  String blank(Model model) {
    return form(null, WordingForm.BLANK, FormErrors.NONE, model);
  }

  @PostMapping("/wordings")
  @Requires(MANAGE)
  String add(
      Actor actor,
      @Valid @ModelAttribute("form") WordingForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    WordingId[] made = new WordingId[1];
    FormErrors errors =
        Attempt.of(
            FormErrors.of(binding, FIELDS),
            response,
            () ->
                made[0] =
                    keep.add(
                        form.nameText(), Objects.requireNonNull(form.kind()), form.text(), actor));
    if (errors.any()) {
      return form(null, form, errors, model);
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.done("drafting.wording.added", form.nameText()));
    return "redirect:/wordings/" + made[0].value();
  }

  @GetMapping("/wordings/{id}")
  @Requires(WRITE)
  String show(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Integer edition,
      Model model) {
    Show show = find(id);
    Edition shown = edition(show, edition);
    model.addAttribute(
        "page",
        new WordingPages.One(
            show,
            shown,
            shown.text().mistakes(),
            Blanks.read(shown.text().blanks()).list(),
            DeclaredSecrecy.choices(),
            actor.may(MANAGE),
            actor.may(WRITE)));
    return "drafting/wordings-show";
  }

  /// An edition on its samples.
  @GetMapping("/wordings/{id}/trial.pdf")
  @Requires(WRITE)
  ResponseEntity<byte[]> trial(
      @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer edition) {
    Show show = find(id);
    byte[] pdf = PaperWriter.pdf(trial.paper(show.wording(), edition(show, edition)));
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"xem-thu.pdf\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(pdf);
  }

  /// To be edited in a word processor.
  @GetMapping("/wordings/{id}/wording.docx")
  @Requires(WRITE)
  ResponseEntity<byte[]> docx(@PathVariable UUID id) throws IOException {
    Show show = find(id);
    return ResponseEntity.ok()
        .contentType(DraftWords.DOCX)
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            ContentDisposition.attachment()
                .filename("mau-noi-dung.docx", StandardCharsets.UTF_8)
                .build()
                .toString())
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .body(WordingFile.docx(show.wording(), show.last().text()));
  }

  @GetMapping("/wordings/{id}/edit")
  @Requires(MANAGE)
  String edit(@PathVariable UUID id, Model model) {
    Show show = find(id);
    Edition last = show.last();
    WordingForm form =
        WordingForm.of(show.wording().name(), show.wording().kind(), last.text(), last.edition());
    return form(show.wording().id(), form, FormErrors.NONE, model);
  }

  @PostMapping("/wordings/{id}")
  @Requires(MANAGE)
  String save(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") WordingForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Show show = find(id);
    FormErrors errors =
        Attempt.of(
            FormErrors.of(binding, FIELDS),
            response,
            () ->
                keep.save(
                    show.wording().id(),
                    form.seen() == null ? 0 : form.seen(),
                    form.text(),
                    actor));
    if (errors.any()) {
      return form(show.wording().id(), form, errors, model);
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.done("drafting.wording.saved"));
    return "redirect:/wordings/" + id;
  }

  /// Words edited in a word processor become the next edition.
  @PostMapping("/wordings/{id}/file")
  @Requires(MANAGE)
  String take(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam MultipartFile file,
      @RequestParam(defaultValue = "") String secrecy,
      @RequestParam int seen,
      RedirectAttributes redirect)
      throws IOException {
    Show show = find(id);
    Secrecy declared =
        DeclaredSecrecy.read(secrecy)
            .orElseThrow(() -> new RefusedException(Verdict.refused("storage.secrecy.missing")));
    switch (upload.receiveForRecord(file, declared)) {
      case Outcome.Refused refused -> throw new RefusedException(refused.reason());
      case Outcome.Kept kept -> {
        Optional<WordingSheet> sheet =
            Optional.of(kept.file())
                .filter(StoredFile::textComplete)
                .flatMap(one -> files.text(one.id()))
                .flatMap(WordingSheet::read);
        WordingSheet read =
            sheet.orElseThrow(
                () -> new RefusedException(Verdict.refused("drafting.rule.wordingFile")));
        keep.save(show.wording().id(), seen, read.text(), actor);
      }
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.done("drafting.wording.saved"));
    return "redirect:/wordings/" + id;
  }

  @PostMapping("/wordings/{id}/use")
  @Requires(MANAGE)
  String use(@PathVariable UUID id, @RequestParam int edition, RedirectAttributes redirect) {
    Show show = find(id);
    keep.use(show.wording().id(), edition(show, edition).edition());
    redirect.addFlashAttribute(Flash.NAME, Flash.done("drafting.wording.used", edition));
    return "redirect:/wordings/" + id;
  }

  @PostMapping("/wordings/{id}/retirement")
  @Requires(MANAGE)
  String retire(@PathVariable UUID id, @RequestParam boolean over, RedirectAttributes redirect) {
    Show show = find(id);
    keep.retire(show.wording().id(), over);
    redirect.addFlashAttribute(
        Flash.NAME, Flash.done(over ? "drafting.wording.retired" : "drafting.wording.again"));
    return "redirect:/wordings/" + id;
  }

  @GetMapping("/wordings/{id}/paper")
  @Requires(WRITE)
  String blanks(Actor actor, @PathVariable UUID id, Model model) {
    Show show = find(id);
    Blanks blanks = Blanks.read(inUse(show).text().blanks());
    List<String> typed =
        blanks.list().stream()
            .map(blank ->
                blank.kind() == Blanks.Kind.CHOICE ? String.valueOf(blank.sampleChoice()) : "")
            .toList();
    String unit =
        actor.places().stream().map(place -> place.unit().toString()).findFirst().orElse("");
    return filling(actor, show, blanks, typed, unit, FormErrors.NONE, model);
  }

  @PostMapping("/wordings/{id}/paper")
  @Requires(WRITE)
  String fill(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") FillForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Show show = find(id);
    Edition edition = inUse(show);
    Blanks blanks = Blanks.read(edition.text().blanks());
    List<String> typed = form.typed(blanks.list().size());
    if (!edition.id().equals(form.edition())) {
      throw new OptimisticLockingFailureException("another edition is in use: " + id);
    }
    DraftId[] made = new DraftId[1];
    FormErrors errors =
        Attempt.of(
            unfilled(blanks, typed, FormErrors.of(binding, "drafting.field")),
            response,
            () ->
                made[0] =
                    begin.begin(
                        show.wording(),
                        edition,
                        typed,
                        new UnitId(Objects.requireNonNull(form.unit())),
                        actor));
    if (errors.any()) {
      String unit = form.unit() == null ? "" : form.unit().toString();
      return filling(actor, show, blanks, typed, unit, errors, model);
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.done("drafting.begun"));
    return "redirect:/drafts/" + made[0].value();
  }

  /// A paper with a hole in a sentence is worse than none.
  private static FormErrors unfilled(Blanks blanks, List<String> typed, FormErrors found) {
    FormErrors errors = found;
    for (int i = 0; i < typed.size(); i++) {
      Blanks.Blank blank = blanks.list().get(i);
      if (blank.kind() == Blanks.Kind.TEXT && typed.get(i).isBlank()) {
        errors = errors.at("blank[" + i + "]", blank.name(), "drafting.rule.blankEmpty");
      }
    }
    return errors;
  }

  private String filling(
      Actor actor,
      Show show,
      Blanks blanks,
      List<String> typed,
      String unit,
      FormErrors errors,
      Model model) {
    List<Option> units = DraftWords.units(offices.of(actor));
    model.addAttribute(
        "page",
        new WordingPages.Fill(
            show, inUse(show).id().toString(), blanks.list(), typed, units, unit, errors));
    return "drafting/wordings-fill";
  }

  private String form(@Nullable WordingId id, WordingForm form, FormErrors errors, Model model) {
    model.addAttribute("page", new WordingPages.Edit(id, form, errors, DraftWords.kinds()));
    return "drafting/wordings-edit";
  }

  private static Edition inUse(Show show) {
    return show.inUse()
        .filter(_ -> !show.wording().retired())
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private static Edition edition(Show show, @Nullable Integer number) {
    return number == null
        ? show.last()
        : show.edition(number).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Show find(UUID id) {
    return queries
        .find(new WordingId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
