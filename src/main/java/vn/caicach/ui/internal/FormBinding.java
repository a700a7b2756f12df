package vn.caicach.ui.internal;

import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.InitBinder;

/// Tells all that is wrong with a form at once. Where one value cannot be read (31/2/2026), the
/// others are judged one by one, which the adapter Spring Boot puts around the validator does not
/// do.
@ControllerAdvice
class FormBinding {

  private final LocalValidatorFactoryBean validator;

  FormBinding(LocalValidatorFactoryBean validator) {
    this.validator = validator;
  }

  @InitBinder
  void judgeSingleValues(WebDataBinder binder) {
    if (binder.getValidator() != null) {
      binder.replaceValidators(validator);
    }
  }
}
