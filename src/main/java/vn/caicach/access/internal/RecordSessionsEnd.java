package vn.caicach.access.internal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.BusinessTime;

/// Keeps that sessions of an account were ended: sessions themselves are not in the log.
@Component
class RecordSessionsEnd {

  private final SignInGuards guards;
  private final BusinessTime time;

  RecordSessionsEnd(SignInGuards guards, BusinessTime time) {
    this.guards = guards;
    this.time = time;
  }

  @Transactional
  public void ended(AccountId account) {
    SignInGuard guard = guards.findByAccountId(account).orElseThrow();
    guard.sessionsEnded(time.now());
    guards.save(guard);
  }
}
