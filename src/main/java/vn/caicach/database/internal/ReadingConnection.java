package vn.caicach.database.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.jooq.tools.jdbc.DefaultConnection;
import org.jspecify.annotations.Nullable;
import org.postgresql.core.BaseConnection;
import org.postgresql.core.TransactionState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.caicach.database.Scope;

/// A pooled connection whose transaction goes on after a commit: it only read. It ends when the
/// request gives it back.
final class ReadingConnection extends DefaultConnection {

  private static final Logger LOG = LoggerFactory.getLogger(ReadingConnection.class);

  private final Reading reading;
  private @Nullable Scope told;

  ReadingConnection(Connection pooled, Reading reading) {
    super(pooled);
    this.reading = reading;
  }

  /// The scope the open transaction has; null for none.
  @Nullable Scope told() {
    return told;
  }

  /// @return false when the open transaction has this scope already
  boolean isNew(Scope scope) {
    return !Objects.equals(told, scope);
  }

  void tell(Scope scope) {
    told = scope;
  }

  /// A statement that failed ends the transaction for the server, even where somebody caught it.
  @Override
  public void commit() throws SQLException {
    if (unwrap(BaseConnection.class).getTransactionState() == TransactionState.FAILED) {
      rollback();
    }
  }

  @Override
  public void rollback() throws SQLException {
    told = null;
    super.rollback();
  }

  /// Stays as the first transaction set it; the pool sets it back.
  @Override
  public void setAutoCommit(boolean autoCommit) throws SQLException {
    if (!autoCommit && getAutoCommit()) {
      super.setAutoCommit(false);
    }
  }

  /// Stays as the first transaction set it; the pool sets it back.
  @Override
  public void setReadOnly(boolean readOnly) throws SQLException {
    if (readOnly && !isReadOnly()) {
      super.setReadOnly(true);
    }
  }

  @Override
  public void close() {
    reading.keep(this);
  }

  /// Nothing was written that could be lost: a connection that fails here is closed by the pool.
  void end() {
    try (Connection pooled = getDelegate()) {
      pooled.commit();
    } catch (SQLException e) {
      LOG.debug("a reading transaction could not end", e);
    }
  }
}
