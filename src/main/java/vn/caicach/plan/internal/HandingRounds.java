package vn.caicach.plan.internal;

import org.springframework.stereotype.Component;
import vn.caicach.database.EachAuthority;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;

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
        this::visit);
  }

  private void visit() {
    commune.pull();
    commune.hear();
    city.follow();
  }
}
