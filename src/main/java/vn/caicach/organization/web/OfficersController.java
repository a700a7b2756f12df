package vn.caicach.organization.web;

import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
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
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostId;
import vn.caicach.organization.internal.OfficerQueries;
import vn.caicach.organization.internal.RegisterOfficer;
import vn.caicach.organization.internal.UnitQueries;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Requires;
import vn.caicach.shared.Verdict;
import vn.caicach.ui.Crumb;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.HistorySource;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.RecordHistory;
import vn.caicach.ui.StaleEdit;
import vn.caicach.ui.XlsxExport;

/// The people of the own authority: list, page of one, registering and mending.
@Controller
class OfficersController {

  private static final ListRules LIST =
      ListRules.sortedBy("name")
          .orBy("code", "unit", "since")
          .filteredBy("q", "unit", "state", "on");

  private final OfficerQueries officers;
  private final UnitQueries units;
  private final RegisterOfficer register;
  private final BusinessTime time;
  private final HistorySource log;

  OfficersController(
      OfficerQueries officers,
      UnitQueries units,
      RegisterOfficer register,
      BusinessTime time,
      HistorySource log) {
    this.officers = officers;
    this.units = units;
    this.register = register;
    this.time = time;
    this.log = log;
  }

  @GetMapping("/officers")
  @Requires("officers:read")
  String index(Actor actor, HttpServletRequest request, Model model) {
    ListRequest list = LIST.read(request);
    AsOf asOf = AsOf.read(list.filter("on"), time.today());
    model.addAttribute(
        "page",
        new OfficersIndex(
            officers.list(list, asOf.day()),
            asOf,
            actor.may("officers:manage"),
            Words.units(units.list(asOf.day(), "", false))));
    return "organization/officers";
  }

  @GetMapping("/officers.xlsx")
  @Requires("officers:read")
  ResponseEntity<byte[]> export(HttpServletRequest request) {
    ListRequest list = LIST.read(request);
    AsOf asOf = AsOf.read(list.filter("on"), time.today());
    return file(officers.all(list, asOf.day(), XlsxExport.MOST), asOf);
  }

  /// The people ticked in the list, as a file: as of the day and in the order of the list.
  @PostMapping("/officers/selection.xlsx")
  @Requires("officers:read")
  ResponseEntity<byte[]> exportSelected(
      @RequestParam(required = false) @Nullable List<UUID> selected, HttpServletRequest request) {
    if (selected == null || selected.isEmpty()) {
      throw new RefusedException(Verdict.refused("organization.officers.none-selected"));
    }
    ListRequest list = LIST.read(request);
    AsOf asOf = AsOf.read(list.filter("on"), time.today());
    return file(officers.chosen(selected, list, asOf.day()), asOf);
  }

  private static ResponseEntity<byte[]> file(List<OfficerQueries.Row> rows, AsOf asOf) {
    XlsxExport file =
        XlsxExport.of(
            t("organization.officers"),
            t("organization.field.code"),
            t("organization.field.fullName"),
            t("organization.field.post"),
            t("organization.field.unit"),
            t("organization.field.phone"),
            t("organization.field.email"),
            t("organization.field.employedFrom"),
            t("organization.field.state"));
    for (OfficerQueries.Row row : rows) {
      file.row(
          row.code(),
          row.name(),
          row.post(),
          row.unit(),
          row.phone(),
          row.email(),
          row.employment().from(),
          OfficersIndex.textOf(row, asOf));
    }
    return file.download("can-bo", asOf.day());
  }

  @GetMapping("/officers/new")
  @Requires("officers:manage")
  String blank(Model model) {
    return form(null, OfficerForm.BLANK, FormErrors.NONE, model);
  }

  @PostMapping("/officers")
  @Requires("officers:manage")
  String register(
      @Valid @ModelAttribute("form") OfficerForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    var registered = new AtomicReference<OfficerId>();
    FormErrors errors = Attempt.of(binding, response, () -> registered.set(register(form)));
    if (errors.any()) {
      return form(null, form, errors, model);
    }
    redirect.addFlashAttribute(
        Flash.NAME, Flash.done("organization.officers.registered", form.details().fullName()));
    return "redirect:/officers/" + Objects.requireNonNull(registered.get()).value();
  }

  private OfficerId register(OfficerForm form) {
    UUID post = form.post();
    return post == null
        ? register.register(form.details())
        : register.register(form.details(), new PostId(post), UnitForm.text(form.legalBasis()));
  }

  @GetMapping("/officers/{id}")
  @Requires("officers:read")
  String show(Actor actor, @PathVariable UUID id, Model model) {
    model.addAttribute(
        "page",
        new OfficersShow(find(id), time.today(), actor.may("officers:manage"), FormErrors.NONE));
    return "organization/officers-show";
  }

  @GetMapping("/officers/{id}/history")
  @Requires("officers:read")
  String history(@PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute(
        "page",
        new RecordHistory(
            find(id).name(),
            List.of(new Crumb(t("organization.officers"), "/officers")),
            "/officers/" + id,
            log.history(id, HistorySource.RULES.read(request))));
    return RecordHistory.VIEW;
  }

  @GetMapping("/officers/{id}/edit")
  @Requires("officers:manage")
  String edit(@PathVariable UUID id, Model model) {
    OfficerQueries.Show officer = find(id);
    return form(officer, OfficerForm.of(officer), FormErrors.NONE, model);
  }

  @PostMapping("/officers/{id}")
  @Requires("officers:manage")
  String correct(
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") OfficerForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    OfficerQueries.Show officer = find(id);
    Long seen = form.version();
    FormErrors errors;
    try {
      errors =
          Attempt.of(
              binding,
              response,
              () ->
                  register.correct(
                      officer.id(), seen == null ? officer.version() : seen, form.details()));
    } catch (OptimisticLockingFailureException _) {
      response.setStatus(HttpStatus.CONFLICT.value());
      OfficerQueries.Show now = find(id);
      return form(now, form.over(now), FormErrors.NONE, form.comparedWith(now), model);
    }
    if (errors.any()) {
      return form(officer, form, errors, model);
    }
    redirect.addFlashAttribute(
        Flash.NAME, Flash.done("organization.officers.corrected", form.details().fullName()));
    return "redirect:/officers/" + id;
  }

  private String form(
      OfficerQueries.@Nullable Show officer, OfficerForm form, FormErrors errors, Model model) {
    return form(officer, form, errors, null, model);
  }

  private String form(
      OfficerQueries.@Nullable Show officer,
      OfficerForm form,
      FormErrors errors,
      @Nullable StaleEdit stale,
      Model model) {
    model.addAttribute(
        "page",
        new OfficersEdit(
            officer,
            form,
            errors,
            officer == null ? Words.posts(units.postsOn(time.today())) : List.of(),
            stale));
    return "organization/officers-edit";
  }

  @GetMapping("/officers/{id}/departure")
  @Requires("officers:manage")
  String departing(@PathVariable UUID id, Model model) {
    return departing(find(id), LastDayForm.BLANK, FormErrors.NONE, model);
  }

  @PostMapping("/officers/{id}/departure")
  @Requires("officers:manage")
  String depart(
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") LastDayForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    OfficerQueries.Show officer = find(id);
    FormErrors errors =
        Attempt.of(
            binding,
            response,
            () -> register.depart(officer.id(), Objects.requireNonNull(form.lastDay())));
    if (errors.any()) {
      return departing(officer, form, errors, model);
    }
    redirect.addFlashAttribute(
        Flash.NAME, Flash.done("organization.officers.departed", officer.name(), form.lastDay()));
    return "redirect:/officers/" + id;
  }

  private static String departing(
      OfficerQueries.Show officer, LastDayForm form, FormErrors errors, Model model) {
    model.addAttribute("page", new OfficersEnding(officer, null, form, errors));
    return "organization/officers-ending";
  }

  private OfficerQueries.Show find(UUID id) {
    return officers
        .find(new OfficerId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
