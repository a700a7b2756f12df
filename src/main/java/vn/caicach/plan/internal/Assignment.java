package vn.caicach.plan.internal;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.TaskOrigin;

/// What is given to do, whoever leads it.
///
/// @param product what shall come of it; may be empty
/// @param verifier never the lead unit; null for the office the rules name
/// @param cooperating units that take part, without the lead unit
public record Assignment(
    TaskOrigin origin,
    String title,
    String product,
    Passage passage,
    @Nullable UnitId verifier,
    List<UnitId> cooperating,
    Deadline deadline) {

  public Assignment {
    cooperating = List.copyOf(cooperating);
  }

  /// The units it names beside the lead unit.
  List<UnitId> units() {
    return verifier == null
        ? cooperating
        : Stream.concat(cooperating.stream(), Stream.of(verifier)).toList();
  }

  Assignment verifiedBy(@Nullable UnitId unit) {
    return new Assignment(origin, title, product, passage, unit, cooperating, deadline);
  }
}
