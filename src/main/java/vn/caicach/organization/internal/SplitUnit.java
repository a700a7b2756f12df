package vn.caicach.organization.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.Verdict;

/// Chia, tách một đơn vị. The new units have the posts of the old one; when it ends, its people go
/// to the first of them and are moved on from there one by one.
@Component
public class SplitUnit {

  /// @param goesOn whether the unit itself stays and gives off parts (tách), or ends (chia)
  public record Order(
      UnitId unit, boolean goesOn, List<Part> parts, LocalDate day, String legalBasis) {
    public Order {
      parts = List.copyOf(parts);
    }
  }

  public record Part(String name, String shortName) {}

  private final Structure structure;
  private final Staff staff;
  private final UnitQueries queries;

  SplitUnit(Structure structure, Staff staff, UnitQueries queries) {
    this.structure = structure;
    this.staff = staff;
    this.queries = queries;
  }

  /// @return the new units, in the order of the parts
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public List<UnitId> split(Order order) {
    NamedUnit unit = structure.lock(order.unit());
    List<NewUnit> parts = order.parts().stream().map(part -> like(unit.unit(), part)).toList();
    List<UnitId> freed = order.goesOn() ? List.of() : List.of(order.unit());
    Verdict.allOf(
            () -> UnitRules.isNotTheCommittee(unit),
            () -> UnitRules.splitsIntoEnough(order.goesOn(), parts),
            () -> UnitRules.comesAfterItsHistory(unit, order.day()),
            () -> UnitRules.partsBearDifferentNames(parts),
            () -> namesAreFree(parts, order.day(), freed),
            () ->
                order.goesOn()
                    ? Verdict.allowed()
                    : UnitRules.nothingIsLeftBelow(
                        unit, order.day(), queries.namesBelow(order.unit(), order.day())))
        .orThrow();
    Restructured change =
        order.goesOn()
            ? Restructuring.splitOff(unit, parts, order.day(), order.legalBasis())
            : Restructuring.splitInto(unit, parts, order.day(), order.legalBasis());
    structure.save(change);
    List<UnitId> begun = Structure.allBegun(change);
    begun.forEach(part -> staff.copyPosts(order.unit(), part, order.day()));
    if (!order.goesOn()) {
      staff.carryOver(Set.of(order.unit()), begun.getFirst(), order.day(), order.legalBasis());
    }
    return begun;
  }

  private Verdict namesAreFree(List<NewUnit> parts, LocalDate day, List<UnitId> freed) {
    List<String> taken = queries.namesFrom(day, freed);
    return UnitRules.none(parts, part -> UnitRules.nameIsFree(part.name(), taken));
  }

  private static NewUnit like(Unit unit, Part part) {
    return new NewUnit(
        unit.kind(),
        null,
        unit.outside(),
        unit.parentId(),
        unit.position(),
        part.name(),
        part.shortName(),
        List.of());
  }
}
