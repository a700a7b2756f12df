package vn.caicach.organization.web;

import static vn.caicach.ui.Texts.t;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
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
import vn.caicach.organization.UnitId;
import vn.caicach.organization.internal.AddPost;
import vn.caicach.organization.internal.EstablishUnit;
import vn.caicach.organization.internal.NewPost;
import vn.caicach.organization.internal.UnitQueries;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Requires;
import vn.caicach.ui.Crumb;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.HistorySource;
import vn.caicach.ui.ListRequest;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.Listing;
import vn.caicach.ui.RecordHistory;
import vn.caicach.ui.XlsxExport;

/// The units of the own authority: list, page of one, establishing.
@Controller
class UnitsController {

  private static final ListRules LIST =
      ListRules.sortedBy("structure")
          .orBy("name", "people", "since")
          .filteredBy("q", "on", "ended");

  private final UnitQueries units;
  private final EstablishUnit establish;
  private final AddPost addPost;
  private final BusinessTime time;
  private final HistorySource log;

  UnitsController(
      UnitQueries units,
      EstablishUnit establish,
      AddPost addPost,
      BusinessTime time,
      HistorySource log) {
    this.units = units;
    this.establish = establish;
    this.addPost = addPost;
    this.time = time;
    this.log = log;
  }

  @GetMapping("/units")
  @Requires("units:read")
  String index(Actor actor, HttpServletRequest request, Model model) {
    ListRequest list = LIST.read(request);
    AsOf asOf = AsOf.read(list.filter("on"), time.today());
    List<UnitQueries.Row> rows = rows(list, asOf);
    int first = Math.min(list.offset(), rows.size());
    List<UnitQueries.Row> shown = rows.subList(first, Math.min(first + list.size(), rows.size()));
    model.addAttribute(
        "page",
        new UnitsIndex(Listing.of(list, shown, rows.size()), asOf, actor.may("units:manage")));
    return "organization/units";
  }

  @GetMapping("/units.xlsx")
  @Requires("units:read")
  ResponseEntity<byte[]> export(HttpServletRequest request) {
    ListRequest list = LIST.read(request);
    AsOf asOf = AsOf.read(list.filter("on"), time.today());
    XlsxExport file =
        XlsxExport.of(
            t("organization.units"),
            t("organization.field.name"),
            t("organization.field.shortName"),
            t("organization.field.kind"),
            t("organization.field.heads"),
            t("organization.field.people"),
            t("organization.field.from"),
            t("organization.field.until"),
            t("organization.field.state"));
    for (UnitQueries.Row row : rows(list, asOf)) {
      file.row(
          row.name(),
          row.shortName(),
          Words.of(row.kind()),
          String.join(", ", row.heads()),
          row.people(),
          row.validity().from(),
          row.validity().lastDay(),
          Words.unitState(row.validity(), asOf.day()));
    }
    return file.download("don-vi", asOf.day());
  }

  private List<UnitQueries.Row> rows(ListRequest list, AsOf asOf) {
    return units.list(
        asOf.day(), list.filter("q"), !list.filter("ended").isEmpty(), list.sorting());
  }

  @GetMapping("/units/new")
  @Requires("units:manage")
  String blank(@RequestParam(required = false) @Nullable UUID parent, Model model) {
    return form(UnitForm.blank(parent), FormErrors.NONE, model);
  }

  @PostMapping("/units")
  @Requires("units:manage")
  String establish(
      @Valid @ModelAttribute("form") UnitForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    var begun = new AtomicReference<UnitId>();
    FormErrors errors =
        Attempt.of(binding, response, () -> begun.set(establish.establish(form.order())));
    if (errors.any()) {
      return form(form, errors, model);
    }
    redirect.addFlashAttribute(
        Flash.NAME, Flash.done("organization.units.established", UnitForm.text(form.name())));
    return "redirect:/units/" + Objects.requireNonNull(begun.get()).value();
  }

  private String form(UnitForm form, FormErrors errors, Model model) {
    model.addAttribute(
        "page",
        new UnitsNew(
            form, errors, Words.kinds(), Words.units(units.list(time.today(), "", false))));
    return "organization/units-new";
  }

  @GetMapping("/units/{id}")
  @Requires("units:read")
  String show(
      Actor actor, @PathVariable UUID id, @RequestParam(defaultValue = "") String on, Model model) {
    return show(actor, id, on, PostForm.BLANK, FormErrors.NONE, model);
  }

  @GetMapping("/units/{id}/history")
  @Requires("units:read")
  String history(@PathVariable UUID id, HttpServletRequest request, Model model) {
    UnitQueries.Show unit = find(id);
    model.addAttribute(
        "page",
        new RecordHistory(
            unit.on(time.today()).name(),
            List.of(new Crumb(t("organization.units"), "/units")),
            "/units/" + id,
            log.history(id, HistorySource.RULES.read(request))));
    return RecordHistory.VIEW;
  }

  @PostMapping("/units/{id}/posts")
  @Requires("units:manage")
  String addPost(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") PostForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    FormErrors errors = Attempt.of(binding, response, () -> addPost(id, form));
    if (errors.any()) {
      return show(actor, id, "", form, errors, model);
    }
    redirect.addFlashAttribute(
        Flash.NAME, Flash.done("organization.posts.added", UnitForm.text(form.title())));
    return "redirect:/units/" + id;
  }

  private void addPost(UUID id, PostForm form) {
    LocalDate from = Objects.requireNonNull(form.from());
    NewPost post =
        NewPost.of(Objects.requireNonNull(form.title()), Objects.requireNonNull(form.rank()));
    addPost.add(new UnitId(id), post, from);
  }

  private String show(
      Actor actor, UUID id, String on, PostForm form, FormErrors errors, Model model) {
    UnitQueries.Show unit = find(id);
    model.addAttribute(
        "page",
        new UnitsShow(
            unit,
            AsOf.read(on, time.today()),
            actor.may("units:manage"),
            form,
            errors,
            Words.ranks()));
    return "organization/units-show";
  }

  private UnitQueries.Show find(UUID id) {
    return units
        .find(new UnitId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
