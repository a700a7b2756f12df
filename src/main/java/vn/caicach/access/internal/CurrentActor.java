package vn.caicach.access.internal;

import java.util.Optional;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.Actor;

/// Who acts in this request, as the filter loaded it.
public final class CurrentActor {

  private CurrentActor() {}

  public static Optional<Actor> get() {
    return Scopes.current().map(Scope::actor);
  }
}
