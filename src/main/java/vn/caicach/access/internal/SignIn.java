package vn.caicach.access.internal;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.access.internal.SignedIn.Stage;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.AuthorityId;

/// Signing in: locate the account, then judge the try in the scope of its own authority.
@Component
class SignIn {

  private final JdbcClient jdbc;
  private final TransactionTemplate transaction;
  private final JudgeSignIn judge;
  private final UnknownNames unknown;
  private final Passwords passwords;

  SignIn(
      JdbcClient jdbc,
      TransactionTemplate transaction,
      JudgeSignIn judge,
      UnknownNames unknown,
      Passwords passwords) {
    this.jdbc = jdbc;
    this.transaction = transaction;
    this.judge = judge;
    this.unknown = unknown;
    this.passwords = passwords;
  }

  /// Judges name and password. A failure is counted before this returns.
  SignInOutcome withPassword(String login, String password) {
    var located = LoginName.parse(login).flatMap(this::locate);
    if (located.isEmpty()) {
      passwords.pretendToMatch(password);
      return unknown.fail(login);
    }
    SignedIn who = located.get();
    return Scopes.call(
        new Scope.Authority(who.authority(), null),
        () -> judge.password(who.account(), who.authority(), password));
  }

  /// Judges the code of the second factor, or a recovery code in its place.
  SignInOutcome withCode(SignedIn who, String code) {
    return Scopes.call(
        new Scope.Authority(who.authority(), null),
        () -> judge.code(who.account(), who.authority(), code));
  }

  private Optional<SignedIn> locate(LoginName login) {
    return Scopes.call(
        new Scope.SignIn(),
        () ->
            transaction.execute(_ ->
                jdbc.sql("select authority_id, account_id from access.locate_account(?, ?)")
                    .params(login.account(), login.slug())
                    .query((row, _) ->
                        new SignedIn(
                            new AccountId(row.getObject(2, java.util.UUID.class)),
                            new AuthorityId(row.getObject(1, java.util.UUID.class)),
                            Stage.CODE))
                    .optional()));
  }
}
