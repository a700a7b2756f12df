package vn.caicach.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.caicach.access.internal.AccountQueries;
import vn.caicach.access.internal.AccountSessions;
import vn.caicach.access.internal.ChangePassword;
import vn.caicach.access.internal.Entrance;
import vn.caicach.access.internal.LoadActor;
import vn.caicach.access.internal.SecondFactor;
import vn.caicach.access.internal.SignedIn;
import vn.caicach.shared.Actor;
import vn.caicach.shared.OpenToSignedIn;
import vn.caicach.shared.Verdict;
import vn.caicach.ui.Flash;
import vn.caicach.ui.FormErrors;

/// The own account: password, second factor, sessions.
@Controller
@OpenToSignedIn
class AccountController {

  private final AccountQueries accounts;
  private final ChangePassword changePassword;
  private final SecondFactor secondFactor;
  private final AccountSessions sessions;
  private final Entrance entrance;
  private final LoadActor actors;

  AccountController(
      AccountQueries accounts,
      ChangePassword changePassword,
      SecondFactor secondFactor,
      AccountSessions sessions,
      Entrance entrance,
      LoadActor actors) {
    this.actors = actors;
    this.accounts = accounts;
    this.changePassword = changePassword;
    this.secondFactor = secondFactor;
    this.sessions = sessions;
    this.entrance = entrance;
  }

  @GetMapping("/account")
  String show(Actor actor, HttpServletRequest request, Model model) {
    model.addAttribute(
        "page",
        new AccountShow(
            accounts.find(actor.account()).orElseThrow(),
            actor,
            actors.posts(actor.account()),
            secondFactor.state(actor.account()),
            sessions.of(actor.account(), request.getSession(false))));
    return "access/account";
  }

  @PostMapping("/account/post")
  String actIn(@RequestParam UUID post, HttpServletRequest request, RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        Flash.NAME,
        entrance.actIn(request, post)
            ? Flash.done("access.post.changed")
            : Flash.failed("access.post.notHeld"));
    return "redirect:/account";
  }

  @GetMapping("/account/password")
  String password(Model model) {
    return passwordForm(FormErrors.NONE, model);
  }

  @PostMapping("/account/password")
  String changePassword(
      Actor actor,
      @RequestParam(defaultValue = "") String present,
      @RequestParam(defaultValue = "") String chosen,
      @RequestParam(defaultValue = "") String repeated,
      HttpServletRequest request,
      HttpServletResponse response,
      RedirectAttributes redirect,
      Model model) {
    Verdict verdict =
        chosen.equals(repeated)
            ? changePassword.change(actor.account(), present, chosen)
            : Verdict.refused("access.password.different");
    if (verdict instanceof Verdict.Refused refused) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return passwordForm(FormErrors.of(refused), model);
    }
    // before the own session gets its new id, by which the store does not know it yet
    long ended = sessions.endAll(actor.account(), request.getSession(false));
    entrance.passwordChanged(request);
    redirect.addFlashAttribute(
        Flash.NAME,
        ended == 0
            ? Flash.done("access.password.changed")
            : Flash.done("access.password.changedAndEnded", ended));
    return "redirect:/";
  }

  @GetMapping("/account/second-factor")
  String secondFactor(Actor actor, Model model) {
    if (secondFactor.state(actor.account()).on()) {
      return "redirect:/account";
    }
    return secondFactorForm(actor, FormErrors.NONE, model);
  }

  @PostMapping("/account/second-factor")
  String confirmSecondFactor(
      Actor actor,
      @RequestParam(defaultValue = "") String code,
      HttpServletResponse response,
      Model model) {
    if (secondFactor.state(actor.account()).on()) {
      return "redirect:/account";
    }
    List<String> recoveryCodes = secondFactor.confirm(actor.account(), code);
    if (recoveryCodes.isEmpty()) {
      response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
      return secondFactorForm(actor, FormErrors.NONE.and("access.code.wrong"), model);
    }
    model.addAttribute("page", new RecoveryCodesShow(recoveryCodes));
    return "access/recovery-codes";
  }

  @PostMapping("/account/second-factor/removal")
  String removeSecondFactor(
      Actor actor, @RequestParam(defaultValue = "") String password, RedirectAttributes redirect) {
    Verdict verdict = secondFactor.remove(actor.account(), password);
    redirect.addFlashAttribute(
        Flash.NAME,
        verdict instanceof Verdict.Refused refused
            ? Flash.failed(refused.messageKey())
            : Flash.done("access.secondFactor.removed"));
    return "redirect:/account";
  }

  @PostMapping("/account/sessions/{handle}/end")
  String endSession(Actor actor, @PathVariable String handle, RedirectAttributes redirect) {
    redirect.addFlashAttribute(
        Flash.NAME,
        sessions.end(actor.account(), handle)
            ? Flash.done("access.sessions.ended")
            : Flash.note("access.sessions.gone"));
    return "redirect:/account";
  }

  @PostMapping("/account/sessions/end")
  String endOtherSessions(Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
    long ended = sessions.endAll(actor.account(), request.getSession(false));
    redirect.addFlashAttribute(Flash.NAME, Flash.done("access.sessions.endedAll", ended));
    return "redirect:/account";
  }

  private String secondFactorForm(Actor actor, FormErrors errors, Model model) {
    var preparation = secondFactor.prepare(actor.account(), actor.authorityName());
    model.addAttribute(
        "page",
        new SecondFactorNew(QrCode.svgPath(preparation.address()), preparation.secret(), errors));
    return "access/second-factor";
  }

  private static String passwordForm(FormErrors errors, Model model) {
    boolean first =
        org.springframework.security.core.context.SecurityContextHolder.getContext()
                    .getAuthentication()
                instanceof SignedIn who
            && who.stage() == SignedIn.Stage.NEW_PASSWORD;
    model.addAttribute("page", new PasswordEdit(first, errors));
    return "access/password";
  }
}
