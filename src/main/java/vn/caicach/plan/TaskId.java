package vn.caicach.plan;

import java.util.UUID;
import vn.caicach.shared.Identifier;
import vn.caicach.shared.Identifiers;

/// A task of an authority.
public record TaskId(UUID value) implements Identifier {

  public static TaskId next() {
    return new TaskId(Identifiers.next());
  }
}
