package vn.caicach.access.internal;

import java.util.concurrent.atomic.AtomicBoolean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/// An installation nobody can sign in to yet: the first page makes its first administrator.
@Component
public class FirstRun {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final AtomicBoolean over = new AtomicBoolean();

  FirstRun(JdbcClient jdbc, TransactionTemplate transaction) {
    this.jdbc = jdbc;
    this.transaction = transaction;
  }

  /// Whether there is no account at all. Once there is one this is never asked again.
  public boolean isOpen() {
    if (over.get()) {
      return false;
    }
    Boolean any =
        transaction.execute(
            _ -> jdbc.sql("select access.any_account()").query(Boolean.class).single());
    if (Boolean.TRUE.equals(any)) {
      over.set(true);
    }
    return !over.get();
  }
}
