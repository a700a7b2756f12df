package vn.caicach.organization.internal;

import static vn.caicach.shared.Verdict.refused;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Verdict;

/// Hợp nhất, sáp nhập đơn vị. The people of the units that end hold the same posts in the unit that
/// stays.
@Component
public class MergeUnits {

  /// @param units those that become one
  /// @param into the one among them that goes on (sáp nhập); null when a new unit takes their place
  ///   (hợp nhất)
  public record Order(
      List<UnitId> units,
      @Nullable UnitId into,
      String name,
      String shortName,
      LocalDate day,
      String legalBasis) {
    public Order {
      units = List.copyOf(new LinkedHashSet<>(units));
    }

    /// The unit that goes on keeps its name unless another one is given.
    Order named(List<NamedUnit> all) {
      if (!name.isBlank()) {
        return this;
      }
      UnitName kept =
          all.stream()
              .filter(unit -> unit.unit().id().equals(into))
              .map(NamedUnit::name)
              .findFirst()
              .orElseThrow(
                  () -> new RefusedException(refused("organization.refused.merger-needs-name")));
      return new Order(units, into, kept.name(), kept.shortName(), day, legalBasis);
    }
  }

  private final Structure structure;
  private final Staff staff;
  private final UnitQueries queries;

  MergeUnits(Structure structure, Staff staff, UnitQueries queries) {
    this.structure = structure;
    this.staff = staff;
    this.queries = queries;
  }

  /// @return the unit that stays
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public UnitId merge(Order wanted) {
    Verdict.allOf(
            () -> UnitRules.mergesAtLeastTwo(wanted.units()),
            () -> UnitRules.goesOnAmongThem(wanted.units(), wanted.into()))
        .orThrow();
    List<NamedUnit> all = structure.lock(wanted.units());
    Order order = wanted.named(all);
    List<NamedUnit> ending =
        all.stream().filter(unit -> !unit.unit().id().equals(order.into())).toList();
    Verdict.allOf(
            () -> UnitRules.none(ending, UnitRules::isNotTheCommittee),
            () -> UnitRules.areOfOneSide(all),
            () -> UnitRules.comesAfterTheirHistory(all, order.day()),
            () -> UnitRules.none(ending, unit -> nothingBelow(unit, order.day())),
            () -> UnitRules.nameIsFree(order.name(), queries.namesFrom(order.day(), order.units())))
        .orThrow();
    Restructured change = change(order, all, ending);
    structure.save(change);
    UnitId stays = order.into() != null ? order.into() : Structure.begun(change);
    Set<UnitId> ended = new LinkedHashSet<>(ending.stream().map(unit -> unit.unit().id()).toList());
    staff.carryOver(ended, stays, order.day(), order.legalBasis());
    return stays;
  }

  private Restructured change(Order order, List<NamedUnit> all, List<NamedUnit> ending) {
    if (order.into() == null) {
      Unit first = all.getFirst().unit();
      NewUnit wanted =
          new NewUnit(
              first.kind(),
              first.templateCode(),
              first.outside(),
              first.parentId(),
              first.position(),
              order.name(),
              order.shortName(),
              List.of());
      return Restructuring.mergeIntoNew(all, wanted, order.day(), order.legalBasis());
    }
    NamedUnit target =
        all.stream()
            .filter(unit -> unit.unit().id().equals(order.into()))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("it goes on but is not among them"));
    return Restructuring.mergeInto(
        target, ending, order.name(), order.shortName(), order.day(), order.legalBasis());
  }

  private Verdict nothingBelow(NamedUnit unit, LocalDate day) {
    return UnitRules.nothingIsLeftBelow(unit, day, queries.namesBelow(unit.unit().id(), day));
  }
}
