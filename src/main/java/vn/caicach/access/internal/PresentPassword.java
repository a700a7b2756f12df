package vn.caicach.access.internal;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;

/// Asks somebody who is signed in for the present password once more. Wrong answers count as those
/// at the door do: an unattended session is no place for guessing.
@Component
class PresentPassword {

  private final SignInGuards guards;
  private final Passwords passwords;
  private final LockoutPolicy policy;
  private final BusinessTime time;

  PresentPassword(
      SignInGuards guards, Passwords passwords, LockoutPolicy policy, BusinessTime time) {
    this.guards = guards;
    this.passwords = passwords;
    this.policy = policy;
    this.time = time;
  }

  @Transactional(propagation = Propagation.MANDATORY)
  public Verdict check(Account account, String typed) {
    Instant now = time.now();
    SignInGuard guard = guards.findByAccountId(account.id()).orElseThrow();
    Instant until = guard.waitsUntil(now);
    if (until != null) {
      return Verdict.refused("access.password.waiting", until);
    }
    if (passwords.matches(typed, account.passwordHash())) {
      return Verdict.allowed();
    }
    guard.fail(now, policy);
    guards.save(guard);
    return Verdict.refused("access.password.wrong");
  }
}
