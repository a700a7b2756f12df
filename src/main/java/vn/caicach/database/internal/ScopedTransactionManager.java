package vn.caicach.database.internal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.database.Writes;
import vn.caicach.shared.Actor;

/// The one interceptor: every transaction begins by telling the database its scope and who acts.
/// The settings are local to the transaction, so a pooled connection carries nothing over.
class ScopedTransactionManager extends JdbcTransactionManager {

  private static final long serialVersionUID = 1L;

  private static final String TELL =
      """
      select set_config('app.kind', ?, true), set_config('app.scope', ?, true),
             set_config('app.account', ?, true), set_config('app.post', ?, true),
             set_config('app.action', ?, true)
      """;

  private final transient Writes writes;

  ScopedTransactionManager(TransactionOnlyDataSource dataSource, Writes writes) {
    super(dataSource);
    this.writes = writes;
  }

  /// Counted also where the answer to the commit was lost: it may have been made.
  @Override
  protected void doCommit(DefaultTransactionStatus status) {
    try {
      super.doCommit(status);
    } finally {
      if (!status.isReadOnly()) {
        writes.happened(Scopes.current().orElse(null));
      }
    }
  }

  @Override
  protected void doBegin(Object transaction, TransactionDefinition definition) {
    Scope scope = Scopes.current().orElse(null);
    TransactionOnlyDataSource.whileBeginning(
        reading(definition), scope, () -> super.doBegin(transaction, definition));
    if (scope == null) {
      return;
    }
    try {
      tell(scope, definition.getName());
    } catch (SQLException | RuntimeException e) {
      doRollbackQuietly(transaction);
      throw new CannotCreateTransactionException("could not set the scope", e);
    }
  }

  /// A transaction that may write begins after the one that was kept for reading.
  private static @Nullable Reading reading(TransactionDefinition definition) {
    Reading reading = Reading.current();
    if (reading == null || isPlainReading(definition)) {
      return reading;
    }
    reading.giveBack();
    return null;
  }

  private static boolean isPlainReading(TransactionDefinition definition) {
    return definition.isReadOnly()
        && definition.getIsolationLevel() == TransactionDefinition.ISOLATION_DEFAULT
        && definition.getTimeout() == TransactionDefinition.TIMEOUT_DEFAULT;
  }

  private void tell(Scope scope, @Nullable String action) throws SQLException {
    var holder =
        (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
    if (holder == null) {
      throw new IllegalStateException("no connection is bound");
    }
    Connection connection = holder.getConnection();
    if (connection instanceof ReadingConnection reading) {
      if (!reading.isNew(scope)) {
        return;
      }
      reading.tell(scope);
    }
    Actor actor = scope.actor();
    var authority = scope.authority();
    try (PreparedStatement statement = connection.prepareStatement(TELL)) {
      statement.setString(1, scope.kind());
      statement.setString(2, text(authority == null ? null : authority.value()));
      statement.setString(3, text(actor == null ? null : actor.account().value()));
      statement.setString(4, text(actor == null ? null : actor.post()));
      statement.setString(5, action == null ? "" : shortName(action));
      statement.execute();
    }
  }

  private void doRollbackQuietly(Object transaction) {
    try {
      var holder =
          (ConnectionHolder) TransactionSynchronizationManager.getResource(obtainDataSource());
      if (holder != null) {
        holder.getConnection().rollback();
      }
    } catch (SQLException | RuntimeException e) {
      logger.debug("rollback after a failed begin", e);
    } finally {
      doCleanupAfterCompletion(transaction);
    }
  }

  /// "vn.caicach.organization.internal.RenameUnit.rename" becomes "organization.RenameUnit.rename".
  private static String shortName(String action) {
    return action.replaceFirst("^vn\\.caicach\\.", "").replaceFirst("\\.(internal|web)\\.", ".");
  }

  private static String text(@Nullable UUID id) {
    return id == null ? "" : id.toString();
  }
}
