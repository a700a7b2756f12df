package vn.caicach.drafting;

import java.util.UUID;
import vn.caicach.shared.Identifier;
import vn.caicach.shared.Identifiers;

/// A wording of an authority.
public record WordingId(UUID value) implements Identifier {

  public static WordingId next() {
    return new WordingId(Identifiers.next());
  }
}
