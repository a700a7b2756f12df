package vn.caicach.organization.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The last day of something: of a post, of the work here.
public record LastDayForm(@NotNull @Nullable LocalDate lastDay) {

  static final LastDayForm BLANK = new LastDayForm(null);
}
