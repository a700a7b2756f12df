package vn.caicach.drafting.web;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;
import vn.caicach.paper.PaperKind;

/// What is chosen for the register of a kind.
///
/// @param after the last number used this year; null for none
public record NumberBookForm(
    @NotNull @Nullable PaperKind kind,
    @Nullable Boolean own,
    @Nullable @Min(0) @Max(99_999) Integer after) {

  static final NumberBookForm BLANK = new NumberBookForm(null, true, 0);
}
