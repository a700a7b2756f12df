package vn.caicach.access.internal;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.database.Writes;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.BusinessTime;

/// Who acts, without asking again while nothing was written in the authority: a closed account or
/// an ended role still counts with the next request.
@Component
class RecentActors {

  /// For what another program writes beside this one.
  private static final Duration AT_MOST = Duration.ofMinutes(1);

  private static final int MOST = 2_000;

  private record Key(
      AccountId account, AuthorityId authority, @Nullable UUID post, LocalDate today) {}

  /// @param writes in the authority before it was read
  /// @param readAt nanoseconds of the machine's running clock
  private record Known(Actor actor, long writes, long readAt) {

    boolean holds(long writesNow) {
      return writes == writesNow && System.nanoTime() - readAt < AT_MOST.toNanos();
    }
  }

  private final ConcurrentMap<Key, Known> known = new ConcurrentHashMap<>();
  private final LoadActor actors;
  private final Writes writes;
  private final BusinessTime time;

  RecentActors(LoadActor actors, Writes writes, BusinessTime time) {
    this.actors = actors;
    this.writes = writes;
    this.time = time;
  }

  /// As [LoadActor#load], in the scope of the authority.
  Optional<Actor> load(AccountId account, AuthorityId authority, @Nullable UUID chosenPost) {
    var key = new Key(account, authority, chosenPost, time.today());
    long before = writes.count(authority);
    Known recent = known.get(key);
    if (recent != null && recent.holds(before)) {
      return Optional.of(recent.actor());
    }
    Optional<Actor> read =
        Scopes.call(
            new Scope.Authority(authority, null),
            () -> actors.load(account, authority, chosenPost));
    if (known.size() >= MOST) {
      known.clear();
    }
    read.ifPresentOrElse(
        actor -> known.put(key, new Known(actor, before, System.nanoTime())),
        () -> known.remove(key));
    return read;
  }
}
