package vn.caicach.drafting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.caicach.organization.OrganizationDirectory;
import vn.caicach.organization.OrganizationDirectory.UnitSummary;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Verdict;

/// The units of today, as papers need them.
@Component
public class Offices {

  private final OrganizationDirectory organization;
  private final BusinessTime time;

  Offices(OrganizationDirectory organization, BusinessTime time) {
    this.organization = organization;
    this.time = time;
  }

  /// Parents before children.
  public List<UnitSummary> today() {
    return on(time.today());
  }

  List<UnitSummary> on(LocalDate day) {
    return organization.unitsOn(day);
  }

  /// Those the person works in.
  public List<UnitSummary> of(Actor actor) {
    return today().stream().filter(unit -> actor.worksIn(unit.id().value())).toList();
  }

  /// Ủy ban nhân dân.
  ///
  /// @throws RefusedException where the authority has no offices yet
  public UnitSummary committee() {
    return committee(today());
  }

  static UnitSummary committee(List<UnitSummary> units) {
    return units.stream()
        .filter(unit -> unit.kind() == UnitKind.COMMITTEE)
        .findFirst()
        .orElseThrow(() -> new RefusedException(Verdict.refused("drafting.rule.noCommittee")));
  }

  /// The unit as it is today, or by its last name where it is no more.
  UnitSummary named(List<UnitSummary> units, UnitId id) {
    Optional<UnitSummary> there = units.stream().filter(unit -> unit.id().equals(id)).findFirst();
    return there.orElseGet(() -> organization.unitsByLastName(List.of(id)).getFirst());
  }

  /// Full names, also of units that are no more.
  public List<String> names(List<UnitId> ids) {
    return organization.unitsByLastName(ids).stream().map(UnitSummary::name).toList();
  }
}
