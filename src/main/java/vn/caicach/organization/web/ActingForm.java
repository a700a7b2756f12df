package vn.caicach.organization.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.internal.OfficerQueries;

/// What is typed to name who acts during a leave.
public record ActingForm(
    @NotNull @Nullable UUID acting,
    @NotNull @Nullable UUID post,
    @NotNull @Nullable LocalDate firstDay,
    @NotNull @Nullable LocalDate lastDay,
    @Size(max = 300) @Nullable String legalBasis) {

  static ActingForm of(OfficerQueries.Away away) {
    return new ActingForm(null, null, away.validity().from(), away.lastDay(), "");
  }
}
