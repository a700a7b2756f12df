package vn.caicach.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.caicach.access.Role;
import vn.caicach.access.internal.AuthoritiesQueries;
import vn.caicach.access.internal.OpenAuthority;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Requires;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Option;
import vn.caicach.ui.Texts;
import vn.caicach.ui.XlsxExport;

/// The technical administrator's page of the authorities of the installation.
@Controller
@Requires("authorities:manage")
public class AuthoritiesController {

  /// All authorities.
  public record Index(Listing<AuthoritiesQueries.Row> list) {}

  /// @param unit code of the administrative unit
  /// @param name account name of the first administrator there
  public record Form(
      String province,
      @NotBlank String unit,
      @NotBlank
          @Pattern(regexp = "[a-z0-9][a-z0-9._-]{1,39}", message = "{access.account.name.form}")
          String name) {}

  /// A further authority.
  public record New(Form form, List<Option> provinces, List<Option> units, FormErrors errors) {}

  private static final ListRules LIST = ListRules.sortedBy("name").orBy("slug").filteredBy("q");

  private final AuthoritiesQueries queries;
  private final OpenAuthority openAuthority;
  private final UnitChoice choice;
  private final BusinessTime time;

  AuthoritiesController(
      AuthoritiesQueries queries,
      OpenAuthority openAuthority,
      UnitChoice choice,
      BusinessTime time) {
    this.queries = queries;
    this.openAuthority = openAuthority;
    this.choice = choice;
    this.time = time;
  }

  @GetMapping("/authorities")
  String index(HttpServletRequest request, Model model) {
    model.addAttribute("page", new Index(queries.list(LIST.read(request))));
    return "access/authorities";
  }

  @GetMapping("/authorities.xlsx")
  ResponseEntity<byte[]> export(HttpServletRequest request) {
    XlsxExport file =
        XlsxExport.of(
            Texts.t("access.authorities.title"),
            Texts.t("access.authorities.name"),
            Texts.t("access.authorities.slug"),
            Texts.t("access.authorities.since"));
    for (AuthoritiesQueries.Row row : queries.list(LIST.read(request).whole()).rows()) {
      file.row(row.name(), "@" + row.slug(), row.openedOn());
    }
    return file.download("don-vi-su-dung", time.today());
  }

  @GetMapping("/authorities/new")
  String blank(
      @RequestParam(defaultValue = "") String province,
      @RequestParam(defaultValue = "") String unit,
      Model model) {
    return form(new Form(province, unit, "quantri"), FormErrors.NONE, model);
  }

  @PostMapping("/authorities")
  String open(
      Actor actor,
      @Valid @ModelAttribute Form form,
      BindingResult binding,
      HttpServletResponse response,
      Model model) {
    FormErrors errors = FormErrors.of(binding, "access.authorities");
    if (!errors.any()) {
      try {
        model.addAttribute(
            "page", openAuthority.open(form.unit(), form.name(), Set.of(Role.COM_ADMIN), actor));
        return "access/authorities-opened";
      } catch (RefusedException e) {
        errors = errors.and(e.refused());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(form, errors, model);
  }

  private String form(Form form, FormErrors errors, Model model) {
    model.addAttribute(
        "page", new New(form, choice.provinces(), choice.unitsOf(form.province()), errors));
    return "access/authorities-new";
  }
}
