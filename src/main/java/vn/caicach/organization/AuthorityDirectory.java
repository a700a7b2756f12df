package vn.caicach.organization;

import java.util.List;
import java.util.Optional;
import vn.caicach.shared.AuthorityId;

/// Tells other modules about authorities.
public interface AuthorityDirectory {

  /// Empty when this installation has no such authority.
  Optional<Authority> find(AuthorityId id);

  Optional<Authority> findBySlug(String slug);

  /// All that use this installation; for jobs that serve one after another.
  List<AuthorityId> ids();
}
