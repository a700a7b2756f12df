package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.document.DocumentDirectory.DocumentSummary;
import vn.caicach.document.DocumentId;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.plan.internal.Assignment;
import vn.caicach.plan.internal.CommuneQueries;
import vn.caicach.plan.internal.CommuneQueries.Commune;
import vn.caicach.plan.internal.DocumentPassages;
import vn.caicach.plan.internal.HandDown;
import vn.caicach.plan.internal.Passage;
import vn.caicach.plan.internal.TaskUnits;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Requires;
import vn.caicach.shared.VietnameseText;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// Giao cho xã, phường, đặc khu.
@Controller
@Requires(HandingDownController.HAND_DOWN)
class HandingDownController {

  static final String HAND_DOWN = "tasks:handDown";

  private final HandDown handDown;
  private final DocumentPassages passages;
  private final CommuneQueries communes;
  private final TaskUnits units;
  private final BusinessTime time;

  HandingDownController(
      HandDown handDown,
      DocumentPassages passages,
      CommuneQueries communes,
      TaskUnits units,
      BusinessTime time) {
    this.handDown = handDown;
    this.passages = passages;
    this.communes = communes;
    this.units = units;
    this.time = time;
  }

  @GetMapping("/tasks/handing-down/new")
  String blank(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID document,
      @RequestParam(required = false) @Nullable Integer from,
      @RequestParam(required = false) @Nullable Integer to,
      @RequestParam(name = "communes", required = false) @Nullable List<UUID> chosen,
      Model model) {
    Optional<DocumentSummary> found = document(document, actor);
    String words = passage(found, from, to).words();
    Deadline deadline =
        found.flatMap(paper -> passages.deadline(words, paper.issuedOn())).orElse(Deadline.NONE);
    var form =
        new HandingForm(
            VietnameseText.tidy(words),
            "",
            actor.places().isEmpty() ? null : actor.places().getFirst().unit(),
            false,
            chosen,
            deadline.bound(),
            deadline.namedOn(),
            document,
            from,
            to);
    return form(form, found, actor, FormErrors.NONE, model);
  }

  @PostMapping("/tasks/handing-down")
  String handDown(
      Actor actor,
      @Valid @ModelAttribute("form") HandingForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Optional<DocumentSummary> source = document(form.document(), actor);
    FormErrors errors = form.check(FormErrors.of(binding, "plan.commune.field"), time.today());
    if (!errors.any()) {
      try {
        List<TaskId> given = give(form, source, actor);
        redirect.addFlashAttribute(Flash.NAME, Flash.done("plan.commune.handedDown", given.size()));
        return "redirect:/tasks?state=all&with=" + given.getFirst().value();
      } catch (RefusedException e) {
        errors = errors.and(e.refused());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(form, source, actor, errors, model);
  }

  private List<TaskId> give(HandingForm form, Optional<DocumentSummary> source, Actor actor) {
    List<UUID> chosen =
        form.toAll()
            ? choice(actor).stream().map(Commune::id).toList()
            : Objects.requireNonNullElse(form.communes(), List.of());
    var given =
        new Assignment(
            TaskOrigin.REFORM_PLAN,
            HandingForm.text(form.title()),
            HandingForm.text(form.product()),
            passage(source, form.from(), form.to()),
            null,
            List.of(),
            form.deadline());
    var watching = new UnitId(Objects.requireNonNull(form.unit()));
    return handDown.handDown(given, watching, chosen, actor);
  }

  private Optional<DocumentSummary> document(@Nullable UUID id, Actor actor) {
    return id == null ? Optional.empty() : passages.document(new DocumentId(id), actor);
  }

  private Passage passage(
      Optional<DocumentSummary> document, @Nullable Integer from, @Nullable Integer to) {
    return passages.passage(document.map(DocumentSummary::id).orElse(null), from, to);
  }

  private List<Commune> choice(Actor actor) {
    return CommunesController.above(actor, communes::choice);
  }

  private String form(
      HandingForm form,
      Optional<DocumentSummary> source,
      Actor actor,
      FormErrors errors,
      Model model) {
    List<Option> own =
        units.all().stream()
            .filter(unit -> actor.worksIn(unit.id().value()))
            .map(unit -> Option.of(unit.id().value().toString(), unit.name()))
            .toList();
    List<Option> below =
        choice(actor).stream()
            .map(one ->
                new Option(
                    one.id().toString(), one.name(), one.atWork() ? "" : t("plan.commune.idle")))
            .toList();
    List<Option> bounds =
        Arrays.stream(Deadline.Bound.values())
            .map(bound -> Option.of(bound.name(), t("plan.commune.bound." + bound)))
            .toList();
    model.addAttribute(
        "page",
        new HandingNew(
            form,
            source.map(DocumentSummary::name).orElse(""),
            passage(source, form.from(), form.to()),
            own,
            below,
            bounds,
            errors));
    return "plan/handing-new";
  }
}
