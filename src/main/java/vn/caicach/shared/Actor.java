package vn.caicach.shared;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Who acts, in which post, and what that post may do. Loaded anew for each request, so a right
/// taken away is gone at once.
///
/// @param account the sign-in
/// @param authority the authority the sign-in belongs to
/// @param post the post (assignment) the person acts in; null for a technical account
/// @param postName "Trưởng phòng, Phòng Văn hóa – Xã hội" as shown beside the name; empty without a
///   post
/// @param name the person's or the account's name as shown
/// @param authorityName "UBND xã …"
/// @param roles codes of the roles held, see docs/permissions.md
/// @param permissions `resource:verb` strings those roles give
public record Actor(
    AccountId account,
    AuthorityId authority,
    @Nullable UUID post,
    String postName,
    String name,
    String authorityName,
    Set<String> roles,
    Set<String> permissions) {

  public Actor {
    roles = Set.copyOf(roles);
    permissions = Set.copyOf(permissions);
  }

  /// Whether one of the roles gives the permission, such as `units:manage`.
  public boolean may(String permission) {
    return permissions.contains(permission);
  }
}
