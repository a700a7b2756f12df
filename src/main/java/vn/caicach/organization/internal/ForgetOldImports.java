package vn.caicach.organization.internal;

import org.springframework.stereotype.Component;
import vn.caicach.database.EachAuthority;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;

/// Removes the lists nobody confirmed, one authority after another, each in its own transaction:
/// they hold what is personal and serve nothing any more.
@Component
class ForgetOldImports {

  private final AuthorityQueries authorities;
  private final ImportOfficers imports;

  ForgetOldImports(AuthorityQueries authorities, ImportOfficers imports) {
    this.authorities = authorities;
    this.imports = imports;
  }

  void forgetAll() {
    EachAuthority.serve(
        "removal of old lists of officers",
        Scopes.call(new Scope.Schedule(), authorities::ids),
        imports::forgetOld);
  }
}
