package vn.caicach.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.caicach.access.internal.CurrentActor;
import vn.caicach.access.internal.Entrance;
import vn.caicach.access.internal.FirstRun;
import vn.caicach.access.internal.SignInOutcome;
import vn.caicach.access.internal.SignedIn;
import vn.caicach.shared.OpenToAll;
import vn.caicach.shared.OpenToSignedIn;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.StartPage;

/// Signing in and out.
@Controller
class SignInController {

  private final Entrance entrance;
  private final FirstRun firstRun;
  private final List<StartPage> starts;

  SignInController(Entrance entrance, FirstRun firstRun, List<StartPage> starts) {
    this.entrance = entrance;
    this.firstRun = firstRun;
    this.starts = List.copyOf(starts);
  }

  @OpenToAll
  @GetMapping("/sign-in")
  String form(@RequestParam(defaultValue = "") String next, Model model) {
    if (CurrentActor.get().isPresent()) {
      return "redirect:/";
    }
    if (firstRun.isOpen()) {
      return "redirect:/first-run";
    }
    model.addAttribute("page", new SignInPage("", local(next), FormErrors.NONE));
    return "access/sign-in";
  }

  @OpenToAll
  @PostMapping("/sign-in")
  String signIn(
      @RequestParam(defaultValue = "") String login,
      @RequestParam(defaultValue = "") String password,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    SignInOutcome outcome = entrance.withPassword(request, login, password);
    return answer(
        outcome,
        next,
        "access.signIn.wrong",
        errors -> {
          model.addAttribute("page", new SignInPage(login, local(next), errors));
          response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
          return "access/sign-in";
        });
  }

  @OpenToAll
  @GetMapping("/sign-in/code")
  String code(@RequestParam(defaultValue = "") String next, Model model) {
    if (entrance.waitingForCode().isEmpty()) {
      return "redirect:/sign-in";
    }
    model.addAttribute("page", new SignInPage("", local(next), FormErrors.NONE));
    return "access/sign-in-code";
  }

  @OpenToAll
  @PostMapping("/sign-in/code")
  String signInWithCode(
      @RequestParam(defaultValue = "") String code,
      @RequestParam(defaultValue = "") String next,
      HttpServletRequest request,
      HttpServletResponse response,
      Model model) {
    Optional<SignInOutcome> outcome = entrance.withCode(request, code);
    if (outcome.isEmpty()) {
      return "redirect:/sign-in";
    }
    return answer(
        outcome.get(),
        next,
        "access.code.wrong",
        errors -> {
          model.addAttribute("page", new SignInPage("", local(next), errors));
          response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
          return "access/sign-in-code";
        });
  }

  @OpenToSignedIn
  @PostMapping("/sign-out")
  String signOut(HttpServletRequest request) {
    entrance.leave(request);
    return "redirect:/sign-in";
  }

  private String answer(
      SignInOutcome outcome,
      String next,
      String wrong,
      java.util.function.Function<FormErrors, String> again) {
    return switch (outcome) {
      case SignInOutcome.Entered entered -> onward(entered.who(), next);
      case SignInOutcome.Wrong _ -> again.apply(FormErrors.NONE.and(wrong));
      case SignInOutcome.Waiting waiting ->
          again.apply(FormErrors.NONE.and("access.signIn.waiting", waiting.until()));
    };
  }

  private String onward(SignedIn who, String next) {
    return switch (who.stage()) {
      case CODE ->
          "redirect:/sign-in/code"
              + (local(next).equals("/")
                  ? ""
                  : "?next="
                      + java.net.URLEncoder.encode(
                          local(next), java.nio.charset.StandardCharsets.UTF_8));
      case NEW_PASSWORD -> "redirect:/account/password";
      case DONE -> "redirect:" + (local(next).equals("/") ? start(who) : local(next));
    };
  }

  private String start(SignedIn who) {
    return entrance
        .actorOf(who)
        .flatMap(actor -> starts.stream().flatMap(start -> start.of(actor).stream()).findFirst())
        .orElse("/");
  }

  /// Only a path of this program; anything else leads home.
  private static String local(String next) {
    return next.matches("/(?![/\\\\])[^\\p{Cntrl}\\\\]*") ? next : "/";
  }
}
