package vn.caicach.access.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Identifiers;

/// Counts failed sign-ins in a row and makes the account wait longer after each further one.
@Table(schema = "access", name = "sign_in_guards")
class SignInGuard {

  @Id private final UUID id;
  private final AccountId accountId;
  private int failures;
  private @Nullable Instant lockedUntil;
  private @Nullable Instant lastFailureAt;
  private @Nullable Instant lastSuccessAt;
  private @Nullable Instant sessionsEndedAt;
  private long lastTotpStep;
  @Version private final long version;

  @PersistenceCreator
  SignInGuard(
      UUID id,
      AccountId accountId,
      int failures,
      @Nullable Instant lockedUntil,
      @Nullable Instant lastFailureAt,
      @Nullable Instant lastSuccessAt,
      @Nullable Instant sessionsEndedAt,
      long lastTotpStep,
      long version) {
    this.id = id;
    this.accountId = accountId;
    this.failures = failures;
    this.lockedUntil = lockedUntil;
    this.lastFailureAt = lastFailureAt;
    this.lastSuccessAt = lastSuccessAt;
    this.sessionsEndedAt = sessionsEndedAt;
    this.lastTotpStep = lastTotpStep;
    this.version = version;
  }

  static SignInGuard of(AccountId account) {
    return new SignInGuard(Identifiers.next(), account, 0, null, null, null, null, 0, 0);
  }

  /// The moment the account may try again, or null when it may now.
  @Nullable Instant waitsUntil(Instant now) {
    return lockedUntil != null && lockedUntil.isAfter(now) ? lockedUntil : null;
  }

  /// One more failure in a row; a row that ended long ago is forgotten.
  void fail(Instant now, LockoutPolicy policy) {
    if (lastFailureAt != null && lastFailureAt.plus(policy.memory()).isBefore(now)) {
      failures = 0;
    }
    failures++;
    lastFailureAt = now;
    var delay = policy.delayAfter(failures);
    lockedUntil = delay.isZero() ? null : now.plus(delay);
  }

  void succeed(Instant now) {
    failures = 0;
    lockedUntil = null;
    lastSuccessAt = now;
  }

  /// Takes the time step of a code once; the same code, or an older one, is not taken again.
  boolean takeStep(long step) {
    if (step <= lastTotpStep) {
      return false;
    }
    lastTotpStep = step;
    return true;
  }

  void release() {
    failures = 0;
    lockedUntil = null;
  }

  void sessionsEnded(Instant now) {
    sessionsEndedAt = now;
  }
}
