package vn.caicach.organization;

import java.util.UUID;
import vn.caicach.shared.Identifier;
import vn.caicach.shared.Identifiers;

/// Some days on which an officer is away.
public record LeaveId(UUID value) implements Identifier {

  public static LeaveId next() {
    return new LeaveId(Identifiers.next());
  }
}
