package vn.caicach.plan.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.plan.Deadline;

/// What is typed to hand a task down.
///
/// @param unit the city's unit that watches it
/// @param all to every commune of the city
/// @param bound how the day is meant; counts only with a day
/// @param document where it is written, with `from` and `to` for the passage
public record HandingForm(
    @NotBlank @Size(max = 1000) @Nullable String title,
    @Size(max = 500) @Nullable String product,
    @NotNull @Nullable UUID unit,
    @Nullable Boolean all,
    @Nullable List<UUID> communes,
    Deadline.@Nullable Bound bound,
    @Nullable LocalDate day,
    @Nullable UUID document,
    @Nullable Integer from,
    @Nullable Integer to) {

  public boolean toAll() {
    return Boolean.TRUE.equals(all);
  }

  public List<String> ticked() {
    return communes == null ? List.of() : communes.stream().map(UUID::toString).toList();
  }

  Deadline deadline() {
    return day == null
        ? Deadline.NONE
        : Deadline.on(bound == null ? Deadline.Bound.BY : bound, day);
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
