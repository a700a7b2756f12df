package vn.caicach.access.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.caicach.access.internal.CurrentActor;
import vn.caicach.access.internal.SignedIn;
import vn.caicach.access.internal.SignedIn.Stage;
import vn.caicach.shared.Actor;
import vn.caicach.shared.NotPermittedException;
import vn.caicach.shared.OpenToAll;
import vn.caicach.shared.OpenToSignedIn;
import vn.caicach.shared.Requires;

/// Lets a request to its route only with the permission the route names. A route that names nothing
/// is closed to all.
@Component
class RouteGuard implements HandlerInterceptor {

  private static final String NEW_PASSWORD = "/account/password";
  private static final String SIGN_OUT = "/sign-out";

  @Override
  public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
      throws IOException {
    if (!(handler instanceof HandlerMethod method)) {
      return true; // a file of the look
    }
    if (isOpen(method) || request.getRequestURI().equals("/error")) {
      return true;
    }
    Actor actor = CurrentActor.get().orElse(null);
    if (actor == null) {
      toSignIn(request, response);
      return false;
    }
    if (SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn who
        && who.stage() == Stage.NEW_PASSWORD
        && !request.getRequestURI().equals(NEW_PASSWORD)
        && !request.getRequestURI().equals(SIGN_OUT)) {
      response.sendRedirect(NEW_PASSWORD);
      return false;
    }
    Requires requires = find(method, Requires.class);
    if (requires != null) {
      if (!actor.may(requires.value())) {
        throw new NotPermittedException(requires.value());
      }
      return true;
    }
    if (find(method, OpenToSignedIn.class) != null) {
      return true;
    }
    throw new IllegalStateException("no permission is declared for " + method);
  }

  private static boolean isOpen(HandlerMethod method) {
    return find(method, OpenToAll.class) != null;
  }

  private static void toSignIn(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String target = "/sign-in";
    if (request.getMethod().equals("GET")) {
      String query = request.getQueryString();
      String next = request.getRequestURI() + (query == null ? "" : "?" + query);
      if (!next.equals("/")) {
        target += "?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
      }
    }
    if (request.getHeader("HX-Request") != null) {
      // the whole page goes to the sign-in, not a form into a table cell
      response.setStatus(HttpStatus.UNAUTHORIZED.value());
      response.setHeader("HX-Refresh", "true");
      return;
    }
    response.sendRedirect(target);
  }

  private static <A extends Annotation> @Nullable A find(HandlerMethod method, Class<A> type) {
    A own = AnnotatedElementUtils.findMergedAnnotation(method.getMethod(), type);
    if (own != null) {
      return own;
    }
    boolean declared =
        AnnotatedElementUtils.hasAnnotation(method.getMethod(), Requires.class)
            || AnnotatedElementUtils.hasAnnotation(method.getMethod(), OpenToAll.class)
            || AnnotatedElementUtils.hasAnnotation(method.getMethod(), OpenToSignedIn.class);
    return declared ? null : AnnotatedElementUtils.findMergedAnnotation(method.getBeanType(), type);
  }
}
