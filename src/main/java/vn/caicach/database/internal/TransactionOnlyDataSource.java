package vn.caicach.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Gives connections to transactions only, so that no statement runs without a scope. While the
/// program starts, libraries may ask the server what it is.
class TransactionOnlyDataSource extends DelegatingDataSource {

  private static final ScopedValue<Boolean> BEGINNING = ScopedValue.newInstance();

  private volatile boolean guarding;

  TransactionOnlyDataSource(DataSource pool) {
    super(pool);
  }

  /// A transaction that begins takes its connection a moment before it counts as active.
  static void whileBeginning(Runnable begin) {
    ScopedValue.where(BEGINNING, true).run(begin);
  }

  void guard() {
    guarding = true;
  }

  @Override
  public Connection getConnection() throws SQLException {
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
