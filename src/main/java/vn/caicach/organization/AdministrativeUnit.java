package vn.caicach.organization;

import org.jspecify.annotations.Nullable;

/// A unit of the State's territory as it was during some days.
///
/// @param code the code of the General Statistics Office during these days
/// @param name without the type: "Ninh Giang"
/// @param parent the unit it lies in; null for a province
/// @param slug what follows the @ in a sign-in name; null for units that ended before sign-ins
///   existed
public record AdministrativeUnit(
    AdministrativeUnitId id,
    String code,
    AdministrativeType type,
    String name,
    @Nullable AdministrativeUnitId parent,
    Validity validity,
    @Nullable String slug) {

  /// "xã Ninh Giang"
  public String fullName() {
    return type.of(name);
  }

  /// "Xã Ninh Giang"
  public String title() {
    return type.titleOf(name);
  }
}
