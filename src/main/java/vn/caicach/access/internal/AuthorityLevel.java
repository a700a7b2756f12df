package vn.caicach.access.internal;

import org.springframework.stereotype.Component;
import vn.caicach.access.Role;
import vn.caicach.organization.AuthorityDirectory;
import vn.caicach.shared.AuthorityId;

/// Tells the level of an authority, which says what roles it has.
@Component
class AuthorityLevel {

  private final AuthorityDirectory authorities;

  AuthorityLevel(AuthorityDirectory authorities) {
    this.authorities = authorities;
  }

  Role.Level of(AuthorityId authority) {
    return authorities.find(authority).orElseThrow().province()
        ? Role.Level.PROVINCE
        : Role.Level.COMMUNE;
  }
}
