package vn.caicach.access.internal;

import java.util.Optional;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.Actor;

/// Who acts in this request, as the filter loaded it.
public final class CurrentActor {

  private CurrentActor() {}

  public static Optional<Actor> get() {
    return Scopes.current()
        .map(scope ->
            switch (scope) {
              case Scope.Authority a -> a.actor();
              case Scope.Parent p -> p.actor();
              case Scope.Job _, Scope.Schedule _, Scope.Setup _, Scope.SignIn _, Scope.Public _ ->
                  null;
            });
  }
}
