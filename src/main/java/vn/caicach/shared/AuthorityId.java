package vn.caicach.shared;

import java.util.UUID;

/// A People's Committee (UBND) of a commune or of a province: the tenant every working record
/// belongs to.
public record AuthorityId(UUID value) implements Identifier {

  public static AuthorityId next() {
    return new AuthorityId(Identifiers.next());
  }
}
