package vn.caicach.organization.web;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.internal.MergeUnits;

/// What is typed to merge units.
///
/// @param into the one that goes on; null for a new one
public record MergerForm(
    @Nullable List<UUID> selected,
    @Nullable UUID into,
    @Size(max = 200) @Nullable String name,
    @Size(max = 60) @Nullable String shortName,
    @NotNull @Nullable LocalDate day,
    @NotBlank @Size(max = 300) @Nullable String legalBasis) {

  static MergerForm of(List<UUID> selected) {
    return new MergerForm(selected, null, "", "", null, "");
  }

  MergeUnits.Order order() {
    return new MergeUnits.Order(
        chosen().stream().map(UnitId::new).toList(),
        into == null ? null : new UnitId(into),
        UnitForm.text(name),
        UnitForm.text(shortName),
        Objects.requireNonNull(day),
        UnitForm.text(legalBasis));
  }

  List<UUID> chosen() {
    return selected == null ? List.of() : selected;
  }
}
