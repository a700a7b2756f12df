package vn.caicach.access.internal;

import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;

/// A person switches the second factor on or off for the own account.
@Component
public class SecondFactor {

  /// @param address the `otpauth:` address for the QR code
  /// @param secret the same seed to be typed by hand
  public record Preparation(String address, String secret) {}

  private final Accounts accounts;
  private final SignInGuards guards;
  private final RecoveryCodes recoveryCodes;
  private final PresentPassword presentPassword;
  private final TotpCodes totp;
  private final BusinessTime time;

  SecondFactor(
      Accounts accounts,
      SignInGuards guards,
      RecoveryCodes recoveryCodes,
      PresentPassword presentPassword,
      TotpCodes totp,
      BusinessTime time) {
    this.accounts = accounts;
    this.guards = guards;
    this.recoveryCodes = recoveryCodes;
    this.presentPassword = presentPassword;
    this.totp = totp;
    this.time = time;
  }

  /// Makes a seed, or shows the one not yet confirmed.
  @Transactional
  public Preparation prepare(AccountId id, String authorityName) {
    Account account = accounts.findById(id).orElseThrow();
    if (account.hasSecondFactor()) {
      throw new IllegalStateException("the second factor is already on");
    }
    byte[] secret = account.totpSecret();
    if (secret == null) {
      secret = totp.newSecret();
      account.prepareSecondFactor(secret);
      accounts.save(account);
    }
    return new Preparation(
        totp.address(secret, "Cải Cách", account.name() + " (" + authorityName + ")"),
        totp.readable(secret));
  }

  /// Switches it on when the code fits.
  ///
  /// @return the recovery codes, to be shown once; empty when the code does not fit
  @Transactional
  public List<String> confirm(AccountId id, String code) {
    Account account = accounts.findById(id).orElseThrow();
    byte[] secret = Objects.requireNonNull(account.totpSecret(), "nothing was prepared");
    var step = totp.stepOf(secret, code, time.now());
    if (step.isEmpty()) {
      return List.of();
    }
    SignInGuard guard = guards.findByAccountId(id).orElseThrow();
    guard.takeStep(step.getAsLong());
    guards.save(guard);
    account.confirmSecondFactor(time.now());
    accounts.save(account);
    return recoveryCodes.renew(id);
  }

  /// Switches it off; the password is asked, since an open session alone must not do.
  @Transactional
  public Verdict remove(AccountId id, String password) {
    Account account = accounts.findById(id).orElseThrow();
    Verdict known = presentPassword.check(account, password);
    if (known instanceof Verdict.Refused) {
      return known;
    }
    account.removeSecondFactor();
    accounts.save(account);
    recoveryCodes.remove(id);
    return Verdict.allowed();
  }

  /// Whether it is on, and how many recovery codes are left.
  @Transactional(readOnly = true)
  public State state(AccountId id) {
    Account account = accounts.findById(id).orElseThrow();
    return new State(account.hasSecondFactor(), recoveryCodes.left(id));
  }

  public record State(boolean on, long codesLeft) {}
}
