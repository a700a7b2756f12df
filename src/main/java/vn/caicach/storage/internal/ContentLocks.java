package vn.caicach.storage.internal;

import static org.jooq.impl.DSL.val;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.storage.Sha256;

/// Keeps apart those who keep bytes and write their row, and those who erase bytes that have none.
/// The database holds the locks: several programs may share it and the object store.
@Component
public class ContentLocks {

  private final DSLContext sql;
  private final TransactionTemplate transaction;

  ContentLocks(DSLContext sql, TransactionTemplate transaction) {
    this.sql = sql;
    this.transaction = transaction;
  }

  @FunctionalInterface
  public interface Work<T> {
    T done() throws IOException;
  }

  /// Runs the work in a transaction, while nobody else of the authority works with the same bytes.
  public <T> T alone(Sha256 content, Work<T> work) throws IOException {
    try {
      return Objects.requireNonNull(
          transaction.execute(_ -> {
            sql.execute(
                "select pg_advisory_xact_lock(hashtextextended("
                    + "concat_ws(' ', 'storage.content', shared.app_scope(), {0}), 0))",
                val(content.value()));
            try {
              return work.done();
            } catch (IOException e) {
              throw new UncheckedIOException(e);
            }
          }));
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
