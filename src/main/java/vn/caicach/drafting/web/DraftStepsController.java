package vn.caicach.drafting.web;

import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
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
import vn.caicach.drafting.DraftId;
import vn.caicach.drafting.internal.Channel;
import vn.caicach.drafting.internal.CirculateDraft;
import vn.caicach.drafting.internal.DispatchQueries;
import vn.caicach.drafting.internal.Draft;
import vn.caicach.drafting.internal.DraftAct;
import vn.caicach.drafting.internal.DraftPapers;
import vn.caicach.drafting.internal.DraftQueries;
import vn.caicach.drafting.internal.IssueDraft;
import vn.caicach.drafting.internal.Offices;
import vn.caicach.drafting.internal.PaperNumbers;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Requires;
import vn.caicach.storage.DeclaredSecrecy;
import vn.caicach.storage.FileDirectory;
import vn.caicach.storage.FileDownload;
import vn.caicach.storage.FileId;
import vn.caicach.storage.StoreFile;
import vn.caicach.storage.StoredFile;
import vn.caicach.ui.Attempt;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The steps of a paper on its way: each a page that asks what has to be said with it.
@Controller
class DraftStepsController {

  private static final String FIELDS = "drafting.stepField";

  private final DraftQueries queries;
  private final CirculateDraft circulate;
  private final IssueDraft issue;
  private final DraftPapers papers;
  private final DispatchQueries dispatches;
  private final PaperNumbers numbers;
  private final TakeSigned takeSigned;
  private final Offices offices;
  private final FileDirectory files;
  private final FileDownload download;
  private final StoreFile storeFile;
  private final BusinessTime time;

  DraftStepsController(
      DraftQueries queries,
      CirculateDraft circulate,
      IssueDraft issue,
      DraftPapers papers,
      DispatchQueries dispatches,
      PaperNumbers numbers,
      TakeSigned takeSigned,
      Offices offices,
      FileDirectory files,
      FileDownload download,
      StoreFile storeFile,
      BusinessTime time) {
    this.queries = queries;
    this.circulate = circulate;
    this.issue = issue;
    this.papers = papers;
    this.dispatches = dispatches;
    this.numbers = numbers;
    this.takeSigned = takeSigned;
    this.offices = offices;
    this.files = files;
    this.download = download;
    this.storeFile = storeFile;
    this.time = time;
  }

  /// Steps of those who write, comment on or approve it.
  @GetMapping({
    "/drafts/{id}/opinions",
    "/drafts/{id}/comment",
    "/drafts/{id}/submission",
    "/drafts/{id}/recall",
    "/drafts/{id}/withdrawal"
  })
  @Requires("drafts:write")
  String step(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    return asked(find(id, actor), act(request), actor, model);
  }

  /// Steps of its signer, whoever that is.
  @GetMapping({"/drafts/{id}/approval", "/drafts/{id}/return"})
  @Requires("drafts:read")
  String signersStep(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    return asked(find(id, actor), act(request), actor, model);
  }

  /// Steps of the clerk.
  @GetMapping({
    "/drafts/{id}/number",
    "/drafts/{id}/signed-file",
    "/drafts/{id}/issue",
    "/drafts/{id}/dispatch"
  })
  @Requires("drafts:issue")
  String clerksStep(Actor actor, @PathVariable UUID id, HttpServletRequest request, Model model) {
    return asked(find(id, actor), act(request), actor, model);
  }

  @PostMapping({
    "/drafts/{id}/opinions",
    "/drafts/{id}/comment",
    "/drafts/{id}/submission",
    "/drafts/{id}/recall",
    "/drafts/{id}/withdrawal"
  })
  @Requires("drafts:write")
  String take(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") StepForm form,
      BindingResult binding,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    FormErrors errors = FormErrors.of(binding, FIELDS);
    return made(find(id, actor), act(request), form, errors, actor, response, redirect, model);
  }

  @PostMapping({"/drafts/{id}/approval", "/drafts/{id}/return"})
  @Requires("drafts:read")
  String takeAsSigner(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") StepForm form,
      BindingResult binding,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    FormErrors errors = FormErrors.of(binding, FIELDS);
    return made(find(id, actor), act(request), form, errors, actor, response, redirect, model);
  }

  @PostMapping({"/drafts/{id}/number", "/drafts/{id}/issue", "/drafts/{id}/dispatch"})
  @Requires("drafts:issue")
  String takeAsClerk(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") StepForm form,
      BindingResult binding,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    FormErrors errors = FormErrors.of(binding, FIELDS);
    return made(find(id, actor), act(request), form, errors, actor, response, redirect, model);
  }

  /// @param secrecy the degree declared for the file
  @PostMapping("/drafts/{id}/signed-file")
  @Requires("drafts:issue")
  String takeSigned(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") StepForm form,
      BindingResult binding,
      @RequestParam(required = false) @Nullable MultipartFile file,
      @RequestParam(required = false) @Nullable String secrecy,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model)
      throws IOException {
    Draft draft = find(id, actor);
    DraftAct.TAKE_SIGNED.may(draft, actor).orThrow();
    var taken =
        takeSigned.take(file, secrecy, form.fileId(), FormErrors.of(binding, FIELDS), actor);
    return made(
        draft,
        DraftAct.TAKE_SIGNED,
        form.withFile(taken.file()),
        taken.errors(),
        actor,
        response,
        redirect,
        model);
  }

  /// The signed file of a draft.
  @GetMapping("/drafts/{id}/file")
  @Requires("drafts:read")
  ResponseEntity<Resource> file(Actor actor, @PathVariable UUID id) throws IOException {
    FileId file = find(id, actor).signedFile();
    return download.of(
        (file == null ? Optional.<StoredFile>empty() : files.find(file))
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
  }

  private String made(
      Draft draft,
      DraftAct act,
      StepForm form,
      FormErrors found,
      Actor actor,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    FormErrors errors =
        Attempt.of(wrong(draft, act, form, found), response, () -> make(draft, act, form, actor));
    if (errors.any()) {
      return asking(draft, act, form, errors, actor, model);
    }
    redirect.addFlashAttribute(
        Flash.NAME, Flash.done("drafting.act." + act + ".done", draft.label()));
    return "redirect:/drafts/" + draft.id().value();
  }

  private FormErrors wrong(Draft draft, DraftAct act, StepForm form, FormErrors errors) {
    if (act == DraftAct.NUMBER && !ownRegister(draft)) {
      FormErrors found =
          form.number() == null && !errors.has("number")
              ? errors.at("number", t("drafting.field.paperNumber"), "drafting.rule.noNumber")
              : errors;
      return day(form, found, "drafting.field.paperDate");
    }
    return act == DraftAct.SEND ? day(form, errors, "drafting.field.sentOn") : errors;
  }

  private static FormErrors day(StepForm form, FormErrors errors, String label) {
    return form.day() == null && !errors.has("day")
        ? errors.at("day", t(label), "drafting.rule.noDay")
        : errors;
  }

  private void make(Draft draft, DraftAct act, StepForm form, Actor actor) {
    DraftId id = draft.id();
    String note = form.noteText();
    switch (act) {
      case ASK -> circulate.ask(id, Set.copyOf(form.chosen()), note, actor);
      case COMMENT -> circulate.comment(id, note, actor);
      case SUBMIT -> circulate.submit(id, note, actor);
      case RECALL -> circulate.recall(id, note, actor);
      case APPROVE -> circulate.approve(id, form.seen(), note, actor);
      case RETURN -> circulate.giveBack(id, note, actor);
      case WITHDRAW -> circulate.withdraw(id, note, actor);
      case NUMBER -> {
        if (ownRegister(draft)) {
          issue.number(id, actor);
        } else {
          issue.number(id, Objects.requireNonNull(form.number()), day(form), actor);
        }
      }
      case TAKE_SIGNED ->
          issue.takeSigned(id, new FileId(Objects.requireNonNull(form.fileId())), note, actor);
      case ISSUE ->
          issue.issue(id, form.seen(), form.chosen(), Boolean.TRUE.equals(form.compared()), actor);
      case SEND -> {
        List<String> all = IssueDraft.recipients(papers.paper(draft));
        issue.send(
            id,
            form.to().stream().filter(i -> i >= 0 && i < all.size()).map(all::get).toList(),
            form.channel() == null ? Channel.SYSTEM : form.channel(),
            day(form),
            actor);
      }
      case WRITE -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
  }

  private static LocalDate day(StepForm form) {
    return Objects.requireNonNull(form.day());
  }

  /// A step nobody may make now is refused before anything is typed.
  private String asked(Draft draft, DraftAct act, Actor actor, Model model) {
    act.may(draft, actor).orThrow();
    return asking(draft, act, begun(draft, act), FormErrors.NONE, actor, model);
  }

  /// What is usual: today, and whoever is still waiting for the paper.
  private StepForm begun(Draft draft, DraftAct act) {
    return switch (act) {
      case NUMBER -> StepForm.begun(time.today(), List.of());
      case SEND ->
          StepForm.begun(
              time.today(),
              unsent(draft).stream().map(Option::value).map(Integer::valueOf).toList());
      case ASK, COMMENT, SUBMIT, RECALL, RETURN, APPROVE, TAKE_SIGNED, ISSUE, WITHDRAW, WRITE ->
          StepForm.BLANK;
    };
  }

  private String asking(
      Draft draft, DraftAct act, StepForm form, FormErrors errors, Actor actor, Model model) {
    model.addAttribute(
        "page",
        new DraftStep(
            draft,
            act,
            form,
            errors,
            act == DraftAct.ASK || act == DraftAct.ISSUE ? units(draft) : List.of(),
            act == DraftAct.SEND ? unsent(draft) : List.of(),
            Arrays.stream(Channel.values())
                .map(channel -> Option.of(channel.name(), t("drafting.channel." + channel)))
                .toList(),
            DeclaredSecrecy.choices(),
            act == DraftAct.NUMBER && ownRegister(draft),
            String.valueOf(time.today().getYear()),
            takeSigned.find(form.fileId(), actor).map(StoredFile::name).orElse(""),
            storeFile.largest()));
    return "drafting/drafts-step";
  }

  private List<Option> units(Draft draft) {
    return DraftWords.units(
        offices.today().stream().filter(unit -> !unit.id().equals(draft.draftingUnit())).toList());
  }

  private List<Option> unsent(Draft draft) {
    Set<String> reached =
        new HashSet<>(
            dispatches.of(draft.id()).stream().map(DispatchQueries.Sent::recipient).toList());
    List<String> all = IssueDraft.recipients(papers.paper(draft));
    return IntStream.range(0, all.size())
        .filter(i -> !reached.contains(all.get(i)))
        .mapToObj(i -> Option.of(String.valueOf(i), all.get(i)))
        .toList();
  }

  private boolean ownRegister(Draft draft) {
    return numbers.ownRegister(draft.issuer(), draft.kind(), time.today().getYear());
  }

  private static DraftAct act(HttpServletRequest request) {
    String path = request.getRequestURI();
    return DraftAct.at(path.substring(path.lastIndexOf('/') + 1))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private Draft find(UUID id, Actor actor) {
    return queries
        .read(new DraftId(id), actor)
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
