package vn.caicach.organization.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is typed to close a unit.
public record ClosingForm(
    @NotNull @Nullable LocalDate day, @NotBlank @Size(max = 300) @Nullable String legalBasis) {

  static final ClosingForm BLANK = new ClosingForm(null, "");
}
