package vn.caicach.access.internal;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.access.AccountSetup;
import vn.caicach.access.Role;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Verdict;
import vn.caicach.shared.VietnameseText;

/// Opens an account in the authority of the scope.
@Component
public class OpenAccount implements AccountSetup {

  /// @param firstPassword told once, to be changed at the first sign-in
  public record Opened(AccountId id, String firstPassword) {}

  private final Accounts accounts;
  private final SignInGuards guards;
  private final RoleGrants grants;
  private final Passwords passwords;
  private final AccountNotices notices;
  private final AnyAccount anyAccount;
  private final BusinessTime time;

  OpenAccount(
      Accounts accounts,
      SignInGuards guards,
      RoleGrants grants,
      Passwords passwords,
      AccountNotices notices,
      AnyAccount anyAccount,
      BusinessTime time) {
    this.accounts = accounts;
    this.guards = guards;
    this.grants = grants;
    this.passwords = passwords;
    this.notices = notices;
    this.anyAccount = anyAccount;
    this.time = time;
  }

  /// @param name 2 to 40 small letters, digits, dots, underscores, hyphens; unique within the
  ///   authority
  /// @throws RefusedException when the name is taken
  @Transactional
  public Opened open(
      String name,
      String displayName,
      @Nullable UUID officer,
      @Nullable String email,
      Set<Role> roles) {
    String password = passwords.generate();
    Account account = store(name, displayName, officer, email, roles, password);
    notices.opened(account);
    return new Opened(account.id(), password);
  }

  @Override
  public boolean anyAccount() {
    return anyAccount.exists();
  }

  @Override
  @Transactional
  public AccountId open(
      String name,
      String displayName,
      @Nullable UUID officer,
      @Nullable String email,
      Set<Role> roles,
      String chosen) {
    Account account = store(name, displayName, officer, email, roles, chosen);
    account = accounts.findById(account.id()).orElseThrow();
    account.changePassword(account.passwordHash(), time.now());
    accounts.save(account);
    return account.id();
  }

  private Account store(
      String name,
      String displayName,
      @Nullable UUID officer,
      @Nullable String email,
      Set<Role> roles,
      String password) {
    if (accounts.findByName(name).isPresent()) {
      throw new RefusedException(Verdict.refused("access.account.taken", name));
    }
    Account account =
        accounts.save(
            Account.open(
                name,
                officer,
                VietnameseText.tidy(displayName),
                email,
                passwords.hash(password),
                time.now()));
    guards.save(SignInGuard.of(account.id()));
    roles.forEach(role -> grants.save(RoleGrant.from(time.today(), account.id(), role)));
    return account;
  }
}
