package vn.caicach.plan.internal;

import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.AuthorityId;

/// Goes round the authorities that may have something to take over from the other side, each in its
/// own scope.
@Component
class HandingRounds {

  private static final Logger LOG = LoggerFactory.getLogger(HandingRounds.class);

  private final HandingQueries queries;
  private final PullHandedDown commune;
  private final FollowCommunes city;

  HandingRounds(HandingQueries queries, PullHandedDown commune, FollowCommunes city) {
    this.queries = queries;
    this.commune = commune;
    this.city = city;
  }

  void go() {
    List<UUID> authorities =
        Scopes.<List<UUID>, RuntimeException>call(
            new Scope.Schedule(), queries::authoritiesWithNews);
    authorities.forEach(this::visit);
  }

  /// Lets an authority hear of the other side. What fails is tried again in the next round.
  void visit(UUID authority) {
    try {
      Scopes.run(new Scope.Job(new AuthorityId(authority)), this::exchange);
    } catch (RuntimeException problem) {
      LOG.error("Tasks handed down were not taken over by {}.", authority, problem);
    }
  }

  private void exchange() {
    commune.pull();
    commune.hear();
    city.follow();
  }
}
