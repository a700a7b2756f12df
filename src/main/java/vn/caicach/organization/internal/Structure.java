package vn.caicach.organization.internal;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.toMap;
import static vn.caicach.shared.Verdict.refused;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.RefusedException;

/// Reads the units a change is about, each with its last name, and saves what the change leaves
/// behind.
@Component
class Structure {

  private final Units units;
  private final UnitNames names;
  private final JdbcAggregateOperations aggregates;
  private final Announcements announcements;
  private final Findable findable;

  Structure(
      Units units,
      UnitNames names,
      JdbcAggregateOperations aggregates,
      Announcements announcements,
      Findable findable) {
    this.units = units;
    this.names = names;
    this.aggregates = aggregates;
    this.announcements = announcements;
    this.findable = findable;
  }

  NamedUnit lock(UnitId id) {
    return lock(List.of(id)).getFirst();
  }

  /// The units in the order asked for, each once, locked against other changes until the
  /// transaction ends.
  ///
  /// @throws RefusedException when one is not a unit of this authority
  List<NamedUnit> lock(Collection<UnitId> ids) {
    LinkedHashSet<UnitId> wanted = new LinkedHashSet<>(ids);
    if (wanted.isEmpty()) {
      return List.of();
    }
    Map<UnitId, Unit> found =
        units.findByIdIn(wanted).stream().collect(toMap(Unit::id, unit -> unit));
    if (found.size() < wanted.size()) {
      throw new RefusedException(refused("organization.refused.unknown-unit"));
    }
    Map<UnitId, UnitName> last =
        names.findByUnitIdIn(wanted).stream()
            .collect(
                toMap(
                    UnitName::unitId,
                    name -> name,
                    BinaryOperator.maxBy(comparing(UnitName::validFrom))));
    return wanted.stream().map(id -> named(found, last, id)).toList();
  }

  private static NamedUnit named(Map<UnitId, Unit> units, Map<UnitId, UnitName> names, UnitId id) {
    Unit unit = units.get(id);
    UnitName name = names.get(id);
    if (unit == null || name == null) {
      throw new IllegalStateException("a unit without a name: " + id);
    }
    return new NamedUnit(unit, name);
  }

  /// Saves what ends before what begins, since on no day two names or posts may stand.
  void save(Restructured change) {
    change.units().stream().filter(unit -> unit.version() == 0).forEach(aggregates::insert);
    change.units().stream().filter(unit -> unit.version() > 0).forEach(aggregates::update);
    change.names().stream().filter(name -> name.version() > 0).forEach(aggregates::update);
    change.names().stream().filter(name -> name.version() == 0).forEach(aggregates::insert);
    aggregates.insert(change.change());
    aggregates.insertAll(change.members());
    findable.put(change.units());
    announcements.structureChanged(change.change(), change.members());
  }

  /// The unit the change led into that was not there before.
  static UnitId begun(Restructured change) {
    return change.units().stream()
        .filter(unit -> unit.version() == 0)
        .map(Unit::id)
        .findFirst()
        .orElseThrow();
  }

  static List<UnitId> allBegun(Restructured change) {
    return change.units().stream().filter(unit -> unit.version() == 0).map(Unit::id).toList();
  }

  /// Where the last unit under that parent stands, and one more.
  int nextPosition(LocalDate day) {
    return Math.toIntExact(units.count()) * 10;
  }
}
