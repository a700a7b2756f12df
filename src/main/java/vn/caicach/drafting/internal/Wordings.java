package vn.caicach.drafting.internal;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.drafting.WordingId;

interface Wordings extends ListCrudRepository<Wording, WordingId> {

  /// For a change: one after another.
  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Wording> findOneById(WordingId id);

  boolean existsByName(String name);
}
