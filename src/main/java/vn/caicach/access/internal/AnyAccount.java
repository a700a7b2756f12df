package vn.caicach.access.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// Whether anybody can sign in. Once somebody can, the database is not asked again.
@Component
class AnyAccount {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AtomicBoolean known = new AtomicBoolean();

  AnyAccount(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  boolean exists() {
    if (!known.get()
        && Boolean.TRUE.equals(
            transaction.execute(
                _ -> jdbc.sql("select access.any_account()").query(Boolean.class).single()))) {
      known.set(true);
    }
    return known.get();
  }
}
