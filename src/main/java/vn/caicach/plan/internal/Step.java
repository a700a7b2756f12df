package vn.caicach.plan.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.StepKind;
import vn.caicach.plan.TaskId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Identifiers;

/// Something that happened to a task, and who did it in which post. Never changed.
///
/// @param unitId for which unit it was done; null for whoever gives or verifies, and for the
///   program
/// @param dueOn the last day asked for or granted
@Table(schema = "plan", name = "steps")
record Step(
    @Id UUID id,
    TaskId taskId,
    StepKind kind,
    Instant happenedAt,
    @Nullable UnitId unitId,
    @Nullable UUID officerId,
    String byName,
    String byPost,
    String note,
    @Nullable Integer progress,
    @Nullable LocalDate dueOn,
    @Version long version) {

  static Step of(TaskId task, StepKind kind, Actor by, String note, Instant now) {
    return new Step(
        Identifiers.next(),
        task,
        kind,
        now,
        null,
        by.officer(),
        by.name(),
        by.postName(),
        note,
        null,
        null,
        0);
  }

  /// A step nobody made: the program did.
  static Step byProgram(TaskId task, StepKind kind, String note, Instant now) {
    return new Step(Identifiers.next(), task, kind, now, null, null, "", "", note, null, null, 0);
  }

  /// A step of another authority: the one above, or the one that carries the task.
  static Step elsewhere(
      TaskId task, StepKind kind, String byName, String byPost, String note, Instant now) {
    return new Step(
        Identifiers.next(), task, kind, now, null, null, byName, byPost, note, null, null, 0);
  }

  Step forUnit(UnitId unit) {
    return new Step(
        id,
        taskId,
        kind,
        happenedAt,
        unit,
        officerId,
        byName,
        byPost,
        note,
        progress,
        dueOn,
        version);
  }

  Step reaching(int percent) {
    return new Step(
        id,
        taskId,
        kind,
        happenedAt,
        unitId,
        officerId,
        byName,
        byPost,
        note,
        percent,
        dueOn,
        version);
  }

  Step until(@Nullable LocalDate day) {
    return new Step(
        id,
        taskId,
        kind,
        happenedAt,
        unitId,
        officerId,
        byName,
        byPost,
        note,
        progress,
        day,
        version);
  }
}
