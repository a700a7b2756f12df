package vn.caicach.organization.web;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is typed of the end of a leave: the first day back at work.
public record ReturnForm(@NotNull @Nullable LocalDate backOn) {

  static final ReturnForm BLANK = new ReturnForm(null);
}
