package vn.caicach.storage;

import java.util.UUID;
import vn.caicach.shared.Identifier;
import vn.caicach.shared.Identifiers;

/// A file of an authority.
public record FileId(UUID value) implements Identifier {

  public static FileId next() {
    return new FileId(Identifiers.next());
  }
}
