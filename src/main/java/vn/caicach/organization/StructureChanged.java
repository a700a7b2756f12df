package vn.caicach.organization;

import java.time.LocalDate;
import java.util.UUID;
import vn.caicach.shared.AuthorityId;

/// The structure of an authority changes on a day: a unit established, renamed, merged, split or
/// closed.
///
/// @param id of this event
public record StructureChanged(
    UUID id, AuthorityId authority, UnitChangeId change, ChangeKind kind, LocalDate effectiveOn) {}
