package vn.caicach.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import vn.caicach.access.internal.SignedIn.Stage;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.Actor;

/// The door of the web: tries to sign in and keeps what came of it in the session.
@Component
public class Entrance {

  private final SignIn signIn;
  private final SessionStore sessions;
  private final LoadActor actors;

  Entrance(SignIn signIn, SessionStore sessions, LoadActor actors) {
    this.actors = actors;
    this.signIn = signIn;
    this.sessions = sessions;
  }

  public SignInOutcome withPassword(HttpServletRequest request, String login, String password) {
    return keep(request, signIn.withPassword(login, password));
  }

  /// Empty when no sign-in waits for a code: the person begins again.
  public Optional<SignInOutcome> withCode(HttpServletRequest request, String code) {
    return waitingForCode().map(who -> keep(request, signIn.withCode(who, code)));
  }

  /// Who acts from the next request on.
  public Optional<Actor> actorOf(SignedIn who) {
    return Scopes.call(
        new Scope.Authority(who.authority(), null),
        () -> actors.load(who.account(), who.authority(), null));
  }

  /// The sign-in that waits for the code of the second factor.
  public Optional<SignedIn> waitingForCode() {
    return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who
            && who.stage() == Stage.CODE
        ? Optional.of(who)
        : Optional.empty();
  }

  /// After the first password was changed the sign-in is whole.
  public void passwordChanged(HttpServletRequest request) {
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who) {
      sessions.enter(request, new SignedIn(who.account(), who.authority(), Stage.DONE));
    }
  }

  /// Acts in another of the posts held from the next request on; false when the person does not
  /// hold it.
  public boolean actIn(HttpServletRequest request, UUID post) {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who)
        || !actors.holds(who.account(), post)) {
      return false;
    }
    sessions.actIn(request, post);
    return true;
  }

  public void leave(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.invalidate();
    }
    SecurityContextHolder.clearContext();
  }

  private SignInOutcome keep(HttpServletRequest request, SignInOutcome outcome) {
    if (outcome instanceof SignInOutcome.Entered entered) {
      sessions.enter(request, entered.who());
    }
    return outcome;
  }
}
