package vn.caicach.access.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.access.Role;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;

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
  private final BusinessTime time;

  AdministerAccount(
      Accounts accounts,
      SignInGuards guards,
      RoleGrants grants,
      RecoveryCodes recoveryCodes,
      AccountQueries queries,
      Passwords passwords,
      AccountNotices notices,
      BusinessTime time) {
    this.accounts = accounts;
    this.guards = guards;
    this.grants = grants;
    this.recoveryCodes = recoveryCodes;
    this.queries = queries;
    this.passwords = passwords;
    this.notices = notices;
    this.time = time;
  }

  /// Sets a new first password and lets the account try again at once.
  ///
  /// @return the password, to be told once
  @Transactional
  public String resetPassword(AccountId id) {
    Account account = accounts.findById(id).orElseThrow();
    String password = passwords.generate();
    account.resetPassword(passwords.hash(password), time.now());
    accounts.save(account);
    release(id);
    notices.passwordReset(account);
    return password;
  }

  /// Takes the second factor off an account whose telephone and recovery codes are lost.
  @Transactional
  public void resetSecondFactor(AccountId id) {
    Account account = accounts.findById(id).orElseThrow();
    account.removeSecondFactor();
    accounts.save(account);
    recoveryCodes.remove(id);
    notices.secondFactorReset(account);
  }

  /// Ends a wait after failed tries.
  @Transactional
  public void release(AccountId id) {
    SignInGuard guard = guards.findByAccountId(id).orElseThrow();
    guard.release();
    guards.save(guard);
  }

  /// Closes the account; it stays in the records. Refused for the own account and for the last
  /// administrator.
  @Transactional
  public Verdict close(AccountId id, AccountId by) {
    if (id.equals(by)) {
      return Verdict.refused("access.account.own");
    }
    Verdict verdict = keepsAnAdministrator(id);
    if (verdict instanceof Verdict.Allowed) {
      Account account = accounts.findById(id).orElseThrow();
      account.disable(time.now());
      accounts.save(account);
    }
    return verdict;
  }

  /// Opens a closed account again, with a new first password.
  @Transactional
  public String reopen(AccountId id) {
    Account account = accounts.findById(id).orElseThrow();
    account.enable();
    accounts.save(account);
    return resetPassword(id);
  }

  /// Corrects the name shown and the address for mail.
  @Transactional
  public void describe(AccountId id, String displayName, @Nullable String email) {
    Account account = accounts.findById(id).orElseThrow();
    account.describe(displayName, email);
    accounts.save(account);
  }

  /// Sets the roles held from today on: grants what is new, ends what is gone.
  ///
  /// @param level of the authority; a role of the other level is refused
  @Transactional
  public Verdict setRoles(
      AccountId id, java.util.Set<Role> wanted, Role.Level level, AccountId by) {
    for (Role role : wanted) {
      if (role.level() != Role.Level.ANY && role.level() != level) {
        return Verdict.refused("access.role.level");
      }
    }
    LocalDate today = time.today();
    List<RoleGrant> held =
        grants.findByAccountId(id).stream().filter(grant -> grant.holdsOn(today)).toList();
    boolean losesAdministration =
        held.stream().anyMatch(grant -> grant.role() == Role.COM_ADMIN)
            && !wanted.contains(Role.COM_ADMIN);
    if (losesAdministration) {
      if (id.equals(by)) {
        return Verdict.refused("access.role.own");
      }
      Verdict verdict = keepsAnAdministrator(id);
      if (verdict instanceof Verdict.Refused) {
        return verdict;
      }
    }
    for (RoleGrant grant : held) {
      if (!wanted.contains(grant.role())) {
        end(grant, today);
      }
    }
    var already = held.stream().map(RoleGrant::role).toList();
    wanted.stream()
        .filter(role -> !already.contains(role))
        .forEach(role -> grants.save(RoleGrant.from(today, id, role)));
    return Verdict.allowed();
  }

  private void end(RoleGrant grant, LocalDate today) {
    if (grant.beganOn(today)) {
      grants.delete(grant); // it held on no whole day; the audit log keeps it
    } else {
      grant.endOn(today);
      grants.save(grant);
    }
  }

  private Verdict keepsAnAdministrator(AccountId without) {
    return queries.isOnlyAdministrator(without, time.today())
        ? Verdict.refused("access.role.lastAdministrator")
        : Verdict.allowed();
  }
}
