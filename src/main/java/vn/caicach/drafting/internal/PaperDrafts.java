package vn.caicach.drafting.internal;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.drafting.DraftId;

interface PaperDrafts extends ListCrudRepository<Draft, DraftId> {

  /// For a step of this transaction alone.
  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Draft> findOneById(DraftId id);
}
