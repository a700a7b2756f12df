package vn.caicach.organization.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is typed of a leave.
public record LeaveForm(
    @NotNull @Nullable LocalDate firstDay,
    @NotNull @Nullable LocalDate lastDay,
    @NotBlank @Size(max = 200) @Nullable String reason) {

  static final LeaveForm BLANK = new LeaveForm(null, null, "");
}
