package vn.caicach.access.internal;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.access.Role;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;
import vn.caicach.shared.VietnameseText;

/// What an administrator does with the accounts of the authority. Each step that takes rights away
/// ends the account's sessions as well.
@Component
public class AdministerAccount {

  private final Accounts accounts;
  private final SignInGuards guards;
  private final RoleGrants grants;
  private final RecoveryCodes recoveryCodes;
  private final AccountQueries queries;
  private final Passwords passwords;
  private final AccountNotices notices;
  private final OpenAccount openAccount;
  private final AuthorityLevel levels;
  private final BusinessTime time;

  AdministerAccount(
      Accounts accounts,
      SignInGuards guards,
      RoleGrants grants,
      RecoveryCodes recoveryCodes,
      AccountQueries queries,
      Passwords passwords,
      AccountNotices notices,
      OpenAccount openAccount,
      AuthorityLevel levels,
      BusinessTime time) {
    this.accounts = accounts;
    this.guards = guards;
    this.grants = grants;
    this.recoveryCodes = recoveryCodes;
    this.queries = queries;
    this.passwords = passwords;
    this.notices = notices;
    this.openAccount = openAccount;
    this.levels = levels;
    this.time = time;
  }

  /// The roles this administrator may grant.
  public Set<Role> grantable(Actor by) {
    return AccountRules.grantable(levels.of(by.authority()), by);
  }

  /// Sets a new first password and lets the account try again at once.
  ///
  /// @return the password, to be told once
  @Transactional
  public String resetPassword(AccountId id, Actor by) {
    Account account = administrable(id, by);
    String password = passwords.generate();
    account.resetPassword(passwords.hash(password), time.now());
    accounts.save(account);
    releaseGuard(id);
    notices.passwordReset(account);
    return password;
  }

  /// Takes the second factor off an account whose telephone and recovery codes are lost.
  @Transactional
  public void resetSecondFactor(AccountId id, Actor by) {
    Account account = administrable(id, by);
    account.removeSecondFactor();
    accounts.save(account);
    recoveryCodes.remove(id);
    notices.secondFactorReset(account);
  }

  /// Ends a wait after failed tries.
  @Transactional
  public void release(AccountId id, Actor by) {
    administrable(id, by);
    releaseGuard(id);
  }

  /// Closes the account; it stays in the records. Refused for the own account and for the last
  /// administrator.
  @Transactional
  public Verdict close(AccountId id, Actor by) {
    if (id.equals(by.account())) {
      return Verdict.refused("access.account.own");
    }
    lockAdministration();
    Account account = administrable(id, by);
    Verdict verdict = keepsAnAdministrator(id);
    if (verdict instanceof Verdict.Allowed) {
      account.disable(time.now());
      accounts.save(account);
    }
    return verdict;
  }

  /// Opens a closed account again, with a new first password.
  @Transactional
  public String reopen(AccountId id, Actor by) {
    Account account = administrable(id, by);
    account.enable();
    accounts.save(account);
    return resetPassword(id, by);
  }

  /// Corrects the name shown and the address for mail, and says whose account it is where nobody's
  /// is known yet.
  ///
  /// @param version the version the form was filled from; another one in between is a stale edit
  @Transactional
  public Verdict describe(
      AccountId id,
      long version,
      String displayName,
      @Nullable String email,
      @Nullable UUID officer,
      Actor by) {
    Account account = administrable(id, by);
    if (officer != null && !officer.equals(account.officerId())) {
      if (account.officerId() != null) {
        return Verdict.refused("access.account.officerStays");
      }
      Verdict verdict = openAccount.mayBelongTo(officer);
      if (verdict instanceof Verdict.Refused) {
        return verdict;
      }
      account.belongTo(officer);
    }
    account.describe(VietnameseText.tidy(displayName), email);
    accounts.save(account.atVersion(version));
    return Verdict.allowed();
  }

  /// Sets the roles held from today on: grants what is new, ends what is gone.
  ///
  /// @param seen the roles the page showed; others held by now are a stale edit
  @Transactional
  public Verdict setRoles(AccountId id, Set<Role> seen, Set<Role> wanted, Actor by) {
    lockAdministration();
    administrable(id, by);
    LocalDate today = time.today();
    List<RoleGrant> grantsHeld =
        grants.findByAccountId(id).stream().filter(grant -> grant.holdsOn(today)).toList();
    Set<Role> held = grantsHeld.stream().map(RoleGrant::role).collect(Collectors.toSet());
    if (held.equals(wanted)) {
      return Verdict.allowed();
    }
    if (wanted.isEmpty()) {
      return Verdict.refused("access.role.none");
    }
    if (!held.equals(seen)) {
      throw new OptimisticLockingFailureException("the roles changed meanwhile");
    }
    Set<Role> ended = without(held, wanted);
    Set<Role> granted = without(wanted, held);
    Verdict verdict =
        Verdict.allOf(
            () -> AccountRules.mayGrant(granted, levels.of(by.authority()), by),
            () -> keepsOwn(ended, id, by),
            () -> ended.contains(Role.COM_ADMIN) ? keepsAnAdministrator(id) : Verdict.allowed());
    if (verdict instanceof Verdict.Allowed) {
      grantsHeld.stream()
          .filter(grant -> ended.contains(grant.role()))
          .forEach(grant -> end(grant, today));
      granted.forEach(role -> grants.save(RoleGrant.from(today, id, role)));
    }
    return verdict;
  }

  /// Whether the authority has another administrator who works there on that day.
  @Transactional(readOnly = true)
  public Verdict keepsAnAdministrator(AccountId id, LocalDate day) {
    return queries.isOnlyAdministrator(id, day)
        ? Verdict.refused("access.role.lastAdministrator")
        : Verdict.allowed();
  }

  private Verdict keepsAnAdministrator(AccountId id) {
    return keepsAnAdministrator(id, time.today());
  }

  private static Verdict keepsOwn(Set<Role> ended, AccountId id, Actor by) {
    boolean gives = ended.contains(Role.COM_ADMIN) || ended.contains(Role.SYS_ADMIN);
    return gives && id.equals(by.account())
        ? Verdict.refused("access.role.own")
        : Verdict.allowed();
  }

  private static Set<Role> without(Set<Role> roles, Set<Role> others) {
    Set<Role> rest = new HashSet<>(roles);
    rest.removeAll(others);
    return rest;
  }

  /// Two administrators who take the role from each other at the same moment do so one after the
  /// other: the second one is refused.
  private void lockAdministration() {
    queries.lockAdministration();
  }

  private Account administrable(AccountId id, Actor by) {
    Account account = accounts.findById(id).orElseThrow();
    LocalDate today = time.today();
    AccountRules.mayAdminister(
            grants.findByAccountId(id).stream()
                .filter(grant -> grant.holdsOn(today))
                .map(RoleGrant::role)
                .toList(),
            by)
        .orThrow();
    return account;
  }

  private void releaseGuard(AccountId id) {
    SignInGuard guard = guards.findByAccountId(id).orElseThrow();
    guard.release();
    guards.save(guard);
  }

  private void end(RoleGrant grant, LocalDate today) {
    if (grant.beganOn(today)) {
      grants.delete(grant); // it held on no whole day; the audit log keeps it
    } else {
      grant.endOn(today);
      grants.save(grant);
    }
  }
}
