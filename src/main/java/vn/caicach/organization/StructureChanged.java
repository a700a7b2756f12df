package vn.caicach.organization;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import vn.caicach.shared.AuthorityId;

/// The structure of an authority changes on a day: a unit established, renamed, merged, split or
/// closed.
///
/// @param id of this event
/// @param from the units it came from
/// @param into the units it led into; a unit that goes on is in both
public record StructureChanged(
    UUID id,
    AuthorityId authority,
    UnitChangeId change,
    ChangeKind kind,
    LocalDate effectiveOn,
    Set<UnitId> from,
    Set<UnitId> into) {

  public StructureChanged {
    from = Set.copyOf(from);
    into = Set.copyOf(into);
  }
}
