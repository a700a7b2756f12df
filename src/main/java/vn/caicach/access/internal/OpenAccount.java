package vn.caicach.access.internal;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.access.AccountSetup;
import vn.caicach.access.Role;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.OrganizationDirectory;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.AuthorityId;
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
  private final OrganizationDirectory organization;
  private final AuthorityLevel levels;
  private final LoadActor actors;
  private final BusinessTime time;

  OpenAccount(
      Accounts accounts,
      SignInGuards guards,
      RoleGrants grants,
      Passwords passwords,
      AccountNotices notices,
      AnyAccount anyAccount,
      OrganizationDirectory organization,
      AuthorityLevel levels,
      LoadActor actors,
      BusinessTime time) {
    this.accounts = accounts;
    this.guards = guards;
    this.grants = grants;
    this.passwords = passwords;
    this.notices = notices;
    this.anyAccount = anyAccount;
    this.organization = organization;
    this.levels = levels;
    this.actors = actors;
    this.time = time;
  }

  /// @param name 2 to 40 small letters, digits, dots, underscores, hyphens; unique within the
  ///   authority
  /// @param displayName empty for the name of the officer
  /// @param officer whose account it is; null for a technical account
  /// @param by the administrator who opens it
  /// @throws RefusedException when the name is taken, the officer has left or has an account, or a
  ///   role is not to be granted
  @Transactional
  public Opened open(
      String name,
      String displayName,
      @Nullable UUID officer,
      @Nullable String email,
      Set<Role> roles,
      Actor by) {
    AccountRules.mayGrant(roles, levels.of(by.authority()), by).orThrow();
    return withFirstPassword(name, displayName, officer, email, roles);
  }

  /// Opens the account of the first administrator of an authority.
  ///
  /// @throws RefusedException when the name is taken
  @Transactional
  Opened openFirst(String name, String displayName, Set<Role> roles) {
    return withFirstPassword(name, displayName, null, null, roles);
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

  @Override
  @Transactional(readOnly = true)
  public Optional<Actor> actor(String name) {
    AuthorityId authority =
        Scopes.current()
            .map(Scope::authority)
            .orElseThrow(() -> new IllegalStateException("no authority to look in"));
    return accounts.findByName(name).flatMap(account -> actors.load(account.id(), authority, null));
  }

  /// That the officer works here, or will, and has no account yet.
  Verdict mayBelongTo(UUID officer) {
    boolean works =
        organization
            .officer(new OfficerId(officer))
            .filter(one -> one.employment().reaches(time.today()))
            .isPresent();
    if (!works) {
      return Verdict.refused("access.account.officerLeft");
    }
    return accounts.findByOfficerId(officer).isPresent()
        ? Verdict.refused("access.account.officerTaken")
        : Verdict.allowed();
  }

  private Opened withFirstPassword(
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
    if (officer != null) {
      mayBelongTo(officer).orThrow();
    }
    Account account =
        accounts.save(
            Account.open(
                name,
                officer,
                shown(displayName, officer),
                email,
                passwords.hash(password),
                time.now()));
    guards.save(SignInGuard.of(account.id()));
    roles.forEach(role -> grants.save(RoleGrant.from(time.today(), account.id(), role)));
    return account;
  }

  private String shown(String displayName, @Nullable UUID officer) {
    String typed = VietnameseText.tidy(displayName);
    return typed.isEmpty() && officer != null
        ? organization.officer(new OfficerId(officer)).orElseThrow().name()
        : typed;
  }
}
