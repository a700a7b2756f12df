package vn.caicach.plan.internal;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.shared.Actor;

/// Which office a review report goes to: reports to UBND go through Văn phòng, Văn phòng's own
/// through the next office in line.
@Component
public class ReviewDesk {

  /// Whose reports somebody sees.
  ///
  /// @param all those of every unit
  /// @param units otherwise of these
  public record Sight(boolean all, Set<UUID> units) {

    public Sight {
      units = Set.copyOf(units);
    }
  }

  private final TaskUnits units;

  ReviewDesk(TaskUnits units) {
    this.units = units;
  }

  /// @param unit whose report it is; null for any other than the receiver's own
  /// @return empty when the authority has none of the offices
  @Transactional(readOnly = true)
  public Optional<UnitId> receiver(@Nullable UnitId unit) {
    return units.verifier(TaskOrigin.CHAIR, unit).map(TaskUnits.TaskUnit::id);
  }

  /// The own units' reports, and those that come to the own office.
  @Transactional(readOnly = true)
  public Sight sight(Actor actor) {
    if (actor.may("tasks:readAll")) {
      return new Sight(true, Set.of());
    }
    Optional<UnitId> first = receiver(null);
    if (first.isEmpty() || actor.worksIn(first.get().value())) {
      return new Sight(first.isPresent(), actor.units());
    }
    Set<UUID> seen = new HashSet<>(actor.units());
    receiver(first.get())
        .filter(next -> actor.worksIn(next.value()))
        .ifPresent(_ -> seen.add(first.get().value()));
    return new Sight(false, seen);
  }
}
