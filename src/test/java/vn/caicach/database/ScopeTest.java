package vn.caicach.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.shared.AuthorityId;
import vn.caicach.testing.ProductTest;

@ProductTest
class ScopeTest {

  @Autowired private DataSource dataSource;
  @Autowired private JdbcClient jdbc;
  @Autowired private TransactionTemplate transaction;

  @Test
  void refusesSqlOutsideATransaction() {
    assertThatThrownBy(() -> jdbc.sql("select 1").query().singleValue())
        .hasStackTraceContaining("SQL outside a transaction");
    assertThatThrownBy(dataSource::getConnection).isInstanceOf(IllegalStateException.class);
  }

  @Test
  void raisesWhereATransactionForgotItsScope() {
    assertThatThrownBy(() -> inTransaction("select shared.app_scope()::text"))
        .hasMessageContaining("this transaction has no scope");
    assertThatThrownBy(() -> inTransaction("select count(*)::text from access.accounts"))
        .hasMessageContaining("this transaction has no scope");
  }

  @Test
  void tellsTheDatabaseItsScope() {
    var authority = AuthorityId.next();
    String told =
        Scopes.call(
            new Scope.Job(authority),
            () -> inTransaction("select shared.app_kind() || ' ' || shared.app_scope()"));
    assertThat(told).isEqualTo("job " + authority.value());
    assertThat(inTransaction("select coalesce(current_setting('app.scope', true), '')")).isEmpty();
  }

  @Test
  void refusesToChangeTheScopeWithinATransaction() {
    assertThatThrownBy(() ->
            transaction.execute(
                _ -> Scopes.call(new Scope.Job(AuthorityId.next()), () -> "unseen")))
        .hasMessageContaining("a transaction is open in another scope");
  }

  private String inTransaction(String query) {
    return transaction.execute(_ -> jdbc.sql(query).query(String.class).single());
  }
}
