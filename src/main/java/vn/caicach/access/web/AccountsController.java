package vn.caicach.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
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
import vn.caicach.access.Role;
import vn.caicach.access.internal.AccountQueries;
import vn.caicach.access.internal.AccountSessions;
import vn.caicach.access.internal.AdministerAccount;
import vn.caicach.access.internal.OpenAccount;
import vn.caicach.organization.AuthorityDirectory;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Requires;
import vn.caicach.shared.Verdict;
import vn.caicach.ui.Crumb;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.HistorySource;
import vn.caicach.ui.ListRules;
import vn.caicach.ui.Option;
import vn.caicach.ui.RecordHistory;
import vn.caicach.ui.Texts;

/// The administrator's pages of the accounts of the own authority.
@Controller
@Requires("accounts:manage")
class AccountsController {

  private static final ListRules LIST =
      ListRules.sortedBy("displayName").orBy("name", "lastSignIn").filteredBy("q", "role", "state");

  private final AccountQueries queries;
  private final OpenAccount openAccount;
  private final AdministerAccount administer;
  private final AccountSessions sessions;
  private final AuthorityDirectory authorities;
  private final HistorySource log;

  AccountsController(
      AccountQueries queries,
      OpenAccount openAccount,
      AdministerAccount administer,
      AccountSessions sessions,
      AuthorityDirectory authorities,
      HistorySource log) {
    this.queries = queries;
    this.openAccount = openAccount;
    this.administer = administer;
    this.sessions = sessions;
    this.authorities = authorities;
    this.log = log;
  }

  @GetMapping("/accounts")
  String index(Actor actor, HttpServletRequest request, Model model) {
    model.addAttribute(
        "page", new AccountsIndex(queries.list(LIST.read(request)), slug(actor), roles(actor)));
    return "access/accounts";
  }

  @GetMapping("/accounts/new")
  String blank(Actor actor, Model model) {
    return form(actor, AccountForm.BLANK, FormErrors.NONE, model);
  }

  @PostMapping("/accounts")
  String open(
      Actor actor,
      @Valid @ModelAttribute AccountForm form,
      BindingResult binding,
      HttpServletResponse response,
      Model model) {
    FormErrors errors = FormErrors.of(binding, "access.account");
    if (!errors.any()) {
      try {
        var opened =
            openAccount.open(
                form.name(), form.displayName(), null, blankToNull(form.email()), form.roles());
        return firstPassword(actor, opened.id(), opened.firstPassword(), model);
      } catch (RefusedException e) {
        errors =
            errors.at(
                "name", Texts.t("access.account.name"), e.refused().messageKey(), form.name());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return form(actor, form, errors, model);
  }

  @GetMapping("/accounts/{id}")
  String show(Actor actor, @PathVariable UUID id, Model model) {
    return show(actor, id, FormErrors.NONE, model);
  }

  @GetMapping("/accounts/{id}/history")
  String history(@PathVariable UUID id, HttpServletRequest request, Model model) {
    model.addAttribute(
        "page",
        new RecordHistory(
            find(id).displayName(),
            List.of(new Crumb(Texts.t("access.accounts.title"), "/accounts")),
            "/accounts/" + id,
            log.history(id, HistorySource.RULES.read(request))));
    return RecordHistory.VIEW;
  }

  @PostMapping("/accounts/{id}/roles")
  String setRoles(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Set<Role> roles,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    var account = find(id);
    Verdict verdict =
        administer.setRoles(
            new AccountId(account.id()),
            roles == null ? Set.of() : roles,
            levelOf(actor),
            actor.account());
    return answer(
        actor, id, verdict, "access.role.set", account.displayName(), response, redirect, model);
  }

  @PostMapping("/accounts/{id}/password-reset")
  String resetPassword(Actor actor, @PathVariable UUID id, Model model) {
    var account = new AccountId(find(id).id());
    String password = administer.resetPassword(account);
    sessions.endAll(account, null);
    return firstPassword(actor, account, password, model);
  }

  @PostMapping("/accounts/{id}/second-factor-reset")
  String resetSecondFactor(@PathVariable UUID id, RedirectAttributes redirect) {
    var account = find(id);
    administer.resetSecondFactor(new AccountId(account.id()));
    redirect.addFlashAttribute(
        Flash.NAME, Flash.done("access.account.secondFactorReset", account.displayName()));
    return "redirect:/accounts/" + id;
  }

  @PostMapping("/accounts/{id}/release")
  String release(@PathVariable UUID id, RedirectAttributes redirect) {
    var account = find(id);
    administer.release(new AccountId(account.id()));
    redirect.addFlashAttribute(
        Flash.NAME, Flash.done("access.account.released", account.displayName()));
    return "redirect:/accounts/" + id;
  }

  @PostMapping("/accounts/{id}/closing")
  String close(
      Actor actor,
      @PathVariable UUID id,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    var account = find(id);
    Verdict verdict = administer.close(new AccountId(account.id()), actor.account());
    if (verdict instanceof Verdict.Allowed) {
      sessions.endAll(new AccountId(account.id()), null);
    }
    return answer(
        actor,
        id,
        verdict,
        "access.account.closed",
        account.displayName(),
        response,
        redirect,
        model);
  }

  @PostMapping("/accounts/{id}/reopening")
  String reopen(Actor actor, @PathVariable UUID id, Model model) {
    var account = new AccountId(find(id).id());
    return firstPassword(actor, account, administer.reopen(account), model);
  }

  @PostMapping("/accounts/{id}/sessions/end")
  String endSessions(@PathVariable UUID id, RedirectAttributes redirect) {
    var account = find(id);
    long ended = sessions.endAll(new AccountId(account.id()), null);
    redirect.addFlashAttribute(Flash.NAME, Flash.done("access.sessions.endedAll", ended));
    return "redirect:/accounts/" + id;
  }

  private String answer(
      Actor actor,
      UUID id,
      Verdict verdict,
      String done,
      String name,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    if (verdict instanceof Verdict.Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return show(actor, id, FormErrors.of(refused), model);
    }
    redirect.addFlashAttribute(Flash.NAME, Flash.done(done, name));
    return "redirect:/accounts/" + id;
  }

  private String show(Actor actor, UUID id, FormErrors errors, Model model) {
    var account = find(id);
    model.addAttribute(
        "page",
        new AccountsShow(
            account,
            slug(actor),
            roles(actor),
            sessions.of(new AccountId(id), null),
            actor.account().value().equals(id),
            errors));
    return "access/accounts-show";
  }

  private String form(Actor actor, AccountForm form, FormErrors errors, Model model) {
    model.addAttribute("page", new AccountsNew(form, slug(actor), roles(actor), errors));
    return "access/accounts-new";
  }

  private String firstPassword(Actor actor, AccountId id, String password, Model model) {
    var account = queries.find(id).orElseThrow();
    model.addAttribute(
        "page", new FirstPasswordShow(account, account.name() + "@" + slug(actor), password));
    return "access/first-password";
  }

  private AccountQueries.Row find(UUID id) {
    return queries
        .find(new AccountId(id))
        .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
  }

  private String slug(Actor actor) {
    return authorities.find(actor.authority()).orElseThrow().slug();
  }

  private Role.Level levelOf(Actor actor) {
    return authorities.find(actor.authority()).orElseThrow().province()
        ? Role.Level.PROVINCE
        : Role.Level.COMMUNE;
  }

  /// The roles that can be held at an authority of this level. The technical administrator is made
  /// by the installation's own commands, not handed out here.
  private List<Option> roles(Actor actor) {
    Role.Level level = levelOf(actor);
    return Arrays.stream(Role.values())
        .filter(role -> role != Role.SYS_ADMIN)
        .filter(role -> role.level() == Role.Level.ANY || role.level() == level)
        .map(role ->
            new Option(
                role.name(),
                Texts.t("access.role." + role.name()),
                Texts.t("access.role." + role.name() + ".hint")))
        .toList();
  }

  private static @Nullable String blankToNull(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
