package vn.caicach.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindingResult;
import vn.caicach.shared.RefusedException;
import vn.caicach.ui.FormErrors;

/// Does what a form asks for when the form is right, and collects what is wrong otherwise.
final class Attempt {

  private static final String LABELS = "organization.field";

  private Attempt() {}

  /// @return no errors when it was done; otherwise what to show, the answer being 422
  static FormErrors of(BindingResult binding, HttpServletResponse response, Runnable work) {
    FormErrors errors = FormErrors.of(binding, LABELS);
    if (!errors.any()) {
      try {
        work.run();
        return FormErrors.NONE;
      } catch (RefusedException e) {
        errors = FormErrors.of(e.refused());
      }
    }
    response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    return errors;
  }
}
