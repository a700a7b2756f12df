package vn.caicach.ui.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.caicach.shared.OpenToAll;

/// What filters and the server itself refuse: a missing right, a wrong token, too many requests.
@Controller
@OpenToAll
class FailureController implements ErrorController {

  private final PageWriter writer;

  FailureController(PageWriter writer) {
    this.writer = writer;
  }

  @RequestMapping("/error")
  void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Object failure = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION);
    Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
    writer.error(
        failure instanceof Throwable thrown
            ? Failures.page(request, thrown)
            : Failures.page(request, status instanceof Integer code && code >= 400 ? code : 404),
        request,
        response);
  }
}
