package vn.caicach.organization.internal;

import java.util.List;

/// What a change leaves behind: units and names to save, and the change itself with those who took
/// part.
///
/// @param units those that are new or end
/// @param names those that begin or end
record Restructured(
    List<Unit> units, List<UnitName> names, UnitChange change, List<UnitChangeMember> members) {

  Restructured {
    units = List.copyOf(units);
    names = List.copyOf(names);
    members = List.copyOf(members);
  }
}
