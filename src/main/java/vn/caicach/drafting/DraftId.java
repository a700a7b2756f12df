package vn.caicach.drafting;

import java.util.UUID;
import vn.caicach.shared.Identifier;
import vn.caicach.shared.Identifiers;

/// A draft of an authority.
public record DraftId(UUID value) implements Identifier {

  public static DraftId next() {
    return new DraftId(Identifiers.next());
  }
}
