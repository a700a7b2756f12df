package vn.caicach.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.caicach.access.Role;
import vn.caicach.access.internal.AccountQueries;
import vn.caicach.access.internal.AccountSessions;
import vn.caicach.access.internal.AdministerAccount;
import vn.caicach.access.internal.OpenAccount;
import vn.caicach.organization.AuthorityDirectory;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
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
import vn.caicach.ui.StaleEdit;
import vn.caicach.ui.Texts;
import vn.caicach.ui.XlsxExport;

/// The administrator's pages of the accounts of the own authority.
@Controller
@Requires("accounts:manage")
class AccountsController {

  /// So many officers a form lets choose from; the page of an officer leads to the form as well.
  private static final int MOST_OFFICERS = 300;

  private static final ListRules LIST =
      ListRules.sortedBy("displayName").orBy("name", "lastSignIn").filteredBy("q", "role", "state");

  private final AccountQueries queries;
  private final OpenAccount openAccount;
  private final AdministerAccount administer;
  private final AccountSessions sessions;
  private final AuthorityDirectory authorities;
  private final ProposeAccount proposals;
  private final HistorySource log;
  private final BusinessTime time;

  AccountsController(
      AccountQueries queries,
      OpenAccount openAccount,
      AdministerAccount administer,
      AccountSessions sessions,
      AuthorityDirectory authorities,
      ProposeAccount proposals,
      HistorySource log,
      BusinessTime time) {
    this.proposals = proposals;
    this.queries = queries;
    this.openAccount = openAccount;
    this.administer = administer;
    this.sessions = sessions;
    this.authorities = authorities;
    this.log = log;
    this.time = time;
  }

  @GetMapping("/accounts")
  String index(Actor actor, HttpServletRequest request, Model model) {
    model.addAttribute(
        "page", new AccountsIndex(queries.list(LIST.read(request)), slug(actor), roles(actor)));
    return "access/accounts";
  }

  @GetMapping("/accounts.xlsx")
  ResponseEntity<byte[]> export(Actor actor, HttpServletRequest request) {
    XlsxExport file =
        XlsxExport.of(
            Texts.t("access.accounts.title"),
            Texts.t("access.account.displayName"),
            Texts.t("access.account.login"),
            Texts.t("access.account.roles"),
            Texts.t("access.account.lastSignIn"),
            Texts.t("access.accounts.state"));
    String slug = slug(actor);
    for (AccountQueries.Row row : queries.list(LIST.read(request).whole()).rows()) {
      file.row(
          row.displayName(),
          row.name() + "@" + slug,
          row.roles().stream()
              .map(role -> Texts.t("access.role." + role.name()))
              .collect(Collectors.joining(", ")),
          row.lastSignIn(),
          Texts.t(AccountsIndex.stateKey(row)));
    }
    return file.download("tai-khoan", time.today());
  }

  /// @param officer whose account it shall be, when the way leads from the officer's page
  @GetMapping("/accounts/new")
  String blank(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID officer,
      RedirectAttributes redirect,
      Model model) {
    Optional<UUID> present = officer == null ? Optional.empty() : queries.accountOf(officer);
    if (present.isPresent()) {
      redirect.addFlashAttribute(Flash.NAME, Flash.note("access.account.officerHas"));
      return "redirect:/accounts/" + present.get();
    }
    return form(actor, proposals.forOfficer(officer), FormErrors.NONE, model);
  }

  @PostMapping("/accounts")
  String open(
      Actor actor,
      @Valid @ModelAttribute AccountForm form,
      BindingResult binding,
      HttpServletResponse response,
      Model model) {
    FormErrors errors = FormErrors.of(binding, "access.account");
    if (form.displayName().isBlank() && form.officer() == null) {
      errors =
          errors.at(
              "displayName",
              Texts.t("access.account.displayName"),
              "access.account.displayName.missing");
    }
    if (!errors.any()) {
      try {
        var opened =
            openAccount.open(
                form.name(),
                form.displayName(),
                form.officer(),
                blankToNull(form.email()),
                form.roles(),
                actor);
        return firstPassword(actor, opened.id(), opened.firstPassword(), model);
      } catch (RefusedException e) {
        errors = errors.and(e.refused());
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

  @GetMapping("/accounts/{id}/edit")
  String edit(@PathVariable UUID id, Model model) {
    var account = find(id);
    return edit(account, AccountCorrection.of(account), FormErrors.NONE, null, model);
  }

  @PostMapping("/accounts/{id}")
  String describe(
      Actor actor,
      @PathVariable UUID id,
      @Valid @ModelAttribute AccountCorrection form,
      BindingResult binding,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    var account = find(id);
    FormErrors errors = FormErrors.of(binding, "access.account");
    if (!errors.any()) {
      try {
        Verdict verdict =
            administer.describe(
                new AccountId(id),
                form.version(),
                form.displayName(),
                blankToNull(form.email()),
                form.officer(),
                actor);
        if (verdict instanceof Verdict.Allowed) {
          redirect.addFlashAttribute(
              Flash.NAME, Flash.done("access.account.described", form.displayName()));
          return "redirect:/accounts/" + id;
        }
        errors = errors.and((Verdict.Refused) verdict);
      } catch (OptimisticLockingFailureException stale) {
        var present = find(id);
        response.setStatus(HttpStatus.CONFLICT.value());
        return edit(
            present, form.over(present), FormErrors.NONE, form.comparedWith(present), model);
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return edit(account, form, errors, null, model);
  }

  /// @param seen the roles the page showed
  @PostMapping("/accounts/{id}/roles")
  String setRoles(
      Actor actor,
      @PathVariable UUID id,
      @RequestParam(required = false) @Nullable Set<Role> seen,
      @RequestParam(required = false) @Nullable Set<Role> roles,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    var account = find(id);
    try {
      Verdict verdict =
          administer.setRoles(
              new AccountId(account.id()),
              seen == null ? Set.of() : seen,
              roles == null ? Set.of() : roles,
              actor);
      return answer(
          actor, id, verdict, "access.role.set", account.displayName(), response, redirect, model);
    } catch (OptimisticLockingFailureException stale) {
      response.setStatus(HttpStatus.CONFLICT.value());
      return show(actor, id, FormErrors.NONE.and("access.role.changed"), model);
    }
  }

  @GetMapping("/accounts/{id}/password-reset")
  String confirmPasswordReset(@PathVariable UUID id, Model model) {
    return confirm(id, AccountsConfirm.Step.PASSWORD_RESET, model);
  }

  @PostMapping("/accounts/{id}/password-reset")
  String resetPassword(Actor actor, @PathVariable UUID id, Model model) {
    var account = new AccountId(find(id).id());
    String password = administer.resetPassword(account, actor);
    sessions.endAll(account, null);
    return firstPassword(actor, account, password, model);
  }

  @GetMapping("/accounts/{id}/second-factor-reset")
  String confirmSecondFactorReset(@PathVariable UUID id, Model model) {
    return confirm(id, AccountsConfirm.Step.SECOND_FACTOR_RESET, model);
  }

  @PostMapping("/accounts/{id}/second-factor-reset")
  String resetSecondFactor(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
    var account = find(id);
    administer.resetSecondFactor(new AccountId(account.id()), actor);
    redirect.addFlashAttribute(
        Flash.NAME, Flash.done("access.account.secondFactorReset", account.displayName()));
    return "redirect:/accounts/" + id;
  }

  @PostMapping("/accounts/{id}/release")
  String release(Actor actor, @PathVariable UUID id, RedirectAttributes redirect) {
    var account = find(id);
    administer.release(new AccountId(account.id()), actor);
    redirect.addFlashAttribute(
        Flash.NAME, Flash.done("access.account.released", account.displayName()));
    return "redirect:/accounts/" + id;
  }

  @GetMapping("/accounts/{id}/closing")
  String confirmClosing(@PathVariable UUID id, Model model) {
    return confirm(id, AccountsConfirm.Step.CLOSING, model);
  }

  @PostMapping("/accounts/{id}/closing")
  String close(
      Actor actor,
      @PathVariable UUID id,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    var account = find(id);
    Verdict verdict = administer.close(new AccountId(account.id()), actor);
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
    return firstPassword(actor, account, administer.reopen(account, actor), model);
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
            account.roles().stream().map(Enum::name).toList(),
            sessions.of(new AccountId(id), null),
            actor.account().value().equals(id),
            errors));
    return "access/accounts-show";
  }

  private String form(Actor actor, AccountForm form, FormErrors errors, Model model) {
    model.addAttribute(
        "page", new AccountsNew(form, slug(actor), officers(form.officer()), roles(actor), errors));
    return "access/accounts-new";
  }

  private String edit(
      AccountQueries.Row account,
      AccountCorrection form,
      FormErrors errors,
      @Nullable StaleEdit stale,
      Model model) {
    List<Option> officers = account.officer() == null ? officers(form.officer()) : List.of();
    model.addAttribute("page", new AccountsEdit(account, form, officers, errors, stale));
    return "access/accounts-edit";
  }

  private String confirm(UUID id, AccountsConfirm.Step step, Model model) {
    model.addAttribute("page", new AccountsConfirm(find(id), step));
    return "access/accounts-confirm";
  }

  /// @param chosen is among them even where there are too many to show
  private List<Option> officers(@Nullable UUID chosen) {
    List<AccountQueries.Unaccounted> all =
        new ArrayList<>(queries.officersWithoutAccount(MOST_OFFICERS));
    if (chosen != null && all.stream().noneMatch(one -> one.id().equals(chosen))) {
      queries.officerWithoutAccount(chosen).ifPresent(all::addFirst);
    }
    return all.stream()
        .map(one -> Option.of(one.id().toString(), one.name() + " (" + one.code() + ")"))
        .toList();
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

  private List<Option> roles(Actor actor) {
    return administer.grantable(actor).stream()
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
