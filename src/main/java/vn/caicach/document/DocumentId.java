package vn.caicach.document;

import java.util.UUID;
import vn.caicach.shared.Identifier;
import vn.caicach.shared.Identifiers;

/// An entry of the register of official documents.
public record DocumentId(UUID value) implements Identifier {

  public static DocumentId next() {
    return new DocumentId(Identifiers.next());
  }
}
