package vn.caicach.organization.internal;

import java.time.LocalDate;

/// A unit together with the name it bears last.
record NamedUnit(Unit unit, UnitName name) {

  NamedUnit {
    if (!name.unitId().equals(unit.id())) {
      throw new IllegalArgumentException("the name of another unit");
    }
  }

  boolean existsOn(LocalDate day) {
    return unit.existsOn(day);
  }
}
