package vn.caicach.plan.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.plan.ReviewId;
import vn.caicach.plan.ReviewState;
import vn.caicach.plan.TaskId;

interface Reviews extends ListCrudRepository<Review, ReviewId> {

  /// For a step: one after another.
  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Review> findOneById(ReviewId id);

  List<Review> findByTaskIdAndState(TaskId taskId, ReviewState state);
}
