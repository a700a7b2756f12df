package vn.caicach.organization;

import java.util.UUID;
import vn.caicach.shared.Identifier;
import vn.caicach.shared.Identifiers;

/// A post (chức danh) in a unit, whoever holds it.
public record PostId(UUID value) implements Identifier {

  public static PostId next() {
    return new PostId(Identifiers.next());
  }
}
