package vn.caicach.plan.internal;

import org.springframework.stereotype.Component;
import vn.caicach.database.EachAuthority;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.AuthorityId;

/// Goes round the authorities that may have something to take over from the other side, each in its
/// own scope.
@Component
class HandingRounds {

  private final HandingQueries queries;
  private final PullHandedDown commune;
  private final FollowCommunes city;

  HandingRounds(HandingQueries queries, PullHandedDown commune, FollowCommunes city) {
    this.queries = queries;
    this.commune = commune;
    this.city = city;
  }

  void go() {
    EachAuthority.serve(
        "taking over of tasks handed down",
        Scopes.call(new Scope.Schedule(), queries::authoritiesWithNews),
        this::exchange);
  }

  /// Lets one authority hear of the other side.
  void visit(AuthorityId authority) {
    Scopes.run(new Scope.Job(authority), this::exchange);
  }

  private void exchange() {
    commune.pull();
    commune.hear();
    city.follow();
  }
}
