package vn.caicach.database;

import java.util.Objects;
import java.util.Optional;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Carries the scope from where it is known (a signed-in request, a job) to where transactions
/// begin.
public final class Scopes {

  private static final ScopedValue<Scope> CURRENT = ScopedValue.newInstance();

  private Scopes() {}

  /// The scope of this thread, empty where nothing set one.
  public static Optional<Scope> current() {
    return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
  }

  /// Runs the work in the scope.
  ///
  /// @throws IllegalStateException when a transaction of another scope is open: it would keep its
  ///   old scope unseen
  public static <T, X extends Throwable> T call(
      Scope scope, ScopedValue.CallableOp<? extends T, X> work) throws X {
    refuseOpenTransaction(scope);
    return ScopedValue.where(CURRENT, scope).call(work);
  }

  /// As [#call], for work without a result.
  public static void run(Scope scope, Runnable work) {
    refuseOpenTransaction(scope);
    ScopedValue.where(CURRENT, scope).run(work);
  }

  private static void refuseOpenTransaction(Scope scope) {
    if (TransactionSynchronizationManager.isActualTransactionActive()
        && !Objects.equals(current().orElse(null), scope)) {
      throw new IllegalStateException(
          "a transaction is open in another scope than " + scope.kind());
    }
  }
}
