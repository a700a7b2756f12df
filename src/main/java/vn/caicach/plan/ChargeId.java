package vn.caicach.plan;

import java.util.UUID;
import vn.caicach.shared.Identifier;
import vn.caicach.shared.Identifiers;

/// That a vice-chair is in charge of a unit.
public record ChargeId(UUID value) implements Identifier {

  public static ChargeId next() {
    return new ChargeId(Identifiers.next());
  }
}
