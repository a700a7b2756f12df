package vn.caicach.organization.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.Validity;
import vn.caicach.shared.Identifiers;

/// The name of a unit during some days. A unit that is renamed or closed keeps its old names for
/// the days before.
///
/// @param shortName as it stands in tables and at a signature: "Phòng VH-XH"
/// @param aliases other short forms found in papers
@Table(schema = "organization", name = "unit_names")
record UnitName(
    @Id UUID id,
    UnitId unitId,
    String name,
    String shortName,
    List<String> aliases,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Version long version) {

  UnitName {
    aliases = List.copyOf(aliases);
  }

  static UnitName of(
      UnitId unit, String name, String shortName, List<String> aliases, LocalDate from) {
    return new UnitName(Identifiers.next(), unit, name, shortName, aliases, from, null, 0);
  }

  Validity validity() {
    return new Validity(validFrom, validUntil);
  }

  UnitName endingOn(LocalDate day) {
    return new UnitName(
        id, unitId, name, shortName, aliases, validFrom, validity().endingOn(day).until(), version);
  }
}
