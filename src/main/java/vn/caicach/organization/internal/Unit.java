package vn.caicach.organization.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;
import vn.caicach.organization.Validity;

/// A unit of an authority: an office, a school, the committee itself. Its names stand apart, each
/// with its days.
///
/// @param templateCode which row of the template of offices it was made from; null for one of the
///   authority's own
/// @param outside not part of the People's Committee: Party, Council, Front, associations
/// @param parentId the unit it belongs to; null at the top
/// @param position order among its siblings
/// @param closedOn the first day it is no more; null while it is
@Table(schema = "organization", name = "units")
record Unit(
    @Id UnitId id,
    UnitKind kind,
    @Nullable String templateCode,
    boolean outside,
    @Nullable UnitId parentId,
    int position,
    LocalDate establishedOn,
    @Nullable LocalDate closedOn,
    @Version long version) {

  static Unit establish(
      UnitKind kind,
      @Nullable String templateCode,
      boolean outside,
      @Nullable UnitId parent,
      int position,
      LocalDate day) {
    return new Unit(UnitId.next(), kind, templateCode, outside, parent, position, day, null, 0);
  }

  Validity validity() {
    return new Validity(establishedOn, closedOn);
  }

  boolean existsOn(LocalDate day) {
    return validity().includes(day);
  }

  Unit close(LocalDate day) {
    return new Unit(
        id,
        kind,
        templateCode,
        outside,
        parentId,
        position,
        establishedOn,
        validity().endingOn(day).until(),
        version);
  }
}
