package vn.caicach.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import vn.caicach.organization.internal.CloseUnit;
import vn.caicach.organization.internal.MergeUnits;
import vn.caicach.organization.internal.RenameUnit;
import vn.caicach.organization.internal.SplitUnit;
import vn.caicach.organization.internal.UnitQueries;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Requires;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;

/// The decisions that change the structure: renaming, merger, split, closing.
@Controller
@Requires("units:manage")
class RestructuringController {

  private final UnitQueries units;
  private final RenameUnit rename;
  private final MergeUnits merge;
  private final SplitUnit split;
  private final CloseUnit close;
  private final BusinessTime time;

  RestructuringController(
      UnitQueries units,
      RenameUnit rename,
      MergeUnits merge,
      SplitUnit split,
      CloseUnit close,
      BusinessTime time) {
    this.units = units;
    this.rename = rename;
    this.merge = merge;
    this.split = split;
    this.close = close;
    this.time = time;
  }

  @GetMapping("/units/{id}/renaming")
  String renaming(@PathVariable UUID id, Model model) {
    UnitQueries.Show unit = find(id);
    var last = unit.names().getLast();
    return renaming(
        unit, new RenamingForm(last.name(), last.shortName(), null, ""), FormErrors.NONE, model);
  }

  @PostMapping("/units/{id}/renaming")
  String rename(
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") RenamingForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    UnitQueries.Show unit = find(id);
    String name = UnitForm.text(form.name());
    FormErrors errors =
        Attempt.of(
            binding,
            response,
            () ->
                rename.rename(
                    unit.id(),
                    name,
                    UnitForm.text(form.shortName()),
                    Objects.requireNonNull(form.day()),
                    UnitForm.text(form.legalBasis())));
    if (errors.any()) {
      return renaming(unit, form, errors, model);
    }
    redirect.addFlashAttribute(
        Flash.NAME, Flash.done("organization.units.renamed", name, form.day()));
    return "redirect:/units/" + id;
  }

  private static String renaming(
      UnitQueries.Show unit, RenamingForm form, FormErrors errors, Model model) {
    model.addAttribute("page", new UnitsRenaming(unit, form, errors));
    return "organization/units-renaming";
  }

  /// The units ticked in the list, taken to the form.
  @PostMapping("/units/selection")
  String select(@RequestParam(required = false) @Nullable List<UUID> selected) {
    return "redirect:/units/merger"
        + (selected == null
            ? ""
            : selected.stream()
                .map(unit -> "selected=" + unit)
                .collect(Collectors.joining("&", "?", "")));
  }

  @GetMapping("/units/merger")
  String merger(@RequestParam(required = false) @Nullable List<UUID> selected, Model model) {
    return merger(MergerForm.of(selected == null ? List.of() : selected), FormErrors.NONE, model);
  }

  @PostMapping("/units/merger")
  String merge(
      @Valid @ModelAttribute("form") MergerForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    var stays = new AtomicReference<UnitId>();
    FormErrors errors = Attempt.of(binding, response, () -> stays.set(merge.merge(form.order())));
    if (errors.any()) {
      return merger(form, errors, model);
    }
    redirect.addFlashAttribute(
        Flash.NAME, Flash.done("organization.units.merged", form.chosen().size(), form.day()));
    return "redirect:/units/" + Objects.requireNonNull(stays.get()).value();
  }

  private String merger(MergerForm form, FormErrors errors, Model model) {
    var open =
        units.list(time.today(), "", false).stream()
            .filter(unit -> unit.validity().isOpen())
            .toList();
    model.addAttribute("page", new UnitsMerger(form, errors, Words.units(open)));
    return "organization/units-merger";
  }

  @GetMapping("/units/{id}/split")
  String splitting(@PathVariable UUID id, Model model) {
    return splitting(find(id), SplitForm.BLANK, FormErrors.NONE, model);
  }

  @PostMapping("/units/{id}/split")
  String split(
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") SplitForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    UnitQueries.Show unit = find(id);
    FormErrors errors = Attempt.of(binding, response, () -> split.split(form.order(unit.id())));
    if (errors.any()) {
      return splitting(unit, form, errors, model);
    }
    redirect.addFlashAttribute(
        Flash.NAME,
        Flash.done("organization.units.wasSplit", unit.names().getLast().name(), form.day()));
    return "redirect:/units/" + id;
  }

  private static String splitting(
      UnitQueries.Show unit, SplitForm form, FormErrors errors, Model model) {
    model.addAttribute("page", new UnitsSplit(unit, form, errors));
    return "organization/units-split";
  }

  @GetMapping("/units/{id}/closing")
  String closing(@PathVariable UUID id, Model model) {
    return closing(find(id), ClosingForm.BLANK, FormErrors.NONE, model);
  }

  @PostMapping("/units/{id}/closing")
  String close(
      @PathVariable UUID id,
      @Valid @ModelAttribute("form") ClosingForm form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    UnitQueries.Show unit = find(id);
    FormErrors errors =
        Attempt.of(
            binding,
            response,
            () ->
                close.close(
                    unit.id(),
                    Objects.requireNonNull(form.day()),
                    UnitForm.text(form.legalBasis())));
    if (errors.any()) {
      return closing(unit, form, errors, model);
    }
    redirect.addFlashAttribute(
        Flash.NAME,
        Flash.done("organization.units.wasClosed", unit.names().getLast().name(), form.day()));
    return "redirect:/units/" + id;
  }

  private String closing(UnitQueries.Show unit, ClosingForm form, FormErrors errors, Model model) {
    model.addAttribute(
        "page", new UnitsClosing(unit, units.peopleFrom(unit.id(), time.today()), form, errors));
    return "organization/units-closing";
  }

  private UnitQueries.Show find(UUID id) {
    return units
        .find(new UnitId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }
}
