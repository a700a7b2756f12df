package vn.caicach.access.internal;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.shared.AccountId;

/// Tells the log who acts in a transaction that began before anybody knew: a sign-in that turned
/// out right is the account's own doing, a wrong one nobody's.
@Component
class ActingAccount {

  private final JdbcClient jdbc;

  ActingAccount(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public void as(AccountId account) {
    jdbc.sql("select set_config('app.account', ?, true)")
        .param(account.value().toString())
        .query(String.class)
        .single();
  }
}
