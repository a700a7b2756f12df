package vn.caicach.plan.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.TaskState;

/// What of a task says who may do what with it.
interface Carried {

  TaskState state();

  UnitId lead();

  UnitId verifier();

  /// Null before it is handed to somebody.
  @Nullable OfficerId officer();

  /// The commune that carries it in its own register; null when the authority itself does.
  @Nullable UUID recipient();

  /// The authority above that gave it; null when the authority itself did.
  @Nullable UUID superior();
}
