package vn.caicach.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The administrative units of the country, as of any day.
public interface AdministrativeUnits {

  /// The 34 provinces and cities of that day, by name.
  List<AdministrativeUnit> provinces(LocalDate day);

  /// The communes of a province on that day, by name.
  List<AdministrativeUnit> communesOf(AdministrativeUnitId province, LocalDate day);

  /// The unit that bears the code on that day; empty when none does.
  Optional<AdministrativeUnit> find(String code, LocalDate day);

  /// What became this unit, and by what law; empty where the project has no source for it.
  List<Succession> predecessors(AdministrativeUnitId unit);

  /// What this unit became, and by what law; empty while it exists.
  List<Succession> successors(AdministrativeUnitId unit);

  /// @param other the unit before, or after
  /// @param whole whether the old unit went there with all its land and people
  record Succession(
      AdministrativeUnit other, LocalDate effectiveOn, boolean whole, String legalBasis) {}
}
