package vn.caicach.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.access.internal.FirstRun;
import vn.caicach.organization.AuthoritySetup;
import vn.caicach.shared.OpenToAll;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Verdict;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Texts;

/// The first page of an empty installation.
@Controller
@OpenToAll
class FirstRunController {

  private final FirstRun firstRun;
  private final UnitChoice choice;
  private final AuthoritySetup setup;

  FirstRunController(FirstRun firstRun, UnitChoice choice, AuthoritySetup setup) {
    this.firstRun = firstRun;
    this.choice = choice;
    this.setup = setup;
  }

  @GetMapping("/first-run")
  String form(
      @RequestParam(defaultValue = "") String province,
      @RequestParam(defaultValue = "") String unit,
      Model model) {
    if (!firstRun.isOpen()) {
      return "redirect:/sign-in";
    }
    return page(
        new FirstRunForm(province, unit, null, "quantri", "", "", ""), FormErrors.NONE, model);
  }

  @PostMapping("/first-run")
  String begin(
      @Valid @ModelAttribute FirstRunForm form,
      BindingResult binding,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    if (!firstRun.isOpen()) {
      return "redirect:/sign-in";
    }
    FormErrors errors = FormErrors.of(binding, "access.firstRun");
    if (!errors.any() && !form.password().equals(form.repeated())) {
      errors =
          errors.at("repeated", Texts.t("access.password.repeated"), "access.password.different");
    }
    if (!errors.any()) {
      try {
        Verdict verdict =
            firstRun.begin(form.code(), form.unit(), leftOut(form), form.name(), form.password());
        if (verdict instanceof Verdict.Allowed) {
          redirect.addFlashAttribute(
              Flash.NAME,
              Flash.done("access.firstRun.done", firstRun.login(form.unit(), form.name())));
          return "redirect:/sign-in";
        }
        errors = errors.and((Verdict.Refused) verdict);
      } catch (RefusedException e) {
        errors = errors.and(e.refused());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return page(form, errors, model);
  }

  private Set<String> leftOut(FirstRunForm form) {
    Set<String> chosen = form.offices() == null ? Set.of() : form.offices();
    return setup.offices(form.unit()).stream()
        .filter(office -> !office.required() && !chosen.contains(office.code()))
        .map(AuthoritySetup.Proposal::code)
        .collect(Collectors.toSet());
  }

  private String page(FirstRunForm form, FormErrors errors, Model model) {
    var offices =
        form.unit().isBlank() ? List.<AuthoritySetup.Proposal>of() : setup.offices(form.unit());
    model.addAttribute(
        "page",
        new FirstRunPage(
            form, choice.provinces(), choice.unitsOf(form.province()), offices, errors));
    return "access/first-run";
  }
}
