package vn.caicach.storage.internal;

import java.time.LocalDate;
import org.springframework.stereotype.Component;

/// The law that keeps state secrets off this system, as in force on a day.
@Component
public class SecrecyLaw {

  private final SecrecyRules rules = SecrecyRules.load();

  SecrecyLaw() {}

  public String on(LocalDate day) {
    return rules.legalBasis(day);
  }
}
