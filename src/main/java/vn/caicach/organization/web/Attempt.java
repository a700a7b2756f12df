package vn.caicach.organization.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.validation.BindingResult;
import vn.caicach.ui.FormErrors;

/// As [vn.caicach.ui.Attempt], with the words of this module's fields.
final class Attempt {

  private static final String LABELS = "organization.field";

  private Attempt() {}

  /// @return no errors when it was done; otherwise what to show, the answer being 422
  static FormErrors of(BindingResult binding, HttpServletResponse response, Runnable work) {
    return vn.caicach.ui.Attempt.of(FormErrors.of(binding, LABELS), response, work);
  }
}
