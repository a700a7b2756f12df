package vn.caicach.organization.internal;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.caicach.organization.UnitId;
import vn.caicach.search.SearchIndex;
import vn.caicach.search.SearchIndex.Entry;
import vn.caicach.search.SearchIndex.Kind;

/// Lets the search find units and people, also those that are no more.
@Component
class Findable {

  private final SearchIndex index;
  private final UnitNames names;

  Findable(SearchIndex index, UnitNames names) {
    this.index = index;
    this.names = names;
  }

  /// A unit goes by the last of its names, as in the log, and is found by every name it ever bore:
  /// so no entry grows old on the day a new name begins.
  void put(Collection<Unit> units) {
    Map<UnitId, List<UnitName>> all =
        names.findByUnitIdIn(units.stream().map(Unit::id).toList()).stream()
            .collect(groupingBy(UnitName::unitId));
    units.forEach(unit -> put(unit, all.getOrDefault(unit.id(), List.of())));
  }

  void put(Unit unit, List<UnitName> names) {
    Comparator<UnitName> byDay = comparing(UnitName::validFrom);
    names.stream()
        .max(byDay)
        .ifPresent(last ->
            index.put(
                new Entry(
                    unit.id().value(),
                    Kind.UNIT,
                    last.name(),
                    "",
                    names.stream().flatMap(Findable::words).collect(joining(" ")),
                    "/units/" + unit.id().value(),
                    "units:read",
                    null,
                    null,
                    unit.establishedOn())));
  }

  private static Stream<String> words(UnitName name) {
    return Stream.concat(Stream.of(name.name(), name.shortName()), name.aliases().stream());
  }

  void put(Officer officer) {
    index.put(
        new Entry(
            officer.id().value(),
            Kind.OFFICER,
            officer.fullName(),
            officer.code(),
            "",
            "/officers/" + officer.id().value(),
            "officers:read",
            null,
            null,
            officer.employedFrom()));
  }
}
