package vn.caicach.plan.internal;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static vn.caicach.plan.internal.jooq.Tables.STEP_FILES;
import static vn.caicach.plan.internal.jooq.Tables.TASKS;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.springframework.stereotype.Component;
import vn.caicach.shared.Actor;
import vn.caicach.storage.FileAudience;

/// What was brought in with a step of a task is read by those who see the task.
@Component
class TaskFiles implements FileAudience {

  @Override
  public Condition knows(Field<UUID> file) {
    return exists(selectOne().from(STEP_FILES).where(STEP_FILES.FILE_ID.eq(file)));
  }

  @Override
  public Condition admits(Actor actor, Field<UUID> file) {
    return exists(
        selectOne()
            .from(STEP_FILES)
            .join(TASKS)
            .on(TASKS.ID.eq(STEP_FILES.TASK_ID))
            .where(STEP_FILES.FILE_ID.eq(file), TaskQueries.seenBy(actor)));
  }
}
