package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitId;

/// Who is at work on a day, in which rank of which unit. Who acts for an absent head is a head.
///
/// @param day nobody away on it is among them
/// @param units by rank, those who hold such a post in the unit
/// @param charges the vice-chairs in charge, by unit; who is none any more is not among them
/// @param names short names of the units
/// @param committee the unit of the chair; null when there is none
record Staff(
    LocalDate day,
    Map<UnitId, Map<PostRank, Set<UUID>>> units,
    Map<UnitId, Set<UUID>> charges,
    Map<UnitId, String> names,
    @Nullable UnitId committee) {

  /// Its head or who acts for the head; when they are away, its deputies.
  Set<UUID> leading(UnitId unit) {
    Set<UUID> heads = holding(unit, PostRank.HEAD);
    return heads.isEmpty() ? holding(unit, PostRank.DEPUTY) : heads;
  }

  Set<UUID> inCharge(UnitId unit) {
    return charges.getOrDefault(unit, Set.of());
  }

  Set<UUID> chair() {
    return committee == null ? Set.of() : leading(committee);
  }

  /// The officer a task was handed to, if at work in the unit; otherwise those who lead it; where
  /// nobody does, the vice-chair in charge.
  Set<UUID> carrying(UnitId unit, @Nullable UUID officer) {
    if (officer != null && worksIn(officer, unit)) {
      return Set.of(officer);
    }
    Set<UUID> heads = leading(unit);
    return heads.isEmpty() ? inCharge(unit) : heads;
  }

  String name(UnitId unit) {
    return names.getOrDefault(unit, "");
  }

  private boolean worksIn(UUID officer, UnitId unit) {
    return units.getOrDefault(unit, Map.of()).values().stream()
        .anyMatch(officers -> officers.contains(officer));
  }

  private Set<UUID> holding(UnitId unit, PostRank rank) {
    return new LinkedHashSet<>(units.getOrDefault(unit, Map.of()).getOrDefault(rank, Set.of()));
  }
}
