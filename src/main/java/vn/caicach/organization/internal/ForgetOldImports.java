package vn.caicach.organization.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.AuthorityId;

/// Removes the lists nobody confirmed, one authority after another, each in its own transaction:
/// they hold what is personal and serve nothing any more.
@Component
class ForgetOldImports {

  private static final Logger log = LoggerFactory.getLogger(ForgetOldImports.class);

  private final AuthorityQueries authorities;
  private final ImportOfficers imports;

  ForgetOldImports(AuthorityQueries authorities, ImportOfficers imports) {
    this.authorities = authorities;
    this.imports = imports;
  }

  void forgetAll() {
    List<AuthorityId> all = Scopes.call(new Scope.Schedule(), authorities::ids);
    RuntimeException first = null;
    for (AuthorityId authority : all) {
      first = forget(authority, first);
    }
    if (first != null) {
      throw first;
    }
  }

  /// The others are served all the same; what failed is tried again on the next day.
  private @Nullable RuntimeException forget(
      AuthorityId authority, @Nullable RuntimeException first) {
    try {
      Scopes.run(new Scope.Job(authority), imports::forgetOld);
      return first;
    } catch (RuntimeException problem) {
      log.error("The old lists of authority {} were not removed.", authority.value(), problem);
      return first == null ? problem : first;
    }
  }
}
