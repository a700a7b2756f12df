package vn.caicach.organization.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.Validity;
import vn.caicach.organization.internal.AssignmentRules;

/// What is typed to give a person a post.
///
/// @param lastDay null for a post without an end
public record AppointmentForm(
    @NotNull @Nullable UUID post,
    @NotNull @Nullable AssignmentKind kind,
    @NotNull @Nullable LocalDate from,
    @Nullable LocalDate lastDay,
    @Size(max = 300) @Nullable String legalBasis) {

  static AppointmentForm of(AssignmentKind kind) {
    return new AppointmentForm(null, kind, null, null, "");
  }

  Validity days() {
    return AssignmentRules.days(Objects.requireNonNull(from), lastDay);
  }
}
