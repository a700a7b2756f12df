package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.ChargeId;
import vn.caicach.plan.internal.AssignCharge;
import vn.caicach.plan.internal.ChargeQueries;
import vn.caicach.plan.internal.ChargeRules;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Requires;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.Option;
import vn.caicach.ui.XlsxExport;

/// Phân công phụ trách: which vice-chair is in charge of which unit. What became of it stands in
/// the histories of the unit and of the person.
@Controller
class ChargesController {

  private static final ListRules LIST =
      ListRules.sortedBy("unit").orBy("officer", "since").filteredBy("q", "state");

  private final ChargeQueries queries;
  private final AssignCharge charges;
  private final BusinessTime time;

  ChargesController(ChargeQueries queries, AssignCharge charges, BusinessTime time) {
    this.queries = queries;
    this.charges = charges;
    this.time = time;
  }

  @GetMapping("/charges")
  @Requires("board:read")
  String index(Actor actor, HttpServletRequest request, Model model) {
    model.addAttribute(
        "page",
        new ChargesIndex(
            queries.list(LIST.read(request)),
            queries.without(),
            time.today(),
            actor.may("charges:manage")));
    return "plan/charges";
  }

  @GetMapping("/charges.xlsx")
  @Requires("board:read")
  ResponseEntity<byte[]> export(HttpServletRequest request) {
    LocalDate today = time.today();
    XlsxExport file =
        XlsxExport.of(
            t("plan.charges"),
            t("plan.charge.field.unit"),
            t("plan.charge.field.officer"),
            t("plan.charge.field.from"),
            t("plan.charge.field.lastDay"),
            t("plan.charge.field.state"));
    for (ChargeQueries.Row row : queries.all(LIST.read(request), XlsxExport.MOST)) {
      file.row(
          row.unit(), row.officer(), row.from(), row.lastDay(), ChargesIndex.textOf(row, today));
    }
    return file.download("phan-cong-phu-trach", today);
  }

  @GetMapping("/charges/new")
  @Requires("charges:manage")
  String blank(@RequestParam(required = false) @Nullable UUID unit, Model model) {
    return form(new ChargeForm(unit, null, time.today()), FormErrors.NONE, model);
  }

  @PostMapping("/charges")
  @Requires("charges:manage")
  String assign(
      @Valid @ModelAttribute("form") ChargeForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    FormErrors errors = wrong(form, FormErrors.of(binding, "plan.charge.field"));
    if (!errors.any()) {
      try {
        LocalDate from = Objects.requireNonNull(form.from());
        ChargeId made =
            charges.assign(
                new OfficerId(Objects.requireNonNull(form.officer())),
                new UnitId(Objects.requireNonNull(form.unit())),
                from);
        ChargeQueries.Row row = find(made.value());
        redirect.addFlashAttribute(
            Flash.NAME, Flash.done("plan.charge.assigned", row.officer(), row.unit(), from));
        return "redirect:/charges";
      } catch (RefusedException e) {
        errors = FormErrors.of(e.refused());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(form, errors, model);
  }

  /// What does not fit the day.
  private FormErrors wrong(ChargeForm form, FormErrors errors) {
    LocalDate from = form.from();
    if (from == null) {
      return errors;
    }
    FormErrors found = errors;
    if (form.unit() != null) {
      found =
          found.at(
              "unit",
              t("plan.charge.field.unit"),
              ChargeRules.mayBeInCharge(new UnitId(form.unit()), queries.unitIds(from), from));
    }
    if (form.officer() != null) {
      found =
          found.at(
              "officer",
              t("plan.charge.field.officer"),
              ChargeRules.isViceChair(
                  queries.isViceChair(new OfficerId(form.officer()), from), from));
    }
    return found;
  }

  private String form(ChargeForm form, FormErrors errors, Model model) {
    LocalDate day = form.from() == null ? time.today() : form.from();
    model.addAttribute(
        "page",
        new ChargesNew(
            form, options(queries.units(day)), options(queries.viceChairs(day)), errors));
    return "plan/charges-new";
  }

  private static List<Option> options(List<ChargeQueries.Choice> choices) {
    return choices.stream().map(one -> Option.of(one.id().toString(), one.name())).toList();
  }

  @GetMapping("/charges/{id}/end")
  @Requires("charges:manage")
  String ending(@PathVariable UUID id, Model model) {
    return ending(find(id), new ChargeEndForm(null), FormErrors.NONE, model);
  }

  @PostMapping("/charges/{id}/end")
  @Requires("charges:manage")
  String end(
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") ChargeEndForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    ChargeQueries.Row charge = find(id);
    FormErrors errors = FormErrors.of(binding, "plan.charge.field");
    if (!errors.any()) {
      try {
        LocalDate lastDay = Objects.requireNonNull(form.lastDay());
        charges.end(charge.id(), lastDay);
        redirect.addFlashAttribute(
            Flash.NAME, Flash.done("plan.charge.ended", charge.officer(), charge.unit(), lastDay));
        return "redirect:/charges";
      } catch (RefusedException e) {
        errors = FormErrors.of(e.refused());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return ending(charge, form, errors, model);
  }

  private static String ending(
      ChargeQueries.Row charge, ChargeEndForm form, FormErrors errors, Model model) {
    model.addAttribute("page", new ChargesEnd(charge, form, errors));
    return "plan/charges-end";
  }

  private ChargeQueries.Row find(UUID id) {
    return queries
        .find(new ChargeId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
