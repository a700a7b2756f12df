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

/// Opens the installation for a further authority, with an administrator of its own.
@Component
public class OpenAuthority {

  /// @param login what the administrator signs in with
  /// @param firstPassword told once
  public record Opened(String authorityName, String login, String firstPassword) {}

  private final AuthoritySetup setup;
  private final AuthorityDirectory authorities;
  private final OpenAccount openAccount;

  OpenAuthority(AuthoritySetup setup, AuthorityDirectory authorities, OpenAccount openAccount) {
    this.setup = setup;
    this.authorities = authorities;
    this.openAccount = openAccount;
  }

  /// @throws vn.caicach.shared.RefusedException when the unit has its authority already
  public Opened open(String unitCode, String name, Set<Role> roles, Actor by) {
    AuthorityId id = setup.establish(unitCode, Set.of());
    Authority authority = authorities.find(id).orElseThrow();
    var opened =
        Scopes.call(
            new Scope.Authority(id, by),
            () -> openAccount.open(name, "Quản trị " + authority.name(), null, null, roles));
    return new Opened(authority.name(), name + "@" + authority.slug(), opened.firstPassword());
  }
}
