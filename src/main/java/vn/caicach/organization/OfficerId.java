package vn.caicach.organization;

import java.util.UUID;
import vn.caicach.shared.Identifier;
import vn.caicach.shared.Identifiers;

/// A person who works for an authority: cán bộ, công chức, viên chức.
public record OfficerId(UUID value) implements Identifier {

  public static OfficerId next() {
    return new OfficerId(Identifiers.next());
  }
}
