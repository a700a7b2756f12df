package vn.caicach.organization.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.internal.UnitChangeMember.Side;

/// The structure of one authority in memory: what the tables hold after each change was saved.
final class Chart {

  private final Map<UnitId, Unit> units = new HashMap<>();
  private final Map<UUID, UnitName> names = new HashMap<>();
  private final List<Restructured> history = new ArrayList<>();

  Restructured save(Restructured change) {
    change.units().forEach(unit -> units.put(unit.id(), unit));
    change.names().forEach(name -> names.put(name.id(), name));
    history.add(change);
    return change;
  }

  List<NamedUnit> on(LocalDate day) {
    return units.values().stream()
        .filter(unit -> unit.existsOn(day))
        .map(unit -> new NamedUnit(unit, nameOn(unit.id(), day).orElseThrow()))
        .toList();
  }

  Optional<UnitName> nameOn(UnitId unit, LocalDate day) {
    List<UnitName> found =
        names.values().stream()
            .filter(name -> name.unitId().equals(unit) && name.validity().includes(day))
            .toList();
    if (found.size() > 1) {
      throw new AssertionError("two names on one day: " + found);
    }
    return found.stream().findFirst();
  }

  NamedUnit named(String name, LocalDate day) {
    return on(day).stream()
        .filter(unit -> unit.name().name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError(name + " does not exist on " + day));
  }

  Set<Unit> all() {
    return Set.copyOf(units.values());
  }

  /// The units that stand for a unit on a later day, through every merger and split between.
  Set<UnitId> standingFor(UnitId unit, LocalDate day) {
    Set<UnitId> standing = new HashSet<>(Set.of(unit));
    for (Restructured change : history) {
      if (change.change().effectiveOn().isAfter(day)) {
        continue;
      }
      Set<UnitId> from = side(change, Side.FROM);
      if (standing.stream().anyMatch(from::contains)) {
        standing.removeAll(from);
        standing.addAll(side(change, Side.INTO));
      }
    }
    return standing;
  }

  private static Set<UnitId> side(Restructured change, Side side) {
    Set<UnitId> units = new HashSet<>();
    change.members().stream()
        .filter(member -> member.side() == side)
        .forEach(member -> units.add(member.unitId()));
    return units;
  }
}
