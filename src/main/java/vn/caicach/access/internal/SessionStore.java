package vn.caicach.access.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.BusinessTime;

/// Keeps a sign-in in the session as plain strings, so that sessions outlive a new version of the
/// program.
@Component
class SessionStore implements SecurityContextRepository {

  static final String ACCOUNT = "account";
  static final String AUTHORITY = "authority";
  static final String STAGE = "stage";
  static final String POST = "post";
  static final String ADDRESS = "address";
  static final String DEVICE = "device";
  static final String SINCE = "since";

  /// A sign-in that is not whole after so long begins anew.
  private static final Duration HALF = Duration.ofMinutes(15);

  private final BusinessTime time;

  SessionStore(BusinessTime time) {
    this.time = time;
  }

  /// Puts the sign-in into the request's session, under a new session id.
  void enter(HttpServletRequest request, SignedIn who) {
    if (request.getSession(false) != null) {
      request.changeSessionId();
    }
    HttpSession session = request.getSession(true);
    session.setAttribute(ACCOUNT, who.account().value().toString());
    session.setAttribute(AUTHORITY, who.authority().value().toString());
    session.setAttribute(STAGE, who.stage().name());
    session.setAttribute(ADDRESS, request.getRemoteAddr());
    String device = request.getHeader("User-Agent");
    session.setAttribute(
        DEVICE, device == null ? "" : device.substring(0, Math.min(200, device.length())));
    session.setAttribute(SINCE, String.valueOf(time.now().toEpochMilli()));
    session.setAttribute(
        FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME,
        who.account().value().toString());
    session.setMaxInactiveInterval(
        who.stage() == SignedIn.Stage.DONE ? 8 * 3600 : (int) HALF.toSeconds());
    SecurityContextHolder.getContext().setAuthentication(who);
  }

  /// From the next request on the person acts in this post.
  void actIn(HttpServletRequest request, UUID post) {
    HttpSession session = request.getSession(false);
    if (session != null) {
      session.setAttribute(POST, post.toString());
    }
  }

  @Override
  @SuppressWarnings("deprecation") // the interface still asks for it
  public SecurityContext loadContext(HttpRequestResponseHolder holder) {
    return contextOf(holder.getRequest());
  }

  @Override
  public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
      HttpServletRequest request) {
    return new Deferred(request);
  }

  @Override
  public void saveContext(
      SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
    // the session is written by enter(…) alone
  }

  @Override
  public boolean containsContext(HttpServletRequest request) {
    HttpSession session = request.getSession(false);
    return session != null && session.getAttribute(ACCOUNT) != null;
  }

  private SecurityContext contextOf(HttpServletRequest request) {
    SignedIn who = read(request.getSession(false));
    return who == null ? new SecurityContextImpl() : new SecurityContextImpl(who);
  }

  private @Nullable SignedIn read(@Nullable HttpSession session) {
    if (session == null
        || !(session.getAttribute(ACCOUNT) instanceof String account)
        || !(session.getAttribute(AUTHORITY) instanceof String authority)
        || !(session.getAttribute(STAGE) instanceof String stage)) {
      return null;
    }
    SignedIn.Stage reached = SignedIn.Stage.valueOf(stage);
    if (reached == SignedIn.Stage.CODE && isOver(session)) {
      return null;
    }
    return new SignedIn(
        new AccountId(UUID.fromString(account)),
        new AuthorityId(UUID.fromString(authority)),
        reached,
        session.getAttribute(POST) instanceof String post ? UUID.fromString(post) : null);
  }

  private boolean isOver(HttpSession session) {
    return !(session.getAttribute(SINCE) instanceof String since)
        || Instant.ofEpochMilli(Long.parseLong(since)).plus(HALF).isBefore(time.now());
  }

  private final class Deferred
      implements org.springframework.security.core.context.DeferredSecurityContext {

    private final HttpServletRequest request;
    private @Nullable SecurityContext context;

    Deferred(HttpServletRequest request) {
      this.request = request;
    }

    @Override
    public SecurityContext get() {
      if (context == null) {
        context = contextOf(request);
      }
      return context;
    }

    @Override
    public boolean isGenerated() {
      return get().getAuthentication() == null;
    }
  }
}
