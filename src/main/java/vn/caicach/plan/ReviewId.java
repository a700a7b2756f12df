package vn.caicach.plan;

import java.util.UUID;
import vn.caicach.shared.Identifier;
import vn.caicach.shared.Identifiers;

/// A review report of an authority.
public record ReviewId(UUID value) implements Identifier {

  public static ReviewId next() {
    return new ReviewId(Identifiers.next());
  }
}
