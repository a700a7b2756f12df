package vn.caicach.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.shared.AuthorityId;
import vn.caicach.testing.ProductTest;

@ProductTest
class SharedReadingTest {

  /// Which transaction of which connection this is.
  private static final String WHICH = "select pg_backend_pid() || ' ' || transaction_timestamp()";

  private static final String SCOPE = "select shared.app_kind() || ' ' || shared.app_scope()";

  @Autowired private PlatformTransactionManager manager;
  @Autowired private JdbcClient jdbc;
  @Autowired private HikariDataSource pool;

  private final AuthorityId authority = AuthorityId.next();
  private final Scope scope = new Scope.Job(authority);
  private TransactionTemplate reading;
  private TransactionTemplate writing;

  @BeforeEach
  void templates() {
    reading = new TransactionTemplate(manager);
    reading.setReadOnly(true);
    writing = new TransactionTemplate(manager);
  }

  @Test
  void readingsOfOneRequestShareATransaction() {
    SharedReading.call(() -> {
      String first = read(scope, WHICH);
      assertThat(read(scope, WHICH)).isEqualTo(first);
      SharedReading.giveBack();
      assertThat(read(scope, WHICH)).isNotEqualTo(first);
      return true;
    });
    assertThat(read(scope, WHICH)).isNotEqualTo(read(scope, WHICH));
  }

  @Test
  void aTransactionThatWritesIsOneOfItsOwn() {
    SharedReading.call(() -> {
      String first = read(scope, WHICH);
      String wrote = Scopes.call(scope, () -> inTransaction(writing, WHICH));
      assertThat(wrote).isNotEqualTo(first);
      assertThat(read(scope, WHICH)).isNotIn(first, wrote);
      return true;
    });
  }

  @Test
  void whatOnlyReadsCannotWrite() {
    SharedReading.call(() -> {
      for (int time = 0; time < 2; time++) {
        assertThatThrownBy(() -> update(reading, "update access.accounts set display_name = ''"))
            .hasMessageContaining("read-only transaction");
      }
      return true;
    });
  }

  @Test
  void eachAuthorityIsReadInATransactionOfItsOwn() {
    var second = AuthorityId.next();
    Scope other = new Scope.Job(second);
    SharedReading.call(() -> {
      String first = read(scope, WHICH);
      assertThat(read(scope, SCOPE)).isEqualTo("job " + authority.value());
      assertThat(read(other, SCOPE)).isEqualTo("job " + second.value());
      assertThat(read(other, WHICH)).isNotEqualTo(first);
      return true;
    });
  }

  @Test
  void noScopeIsLeftForWhoHasNone() {
    SharedReading.call(() -> {
      read(scope, SCOPE);
      assertThatThrownBy(() -> inTransaction(reading, SCOPE))
          .hasMessageContaining("this transaction has no scope");
      return true;
    });
  }

  @Test
  void aStatementThatFailedEndsTheTransactionOnly() {
    SharedReading.call(() -> {
      Scopes.call(
          scope,
          () ->
              reading.execute(_ -> {
                assertThatThrownBy(() -> jdbc.sql("select 1 / 0").query().singleValue())
                    .isInstanceOf(DataAccessException.class);
                return true;
              }));
      assertThat(read(scope, SCOPE)).isEqualTo("job " + authority.value());
      assertThatThrownBy(() -> read(scope, "select (1 / 0)::text"))
          .isInstanceOf(DataAccessException.class);
      assertThat(read(scope, SCOPE)).isEqualTo("job " + authority.value());
      return true;
    });
  }

  @Test
  void nothingIsKeptAfterwards() {
    int busy = pool.getHikariPoolMXBean().getActiveConnections();
    SharedReading.call(() -> {
      read(scope, WHICH);
      assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(busy + 1);
      SharedReading.giveBack();
      assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(busy);
      return read(scope, WHICH);
    });
    assertThat(pool.getHikariPoolMXBean().getActiveConnections()).isEqualTo(busy);
    assertThat(inTransaction(writing, "select coalesce(current_setting('app.scope', true), '')"))
        .isEmpty();
  }

  private String read(Scope in, String query) {
    return Scopes.call(in, () -> inTransaction(reading, query));
  }

  private void update(TransactionTemplate template, String statement) {
    Scopes.run(scope, () -> template.execute(_ -> jdbc.sql(statement).update()));
  }

  private String inTransaction(TransactionTemplate template, String query) {
    return template.execute(_ -> jdbc.sql(query).query(String.class).single());
  }
}
