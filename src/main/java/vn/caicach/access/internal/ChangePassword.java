package vn.caicach.access.internal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;

/// A person changes the own password, knowing the present one.
@Component
public class ChangePassword {

  private final Accounts accounts;
  private final Passwords passwords;
  private final PresentPassword presentPassword;
  private final BusinessTime time;

  ChangePassword(
      Accounts accounts, Passwords passwords, PresentPassword presentPassword, BusinessTime time) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.presentPassword = presentPassword;
    this.time = time;
  }

  /// Refused when the present password is wrong, the new one is the same, too short, too long or
  /// easily guessed.
  @Transactional
  public Verdict change(AccountId id, String present, String chosen) {
    Account account = accounts.findById(id).orElseThrow();
    Verdict known = presentPassword.check(account, present);
    if (known instanceof Verdict.Refused) {
      return known;
    }
    if (present.equals(chosen)) {
      return Verdict.refused("access.password.same");
    }
    Verdict verdict = Passwords.acceptable(chosen, account.name());
    if (verdict instanceof Verdict.Allowed) {
      account.changePassword(passwords.hash(chosen), time.now());
      accounts.save(account);
    }
    return verdict;
  }
}
