package vn.caicach.organization;

import java.time.LocalDate;
import java.util.UUID;
import vn.caicach.shared.AuthorityId;

/// An officer takes up, leaves or changes posts on a day.
///
/// @param id of this event
public record PostsChanged(
    UUID id, AuthorityId authority, OfficerId officer, LocalDate effectiveOn) {}
