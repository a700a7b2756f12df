package vn.caicach.database.internal;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;

/// Whether a transaction can begin and read, and how the embedded server fares.
@Component("database")
class DatabaseHealth implements HealthIndicator {

  private final DatabaseServer server;
  private final TransactionTemplate transaction;
  private final JdbcClient jdbc;

  DatabaseHealth(DatabaseServer server, TransactionTemplate transaction, JdbcClient jdbc) {
    this.server = server;
    this.transaction = transaction;
    this.jdbc = jdbc;
  }

  @Override
  public Health health() {
    ServerStatus status = server.status().orElse(null);
    // A server that is being started again answers nobody: no need to wait for a connection.
    boolean up = (status == null || status.state() == ServerStatus.State.RUNNING) && answers();
    Health.Builder health = up ? Health.up() : Health.down();
    if (status == null) {
      return health.withDetail("server", "external").build();
    }
    health
        .withDetail("server", "embedded")
        .withDetail("state", status.state())
        .withDetail("restarts", status.restarts());
    if (status.lastFailure() != null) {
      health.withDetail("lastFailure", status.lastFailure());
    }
    return health.build();
  }

  private boolean answers() {
    try {
      return Scopes.<Boolean, RuntimeException>call(
          new Scope.Public(),
          () ->
              Boolean.TRUE.equals(
                  transaction.execute(_ -> jdbc.sql("select true").query(Boolean.class).single())));
    } catch (TransactionException | DataAccessException problem) {
      return false;
    }
  }
}
