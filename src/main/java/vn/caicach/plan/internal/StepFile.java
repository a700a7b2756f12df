package vn.caicach.plan.internal;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.plan.TaskId;
import vn.caicach.shared.Identifiers;
import vn.caicach.storage.FileId;

/// A file brought in with a step.
@Table(schema = "plan", name = "step_files")
record StepFile(@Id UUID id, UUID stepId, TaskId taskId, FileId fileId, @Version long version) {

  static StepFile of(Step step, FileId file) {
    return new StepFile(Identifiers.next(), step.id(), step.taskId(), file, 0);
  }
}
