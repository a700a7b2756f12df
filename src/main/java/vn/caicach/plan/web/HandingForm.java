package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.internal.TaskRules;
import vn.caicach.ui.FormErrors;

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

  /// What is wrong beside single fields.
  FormErrors check(FormErrors errors, LocalDate today) {
    FormErrors found = errors;
    if (!toAll() && ticked().isEmpty()) {
      found = found.at("communes", t("plan.commune.field.communes"), "plan.commune.rule.noCommune");
    }
    return found.at("day", t("plan.commune.field.day"), TaskRules.notOverYet(deadline(), today));
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
