package vn.caicach.organization.web;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.internal.SplitUnit;

/// What is typed to split a unit.
///
/// @param goesOn whether the unit stays and gives parts off
public record SplitForm(
    boolean goesOn,
    @Valid @Nullable List<Part> parts,
    @NotNull @Nullable LocalDate day,
    @NotBlank @Size(max = 300) @Nullable String legalBasis) {

  /// New units one form offers to name.
  static final int MOST_PARTS = 5;

  public record Part(
      @Size(max = 200) @Nullable String name, @Size(max = 60) @Nullable String shortName) {}

  static final SplitForm BLANK = new SplitForm(false, List.of(), null, "");

  /// As many parts as the form shows, empty ones at the end.
  public List<Part> shown() {
    List<Part> all = new ArrayList<>(parts == null ? List.of() : parts);
    while (all.size() < MOST_PARTS) {
      all.add(new Part("", ""));
    }
    return all;
  }

  SplitUnit.Order order(UnitId unit) {
    List<SplitUnit.Part> named =
        shown().stream()
            .filter(part -> !UnitForm.text(part.name()).isBlank())
            .map(part ->
                new SplitUnit.Part(UnitForm.text(part.name()), UnitForm.text(part.shortName())))
            .toList();
    return new SplitUnit.Order(
        unit, goesOn, named, Objects.requireNonNull(day), UnitForm.text(legalBasis));
  }
}
