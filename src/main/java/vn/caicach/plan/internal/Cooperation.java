package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.TaskId;
import vn.caicach.shared.Identifiers;

/// A unit takes part in a task it does not lead.
///
/// @param givenOn when it gave its part; null while that is awaited
/// @param endedOn when it was taken out; null while it takes part
@Table(schema = "plan", name = "cooperations")
record Cooperation(
    @Id UUID id,
    TaskId taskId,
    UnitId unitId,
    @Nullable LocalDate givenOn,
    @Nullable LocalDate endedOn,
    @Version long version) {

  static Cooperation of(TaskId task, UnitId unit) {
    return new Cooperation(Identifiers.next(), task, unit, null, null, 0);
  }

  boolean takesPart() {
    return endedOn == null;
  }

  Cooperation given(LocalDate day) {
    return new Cooperation(id, taskId, unitId, day, endedOn, version);
  }

  Cooperation ended(LocalDate day) {
    return new Cooperation(id, taskId, unitId, givenOn, day, version);
  }

  Cooperation again() {
    return new Cooperation(id, taskId, unitId, givenOn, null, version);
  }
}
