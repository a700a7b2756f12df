package vn.caicach.access.internal;

import java.util.Set;
import org.springframework.stereotype.Component;
import vn.caicach.access.Role;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.organization.Authority;
import vn.caicach.organization.AuthorityDirectory;
import vn.caicach.organization.AuthoritySetup;
import vn.caicach.shared.Actor;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Verdict;

/// Opens the installation for a further authority, with an administrator of its own.
@Component
public class OpenAuthority {

  /// @param login what the administrator signs in with
  /// @param firstPassword told once
  public record Opened(String authorityName, String login, String firstPassword) {}

  private final AuthoritySetup setup;
  private final AuthorityDirectory authorities;
  private final OpenAccount openAccount;
  private final AccountQueries accounts;

  OpenAuthority(
      AuthoritySetup setup,
      AuthorityDirectory authorities,
      OpenAccount openAccount,
      AccountQueries accounts) {
    this.accounts = accounts;
    this.setup = setup;
    this.authorities = authorities;
    this.openAccount = openAccount;
  }

  /// Also for an authority that is listed only, or whose opening was broken off: what is missing is
  /// added.
  ///
  /// @throws RefusedException when the authority has accounts already
  public Opened open(String unitCode, String name, Set<Role> roles, Actor by) {
    AuthorityId id =
        setup
            .authorityOf(unitCode)
            .map(existing -> completed(existing, by))
            .orElseGet(() -> setup.establish(unitCode, Set.of()));
    Authority authority = authorities.find(id).orElseThrow();
    var opened =
        Scopes.call(
            new Scope.Authority(id, by),
            () -> openAccount.openFirst(name, "Quản trị " + authority.name(), roles));
    return new Opened(authority.name(), name + "@" + authority.slug(), opened.firstPassword());
  }

  private AuthorityId completed(AuthorityId id, Actor by) {
    if (Scopes.call(new Scope.Authority(id, by), accounts::any)) {
      throw new RefusedException(
          Verdict.refused("access.authorities.atWork", authorities.find(id).orElseThrow().name()));
    }
    setup.complete(id);
    return id;
  }
}
