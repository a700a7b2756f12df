package vn.caicach.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.LeaveId;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostId;
import vn.caicach.organization.internal.ActDuringLeave;
import vn.caicach.organization.internal.AppointOfficer;
import vn.caicach.organization.internal.MoveOfficer;
import vn.caicach.organization.internal.OfficerQueries;
import vn.caicach.organization.internal.UnitQueries;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Requires;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The posts of a person: appointment, move, end, leave and who acts meanwhile.
@Controller
@Requires("officers:manage")
class AssignmentsController {

  private final OfficerQueries officers;
  private final UnitQueries units;
  private final AppointOfficer appoint;
  private final MoveOfficer move;
  private final ActDuringLeave act;
  private final BusinessTime time;

  AssignmentsController(
      OfficerQueries officers,
      UnitQueries units,
      AppointOfficer appoint,
      MoveOfficer move,
      ActDuringLeave act,
      BusinessTime time) {
    this.officers = officers;
    this.units = units;
    this.appoint = appoint;
    this.move = move;
    this.act = act;
    this.time = time;
  }

  @GetMapping("/officers/{id}/appointment")
  String appointing(@PathVariable UUID id, Model model) {
    OfficerQueries.Show officer = find(id);
    boolean hasPrimary =
        officer.heldOn(time.today()).stream()
            .anyMatch(held -> held.kind() == AssignmentKind.PRIMARY);
    AssignmentKind kind = hasPrimary ? AssignmentKind.CONCURRENT : AssignmentKind.PRIMARY;
    return appointing(officer, AppointmentForm.of(kind), FormErrors.NONE, model);
  }

  @PostMapping("/officers/{id}/appointment")
  String appoint(
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") AppointmentForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    OfficerQueries.Show officer = find(id);
    FormErrors errors =
        Attempt.of(
            binding,
            response,
            () ->
                appoint.appoint(
                    officer.id(),
                    new PostId(Objects.requireNonNull(form.post())),
                    Objects.requireNonNull(form.kind()),
                    form.days(),
                    UnitForm.text(form.legalBasis())));
    if (errors.any()) {
      return appointing(officer, form, errors, model);
    }
    return done(id, Flash.done("organization.officers.appointed", officer.name()), redirect);
  }

  private String appointing(
      OfficerQueries.Show officer, AppointmentForm form, FormErrors errors, Model model) {
    List<Option> kinds =
        List.of(
            option(AssignmentKind.PRIMARY, "organization.holding.primary.hint"),
            option(AssignmentKind.CONCURRENT, "organization.holding.concurrent.hint"),
            option(AssignmentKind.SECONDED, "organization.holding.seconded.hint"));
    model.addAttribute("page", new OfficersAppointment(officer, form, errors, posts(), kinds));
    return "organization/officers-appointment";
  }

  private static Option option(AssignmentKind kind, String hintKey) {
    return new Option(kind.name(), Words.of(kind), vn.caicach.ui.Texts.t(hintKey));
  }

  @GetMapping("/officers/{id}/assignments/{assignment}/move")
  String moving(@PathVariable UUID id, @PathVariable UUID assignment, Model model) {
    OfficerQueries.Show officer = find(id);
    return moving(officer, held(officer, assignment), MoveForm.BLANK, FormErrors.NONE, model);
  }

  @PostMapping("/officers/{id}/assignments/{assignment}/move")
  String move(
      @PathVariable UUID id,
      @PathVariable UUID assignment,
      @Valid @ModelAttribute("form") MoveForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    OfficerQueries.Show officer = find(id);
    OfficerQueries.Held held = held(officer, assignment);
    FormErrors errors =
        Attempt.of(
            binding,
            response,
            () ->
                move.move(
                    held.id(),
                    new PostId(Objects.requireNonNull(form.post())),
                    Objects.requireNonNull(form.day()),
                    UnitForm.text(form.legalBasis())));
    if (errors.any()) {
      return moving(officer, held, form, errors, model);
    }
    return done(
        id, Flash.done("organization.officers.moved", officer.name(), form.day()), redirect);
  }

  private String moving(
      OfficerQueries.Show officer,
      OfficerQueries.Held held,
      MoveForm form,
      FormErrors errors,
      Model model) {
    model.addAttribute("page", new OfficersMove(officer, held, form, errors, posts()));
    return "organization/officers-move";
  }

  @GetMapping("/officers/{id}/assignments/{assignment}/end")
  String ending(@PathVariable UUID id, @PathVariable UUID assignment, Model model) {
    OfficerQueries.Show officer = find(id);
    return ending(officer, held(officer, assignment), LastDayForm.BLANK, FormErrors.NONE, model);
  }

  @PostMapping("/officers/{id}/assignments/{assignment}/end")
  String end(
      @PathVariable UUID id,
      @PathVariable UUID assignment,
      @Valid @ModelAttribute("form") LastDayForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    OfficerQueries.Show officer = find(id);
    OfficerQueries.Held held = held(officer, assignment);
    FormErrors errors =
        Attempt.of(
            binding,
            response,
            () -> move.leavePost(held.id(), Objects.requireNonNull(form.lastDay())));
    if (errors.any()) {
      return ending(officer, held, form, errors, model);
    }
    return done(
        id, Flash.done("organization.officers.ended", held.title(), form.lastDay()), redirect);
  }

  private static String ending(
      OfficerQueries.Show officer,
      OfficerQueries.Held held,
      LastDayForm form,
      FormErrors errors,
      Model model) {
    model.addAttribute("page", new OfficersEnding(officer, held, form, errors));
    return "organization/officers-ending";
  }

  @GetMapping("/officers/{id}/leaves/new")
  String leaving(@PathVariable UUID id, Model model) {
    return leaving(find(id), LeaveForm.BLANK, FormErrors.NONE, model);
  }

  @PostMapping("/officers/{id}/leaves")
  String recordLeave(
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") LeaveForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    OfficerQueries.Show officer = find(id);
    FormErrors errors =
        Attempt.of(
            binding,
            response,
            () ->
                act.recordLeave(
                    officer.id(),
                    Objects.requireNonNull(form.firstDay()),
                    Objects.requireNonNull(form.lastDay()),
                    UnitForm.text(form.reason())));
    if (errors.any()) {
      return leaving(officer, form, errors, model);
    }
    return done(
        id,
        Flash.done("organization.leaves.recorded", officer.name(), form.firstDay(), form.lastDay()),
        redirect);
  }

  private static String leaving(
      OfficerQueries.Show officer, LeaveForm form, FormErrors errors, Model model) {
    model.addAttribute("page", new OfficersLeave(officer, form, errors));
    return "organization/officers-leave";
  }

  @GetMapping("/officers/{id}/leaves/{leave}/acting")
  String acting(@PathVariable UUID id, @PathVariable UUID leave, Model model) {
    OfficerQueries.Show officer = find(id);
    OfficerQueries.Away away = away(officer, leave);
    return acting(officer, away, ActingForm.of(away), FormErrors.NONE, model);
  }

  @PostMapping("/officers/{id}/leaves/{leave}/acting")
  String act(
      @PathVariable UUID id,
      @PathVariable UUID leave,
      @Valid @ModelAttribute("form") ActingForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    OfficerQueries.Show officer = find(id);
    OfficerQueries.Away away = away(officer, leave);
    FormErrors errors =
        Attempt.of(
            binding,
            response,
            () ->
                act.act(
                    new LeaveId(leave),
                    new OfficerId(Objects.requireNonNull(form.acting())),
                    new PostId(Objects.requireNonNull(form.post())),
                    Objects.requireNonNull(form.firstDay()),
                    Objects.requireNonNull(form.lastDay()),
                    UnitForm.text(form.legalBasis())));
    if (errors.any()) {
      return acting(officer, away, form, errors, model);
    }
    return done(id, Flash.done("organization.leaves.acting-named", officer.name()), redirect);
  }

  private String acting(
      OfficerQueries.Show officer,
      OfficerQueries.Away away,
      ActingForm form,
      FormErrors errors,
      Model model) {
    List<Option> people =
        officers.choices(away.validity().from()).stream()
            .filter(one -> !one.id().equals(officer.id()))
            .map(
                one -> Option.of(one.id().value().toString(), one.name() + " (" + one.code() + ")"))
            .toList();
    List<Option> posts =
        officer.held().stream()
            .filter(held -> held.validity().overlaps(away.validity()))
            .map(held ->
                Option.of(held.post().value().toString(), held.title() + ", " + held.unitName()))
            .toList();
    model.addAttribute("page", new OfficersActing(officer, away, form, errors, people, posts));
    return "organization/officers-acting";
  }

  @GetMapping("/officers/{id}/leaves/{leave}/return")
  String returning(@PathVariable UUID id, @PathVariable UUID leave, Model model) {
    OfficerQueries.Show officer = find(id);
    return returning(officer, away(officer, leave), ReturnForm.BLANK, FormErrors.NONE, model);
  }

  @PostMapping("/officers/{id}/leaves/{leave}/return")
  String comeBack(
      @PathVariable UUID id,
      @PathVariable UUID leave,
      @Valid @ModelAttribute("form") ReturnForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    OfficerQueries.Show officer = find(id);
    OfficerQueries.Away away = away(officer, leave);
    FormErrors errors =
        Attempt.of(
            binding,
            response,
            () -> act.comeBack(away.id(), Objects.requireNonNull(form.backOn())));
    if (errors.any()) {
      return returning(officer, away, form, errors, model);
    }
    return done(
        id, Flash.done("organization.leaves.returned", officer.name(), form.backOn()), redirect);
  }

  private static String returning(
      OfficerQueries.Show officer,
      OfficerQueries.Away away,
      ReturnForm form,
      FormErrors errors,
      Model model) {
    model.addAttribute("page", new OfficersReturn(officer, away, form, errors));
    return "organization/officers-return";
  }

  private List<Option> posts() {
    return Words.posts(units.postsOn(time.today()));
  }

  private static String done(UUID id, Flash flash, RedirectAttributes redirect) {
    redirect.addFlashAttribute(Flash.NAME, flash);
    return "redirect:/officers/" + id;
  }

  private OfficerQueries.Show find(UUID id) {
    return officers.find(new OfficerId(id)).orElseThrow(AssignmentsController::notFound);
  }

  private static OfficerQueries.Held held(OfficerQueries.Show officer, UUID assignment) {
    return officer.held().stream()
        .filter(held -> held.id().value().equals(assignment))
        .findFirst()
        .orElseThrow(AssignmentsController::notFound);
  }

  private static OfficerQueries.Away away(OfficerQueries.Show officer, UUID leave) {
    return officer.leaves().stream()
        .filter(away -> away.id().value().equals(leave))
        .findFirst()
        .orElseThrow(AssignmentsController::notFound);
  }

  private static ResponseStatusException notFound() {
    return new ResponseStatusException(HttpStatus.NOT_FOUND);
  }
}
