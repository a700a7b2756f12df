package vn.caicach.ui.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.ModelAndView;

/// Every failure of a controller ends here.
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class FailureAdvice {

  private final PageWriter writer;

  FailureAdvice(PageWriter writer) {
    this.writer = writer;
  }

  @ExceptionHandler
  ModelAndView failed(Exception failure, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    writer.error(Failures.page(request, failure), request, response);
    return new ModelAndView();
  }

  /// The browser went away; nobody is left to tell.
  @ExceptionHandler
  ModelAndView gone(AsyncRequestNotUsableException gone) {
    return new ModelAndView();
  }
}
