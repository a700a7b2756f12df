package vn.caicach.organization;

import java.util.UUID;
import vn.caicach.shared.Identifier;
import vn.caicach.shared.Identifiers;

/// One officer holding one post during some days. What an actor acts in.
public record AssignmentId(UUID value) implements Identifier {

  public static AssignmentId next() {
    return new AssignmentId(Identifiers.next());
  }
}
