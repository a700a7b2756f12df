package vn.caicach.organization;

import java.util.UUID;
import vn.caicach.shared.Identifier;
import vn.caicach.shared.Identifiers;

/// A change of the structure by a decision: established, renamed, merged, split, closed.
public record UnitChangeId(UUID value) implements Identifier {

  public static UnitChangeId next() {
    return new UnitChangeId(Identifiers.next());
  }
}
