package vn.caicach.shared;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Who acts, in which post, and what that post may do. Loaded anew after each write in the
/// authority, so a right taken away is gone at once.
///
/// @param account the sign-in
/// @param authority the authority the sign-in belongs to
/// @param officer the person; null for a technical account
/// @param post the post (assignment) the person acts in; null for a technical account
/// @param postName "Trưởng phòng, Phòng Văn hóa – Xã hội" as shown beside the name; empty without a
///   post
/// @param name the person's or the account's name as shown
/// @param authorityName "UBND xã …"
/// @param places all units the person works in today
/// @param roles codes of the roles held, see docs/permissions.md
/// @param permissions `resource:verb` strings those roles give
public record Actor(
    AccountId account,
    AuthorityId authority,
    @Nullable UUID officer,
    @Nullable UUID post,
    String postName,
    String name,
    String authorityName,
    List<Place> places,
    Set<String> roles,
    Set<String> permissions) {

  /// A post held today.
  ///
  /// @param unit id of the unit it is in
  /// @param rank what the post is in it
  public record Place(UUID unit, Rank rank) {}

  /// HEAD leads the unit, also while acting for a head who is away.
  public enum Rank {
    HEAD,
    DEPUTY,
    STAFF
  }

  public Actor {
    places = List.copyOf(places);
    roles = Set.copyOf(roles);
    permissions = Set.copyOf(permissions);
  }

  /// Whether one of the roles gives the permission, such as `units:manage`.
  public boolean may(String permission) {
    return permissions.contains(permission);
  }

  /// The units the person works in today.
  public Set<UUID> units() {
    return places.stream().map(Place::unit).collect(Collectors.toUnmodifiableSet());
  }

  /// The units the person leads today, as head or acting for the head.
  public Set<UUID> led() {
    return places.stream()
        .filter(place -> place.rank() == Rank.HEAD)
        .map(Place::unit)
        .collect(Collectors.toUnmodifiableSet());
  }

  /// Whether the person works in the unit today.
  public boolean worksIn(UUID unit) {
    return places.stream().anyMatch(place -> place.unit().equals(unit));
  }

  /// Whether the person may decide for the unit: its head, who acts for the head, or a deputy.
  public boolean decidesFor(UUID unit) {
    return places.stream()
        .anyMatch(place -> place.unit().equals(unit) && place.rank() != Rank.STAFF);
  }
}
