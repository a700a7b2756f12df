package vn.caicach.organization;

import java.util.UUID;
import vn.caicach.shared.Identifier;
import vn.caicach.shared.Identifiers;

/// A unit of an authority (cơ quan, đơn vị) through all its names.
public record UnitId(UUID value) implements Identifier {

  public static UnitId next() {
    return new UnitId(Identifiers.next());
  }
}
