package vn.caicach.plan.internal;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.plan.TaskId;

interface Tasks extends ListCrudRepository<Task, TaskId> {

  /// For a step: one after another.
  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Task> findOneById(TaskId id);
}
