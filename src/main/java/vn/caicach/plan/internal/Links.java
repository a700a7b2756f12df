package vn.caicach.plan.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.plan.TaskId;

/// What a task comes from, and whom it is handed down to.
///
/// @param previous the task of the year before
/// @param splitFrom what it was split from
/// @param recipient the commune a city's task is handed down to
/// @param superior the authority above whose task this one carries out
/// @param superiorTask its task there
record Links(
    @Nullable TaskId previous,
    @Nullable TaskId splitFrom,
    @Nullable UUID recipient,
    @Nullable UUID superior,
    @Nullable UUID superiorTask) {

  static final Links NONE = new Links(null, null, null, null, null);

  static Links after(TaskId previous) {
    return new Links(previous, null, null, null, null);
  }

  static Links partOf(TaskId whole) {
    return new Links(null, whole, null, null, null);
  }

  static Links downTo(UUID commune) {
    return new Links(null, null, commune, null, null);
  }

  static Links from(UUID authority, UUID task) {
    return new Links(null, null, null, authority, task);
  }
}
