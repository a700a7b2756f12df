package vn.caicach.database;

import java.util.Collection;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caicach.shared.AuthorityId;

/// Rounds of jobs through the authorities, each served in a scope of its own.
public final class EachAuthority {

  private static final Logger log = LoggerFactory.getLogger(EachAuthority.class);

  private EachAuthority() {}

  /// Serves one after another, the others also when the work fails for one: it is tried again in
  /// the next round.
  ///
  /// @param round what the log calls it
  /// @throws RuntimeException the first failure, after all were served
  public static void serve(String round, Collection<AuthorityId> all, Consumer<AuthorityId> work) {
    @Nullable RuntimeException first = null;
    for (AuthorityId authority : all) {
      try {
        Scopes.run(new Scope.Job(authority), () -> work.accept(authority));
      } catch (RuntimeException problem) {
        log.error("The {} failed for authority {}.", round, authority.value(), problem);
        first = first == null ? problem : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }

  /// As above, for work that knows its authority by the scope.
  public static void serve(String round, Collection<AuthorityId> all, Runnable work) {
    serve(round, all, _ -> work.run());
  }
}
