package vn.caicach.access.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.access.Role;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.BusinessTime;

/// Reads who acts, anew for each request: a closed account or an ended role counts at once.
@Component
class LoadActor {

  private final ActorQueries queries;
  private final PermissionTable table;
  private final BusinessTime time;

  LoadActor(ActorQueries queries, PermissionTable table, BusinessTime time) {
    this.queries = queries;
    this.table = table;
    this.time = time;
  }

  /// Empty when the account is gone or closed.
  @Transactional(readOnly = true)
  Optional<Actor> load(AccountId account, AuthorityId authority) {
    LocalDate today = time.today();
    return queries
        .find(account, today)
        .map(found ->
            new Actor(
                account,
                authority,
                null,
                "",
                found.name(),
                found.authorityName(),
                found.roles().stream().map(Role::name).collect(Collectors.toSet()),
                table.of(found.roles())));
  }
}
