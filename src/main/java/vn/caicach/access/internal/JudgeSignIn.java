package vn.caicach.access.internal;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.access.internal.SignedIn.Stage;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.BusinessTime;

/// Judges one try at one account, in the scope of its authority. The guard's row is locked
/// meanwhile.
@Component
class JudgeSignIn {

  private final Accounts accounts;
  private final SignInGuards guards;
  private final RecoveryCodes recoveryCodes;
  private final Passwords passwords;
  private final TotpCodes totp;
  private final LockoutPolicy policy;
  private final AccountQueries queries;
  private final ActingAccount acting;
  private final BusinessTime time;

  JudgeSignIn(
      Accounts accounts,
      SignInGuards guards,
      RecoveryCodes recoveryCodes,
      Passwords passwords,
      TotpCodes totp,
      LockoutPolicy policy,
      AccountQueries queries,
      ActingAccount acting,
      BusinessTime time) {
    this.accounts = accounts;
    this.guards = guards;
    this.recoveryCodes = recoveryCodes;
    this.passwords = passwords;
    this.totp = totp;
    this.policy = policy;
    this.queries = queries;
    this.acting = acting;
    this.time = time;
  }

  @Transactional
  SignInOutcome password(AccountId id, AuthorityId authority, String password) {
    Instant now = time.now();
    SignInGuard guard = guards.findByAccountId(id).orElseThrow();
    Instant until = guard.waitsUntil(now);
    if (until != null) {
      passwords.pretendToMatch(password);
      return new SignInOutcome.Waiting(until);
    }
    Account account = accounts.findById(id).orElseThrow();
    boolean right = passwords.matches(password, account.passwordHash());
    if (!right || isShut(account)) {
      guard.fail(now, policy);
      guards.save(guard);
      return new SignInOutcome.Wrong();
    }
    if (account.hasSecondFactor()) {
      return new SignInOutcome.Entered(new SignedIn(id, authority, Stage.CODE));
    }
    acting.as(id);
    guard.succeed(now);
    guards.save(guard);
    return entered(account, authority);
  }

  @Transactional
  SignInOutcome code(AccountId id, AuthorityId authority, String code) {
    Instant now = time.now();
    SignInGuard guard = guards.findByAccountId(id).orElseThrow();
    Instant until = guard.waitsUntil(now);
    if (until != null) {
      return new SignInOutcome.Waiting(until);
    }
    Account account = accounts.findById(id).orElseThrow();
    byte[] secret = account.totpSecret();
    var step = secret == null ? java.util.OptionalLong.empty() : totp.stepOf(secret, code, now);
    boolean right =
        step.isPresent() ? guard.takeStep(step.getAsLong()) : recoveryCodes.use(id, code, now);
    if (!right || isShut(account)) {
      guard.fail(now, policy);
      guards.save(guard);
      return new SignInOutcome.Wrong();
    }
    acting.as(id);
    guard.succeed(now);
    guards.save(guard);
    return entered(account, authority);
  }

  private boolean isShut(Account account) {
    return account.isDisabled() || queries.hasLeft(account.id(), time.today());
  }

  private static SignInOutcome entered(Account account, AuthorityId authority) {
    Stage next = account.mustChangePassword() ? Stage.NEW_PASSWORD : Stage.DONE;
    return new SignInOutcome.Entered(new SignedIn(account.id(), authority, next));
  }
}
