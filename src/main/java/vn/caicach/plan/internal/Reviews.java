package vn.caicach.plan.internal;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.plan.ReviewId;

interface Reviews extends ListCrudRepository<Review, ReviewId> {

  /// For a step: one after another.
  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Review> findOneById(ReviewId id);
}
