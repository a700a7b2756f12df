package vn.caicach.plan.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import vn.caicach.shared.RefusedException;
import vn.caicach.ui.FormErrors;

/// Does what a form asks for when the form is right, and collects what is wrong otherwise.
final class TaskAttempt {

  private TaskAttempt() {}

  /// @param errors what is wrong already
  /// @return no errors when it was done; otherwise what to show, the answer being 422
  static FormErrors of(FormErrors errors, HttpServletResponse response, Runnable work) {
    FormErrors found = errors;
    if (!found.any()) {
      try {
        work.run();
        return FormErrors.NONE;
      } catch (RefusedException e) {
        found = FormErrors.of(e.refused());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return found;
  }
}
