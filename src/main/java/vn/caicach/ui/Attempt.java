package vn.caicach.ui;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import vn.caicach.shared.RefusedException;

/// Does what a form asks for when the form is right, and collects what is wrong otherwise.
public final class Attempt {

  private Attempt() {}

  /// @param errors what is wrong already
  /// @return no errors when it was done; otherwise what to show, the answer being 422
  public static FormErrors of(FormErrors errors, HttpServletResponse response, Runnable work) {
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
