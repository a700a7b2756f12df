package vn.caicach.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.caicach.access.internal.SignedIn.Stage;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.Actor;

/// Gives the request of a signed-in person the scope of the own authority; everybody else's has the
/// public scope.
class ActorFilter extends OncePerRequestFilter {

  private final RecentActors actors;

  ActorFilter(RecentActors actors) {
    this.actors = actors;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return request.getRequestURI().startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    Scope scope = scopeOf(request);
    try {
      Scopes.call(
          scope,
          () -> {
            chain.doFilter(request, response);
            return true;
          });
    } catch (IOException | ServletException | RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new ServletException(e);
    }
  }

  private Scope scopeOf(HttpServletRequest request) {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who)
        || who.stage() == Stage.CODE) {
      return new Scope.Public();
    }
    Optional<Actor> actor = actors.load(who.account(), who.authority(), who.post());
    if (actor.isEmpty()) {
      HttpSession session = request.getSession(false);
      if (session != null) {
        session.invalidate();
      }
      SecurityContextHolder.clearContext();
      return new Scope.Public();
    }
    return new Scope.Authority(who.authority(), actor.get());
  }
}
