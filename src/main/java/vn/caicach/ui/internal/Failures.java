package vn.caicach.ui.internal;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.validation.DataBinder;
import org.springframework.web.ErrorResponse;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.HandlerMapping;
import vn.caicach.shared.NotPermittedException;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Verdict;
import vn.caicach.ui.ErrorPage;
import vn.caicach.ui.Languages;
import vn.caicach.ui.Texts;

/// Turns whatever went wrong into a page of plain sentences, and logs our own failures once, under
/// their incident number.
final class Failures {

  private static final Logger log = LoggerFactory.getLogger(Failures.class);

  private Failures() {}

  static ErrorPage page(HttpServletRequest request, Throwable failure) {
    Throwable cause = failure;
    while (cause instanceof ServletException && cause.getCause() != null) {
      cause = cause.getCause();
    }
    if (cause instanceof RefusedException refusal) {
      Verdict.Refused refused = refusal.refused();
      return new ErrorPage(
          422,
          Texts.t("ui.error.422.title"),
          Texts.t(refused.messageKey(), refused.arguments().toArray()),
          null,
          refused.legalBasis(),
          back(request));
    }
    int status = status(cause);
    if (status < 500) {
      return page(request, status);
    }
    String incident = Incident.next();
    log.error("Incident {}: {} {}", incident, request.getMethod(), route(request), cause);
    return page(request, status, incident);
  }

  static ErrorPage page(HttpServletRequest request, int status) {
    if (status < 500) {
      return page(request, status, null);
    }
    String incident = Incident.next();
    log.error(
        "Incident {}: {} {} answered {}", incident, request.getMethod(), route(request), status);
    return page(request, status, incident);
  }

  private static ErrorPage page(HttpServletRequest request, int status, @Nullable String incident) {
    // a form whose token is no longer that of the session, not a right somebody lacks
    boolean old = request.getAttribute(WebAttributes.ACCESS_DENIED_403) instanceof CsrfException;
    String key = old ? "ui.error.old" : "ui.error." + status;
    if (!Texts.has(key + ".title")) {
      key = status < 500 ? "ui.error.400" : "ui.error.500";
    }
    return new ErrorPage(
        status, Texts.t(key + ".title"), Texts.t(key + ".text"), incident, null, back(request));
  }

  private static int status(Throwable failure) {
    return switch (failure) {
      case NotPermittedException no -> 403;
      case AccessDeniedException no -> 403;
      case OptimisticLockingFailureException stale -> 409;
      case MaxUploadSizeExceededException large -> 413;
      // The form was too large, or broken off, before any controller was asked.
      case InvalidParameterException bad -> bad.getErrorCode();
      // A field of a list further on than any list of a form goes.
      case IndexOutOfBoundsException far when isOfForm(far) -> 400;
      // An id that is none, typed into an address.
      case MethodArgumentTypeMismatchException odd -> 404;
      case ErrorResponse answer -> known(answer.getStatusCode());
      default -> isFullDisk(failure) ? 507 : isOutage(failure) ? 503 : 500;
    };
  }

  private static boolean isOfForm(IndexOutOfBoundsException failure) {
    return Arrays.stream(failure.getStackTrace())
        .limit(12)
        .anyMatch(frame -> frame.getClassName().equals(DataBinder.class.getName()));
  }

  private static int known(HttpStatusCode status) {
    return status.isError() ? status.value() : 500;
  }

  /// Reading goes on, so this is no outage. The state is that of PostgreSQL; the bytes of files say
  /// it in words.
  private static boolean isFullDisk(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException problem && "53100".equals(problem.getSQLState())) {
        return true;
      }
      if (cause instanceof IOException problem
          && String.valueOf(problem.getMessage()).contains("No space left on device")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isOutage(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof CannotCreateTransactionException
          || cause instanceof DataAccessResourceFailureException
          || cause instanceof SQLTransientConnectionException
          || cause instanceof SQLNonTransientConnectionException
          || cause instanceof ConnectException
          || cause instanceof TransactionSystemException // could not even be rolled back
          || (cause instanceof SQLException problem && isBroken(problem.getSQLState()))) {
        return true;
      }
    }
    return false;
  }

  /// A connection that broke (class 08), or a server that shuts down, crashed or is not up yet
  /// (57P01 to 57P03).
  private static boolean isBroken(@Nullable String state) {
    return state != null && (state.startsWith("08") || state.startsWith("57P0"));
  }

  /// The pattern of the route, without what people typed into the address.
  private static String route(HttpServletRequest request) {
    Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
    return pattern == null ? "(no route)" : pattern.toString();
  }

  private static @Nullable String back(HttpServletRequest request) {
    String referrer = request.getHeader("Referer");
    if (referrer == null) {
      return null;
    }
    try {
      URI page = URI.create(referrer);
      if (!request.getServerName().equals(page.getHost())) {
        return null;
      }
      String query = page.getRawQuery();
      String path = page.getRawPath() + (query == null ? "" : "?" + query);
      return Languages.safe(path).equals(path) ? path : null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }
}
