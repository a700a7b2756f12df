package vn.caicach.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.caicach.database.Scope;

/// Gives connections to transactions only, so that no statement runs without a scope. While the
/// program starts, libraries may ask the server what it is.
class TransactionOnlyDataSource extends DelegatingDataSource {

  private static final ScopedValue<Beginning> BEGINNING = ScopedValue.newInstance();

  /// @param reading where the connection may be one that is kept; null for a transaction that may
  ///   write
  private record Beginning(@Nullable Reading reading, @Nullable Scope scope) {}

  private volatile boolean guarding;

  TransactionOnlyDataSource(DataSource pool) {
    super(pool);
  }

  /// A transaction that begins takes its connection a moment before it counts as active.
  static void whileBeginning(@Nullable Reading reading, @Nullable Scope scope, Runnable begin) {
    ScopedValue.where(BEGINNING, new Beginning(reading, scope)).run(begin);
  }

  void guard() {
    guarding = true;
  }

  @Override
  public Connection getConnection() throws SQLException {
    if (BEGINNING.isBound() && BEGINNING.get().reading() != null) {
      return BEGINNING.get().reading().take(BEGINNING.get().scope(), super::getConnection);
    }
    if (guarding
        && !BEGINNING.isBound()
        && !TransactionSynchronizationManager.isActualTransactionActive()) {
      throw new IllegalStateException("SQL outside a transaction: it would have no scope");
    }
    return super.getConnection();
  }

  @Override
  public Connection getConnection(String username, String password) {
    throw new UnsupportedOperationException("the pool has one role");
  }
}
