package vn.caicach.organization.internal;

import static vn.caicach.shared.Verdict.allowed;
import static vn.caicach.shared.Verdict.refused;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;
import vn.caicach.shared.Verdict;
import vn.caicach.shared.VietnameseText;

/// When the structure of an authority may change. Each rule is one sentence to whoever is refused,
/// and says how to mend it.
final class UnitRules {

  private UnitRules() {}

  /// The committee stands and falls with the authority itself.
  static Verdict isNotTheCommittee(NamedUnit unit) {
    return unit.unit().kind() == UnitKind.COMMITTEE
        ? refused("organization.refused.committee", unit.name().name())
        : allowed();
  }

  /// A change takes effect after everything already known of the unit: history is added to, never
  /// rewritten.
  static Verdict comesAfterItsHistory(NamedUnit unit, LocalDate day) {
    if (unit.unit().closedOn() != null) {
      return refused("organization.refused.closed", unit.name().name(), unit.unit().closedOn());
    }
    if (!day.isAfter(unit.unit().establishedOn())) {
      return refused(
          "organization.refused.before-establishment",
          unit.name().name(),
          unit.unit().establishedOn());
    }
    if (!day.isAfter(unit.name().validFrom())) {
      return refused(
          "organization.refused.before-last-name", unit.name().name(), unit.name().validFrom());
    }
    return allowed();
  }

  static Verdict comesAfterTheirHistory(Collection<NamedUnit> units, LocalDate day) {
    return none(units, unit -> comesAfterItsHistory(unit, day));
  }

  /// Refused when the rule refuses one of them; the first refusal.
  static <T> Verdict none(Collection<T> all, Function<T, Verdict> rule) {
    return all.stream()
        .map(rule)
        .filter(Verdict.Refused.class::isInstance)
        .findFirst()
        .orElseGet(Verdict::allowed);
  }

  /// What is placed in a unit on a day needs the unit from that day on.
  static Verdict existsFrom(NamedUnit unit, LocalDate day) {
    LocalDate closed = unit.unit().closedOn();
    if (closed != null) {
      return refused("organization.refused.closed", unit.name().name(), closed);
    }
    return day.isBefore(unit.unit().establishedOn())
        ? refused(
            "organization.refused.before-unit", unit.name().name(), unit.unit().establishedOn())
        : allowed();
  }

  static Verdict isNoSecondCommittee(UnitKind kind) {
    return kind == UnitKind.COMMITTEE
        ? refused("organization.refused.second-committee")
        : allowed();
  }

  static Verdict titleIsFree(NamedUnit unit, String title, List<Post> posts, LocalDate day) {
    String folded = VietnameseText.fold(title);
    return posts.stream()
            .filter(post -> post.validity().reaches(day))
            .anyMatch(post -> VietnameseText.fold(post.title()).equals(folded))
        ? refused("organization.refused.post-exists", unit.name().name(), title)
        : allowed();
  }

  static Verdict bringsAnotherName(NamedUnit unit, String name, String shortName) {
    boolean same =
        unit.name().name().equals(VietnameseText.tidy(name))
            && unit.name().shortName().equals(VietnameseText.tidy(shortName));
    return same ? refused("organization.refused.same-name", unit.name().name()) : allowed();
  }

  /// @param taken names borne on that day by the other units
  static Verdict nameIsFree(String name, Collection<String> taken) {
    String folded = VietnameseText.fold(VietnameseText.tidy(name));
    return taken.stream().anyMatch(other -> VietnameseText.fold(other).equals(folded))
        ? refused("organization.refused.name-taken", VietnameseText.tidy(name))
        : allowed();
  }

  static Verdict partsBearDifferentNames(List<NewUnit> parts) {
    Set<String> seen = new HashSet<>();
    return parts.stream()
        .filter(part -> !seen.add(VietnameseText.fold(part.name())))
        .findFirst()
        .<Verdict>map(part -> refused("organization.refused.parts-share-name", part.name()))
        .orElseGet(Verdict::allowed);
  }

  /// A merger takes at least two.
  static Verdict mergesAtLeastTwo(Collection<UnitId> units) {
    return new HashSet<>(units).size() < 2
        ? refused("organization.refused.merge-needs-two")
        : allowed();
  }

  static Verdict goesOnAmongThem(Collection<UnitId> units, @Nullable UnitId into) {
    return into == null || units.contains(into)
        ? allowed()
        : refused("organization.refused.into-not-chosen");
  }

  /// Bodies of the Party, the Council, the Front are not merged with offices of the committee by
  /// the committee.
  static Verdict areOfOneSide(Collection<NamedUnit> units) {
    return units.stream().map(unit -> unit.unit().outside()).distinct().count() > 1
        ? refused("organization.refused.merge-across-sides")
        : allowed();
  }

  /// A unit that ends by a split leaves at least two; one that goes on gives off at least one.
  static Verdict splitsIntoEnough(boolean goesOn, List<NewUnit> parts) {
    int least = goesOn ? 1 : 2;
    return parts.size() < least ? refused("organization.refused.split-needs", least) : allowed();
  }

  /// @param names of those who hold a post of the unit on that day or after it
  static Verdict nobodyIsLeftIn(NamedUnit unit, LocalDate day, List<String> names) {
    return names.isEmpty()
        ? allowed()
        : refused(
            "organization.refused.people-left",
            unit.name().name(),
            day,
            names.size(),
            listed(names));
  }

  /// @param names of units below it on that day or after it
  static Verdict nothingIsLeftBelow(NamedUnit unit, LocalDate day, List<String> names) {
    return names.isEmpty()
        ? allowed()
        : refused("organization.refused.units-left", unit.name().name(), day, listed(names));
  }

  /// "A, B, C và 4 người khác" would need grammar; the first five and a mark are enough to find
  /// them.
  private static String listed(List<String> names) {
    String first = String.join(", ", names.subList(0, Math.min(5, names.size())));
    return names.size() > 5 ? first + "…" : first;
  }
}
