package vn.caicach.ui.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/// The outermost filter: what other filters let fall, such as a session that cannot be read while
/// the database is gone, ends here as a page, not as a trace of the server.
final class EdgeFilter extends OncePerRequestFilter {

  private final PageWriter writer;
  private final LocaleResolver languages;

  EdgeFilter(PageWriter writer, LocaleResolver languages) {
    this.writer = writer;
    this.languages = languages;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException {
    try {
      chain.doFilter(new WithoutNul(request), response);
    } catch (AsyncRequestNotUsableException e) {
      // The browser went away; nobody is left to tell.
      logger.debug("Client gone", e);
    } catch (IOException | ServletException | RuntimeException e) {
      if (isClientGone(e)) {
        logger.debug("Client gone", e);
        return;
      }
      LocaleContextHolder.setLocale(languages.resolveLocale(request));
      try {
        writer.error(Failures.page(request, e), request, response);
      } finally {
        LocaleContextHolder.resetLocaleContext();
      }
    }
  }

  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  private static boolean isClientGone(Throwable failure) {
    return failure.getClass().getSimpleName().equals("ClientAbortException");
  }
}
