package vn.caicach.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Connections of the job scheduler. A job asked for inside a transaction is stored with it or not
/// at all; the scheduler's own polling has no transaction and needs no scope, since its table holds
/// ids only.
class JobsDataSource extends DelegatingDataSource {

  private final DataSource inTransaction;

  JobsDataSource(DataSource pool, TransactionOnlyDataSource transactions) {
    super(pool);
    this.inTransaction = new TransactionAwareDataSourceProxy(transactions);
  }

  @Override
  public Connection getConnection() throws SQLException {
    return TransactionSynchronizationManager.isActualTransactionActive()
        ? inTransaction.getConnection()
        : super.getConnection();
  }
}
