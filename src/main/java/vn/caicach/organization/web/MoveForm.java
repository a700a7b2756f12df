package vn.caicach.organization.web;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What is typed to move a person to another post.
public record MoveForm(
    @NotNull @Nullable UUID post,
    @NotNull @Nullable LocalDate day,
    @Size(max = 300) @Nullable String legalBasis) {

  static final MoveForm BLANK = new MoveForm(null, null, "");
}
