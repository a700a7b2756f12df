package vn.caicach.plan.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface TaskImports extends ListCrudRepository<TaskImport, UUID> {

  /// For mending and giving: once, by whoever comes first.
  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<TaskImport> findOneById(UUID id);

  List<TaskImport> findByUploadedAtBefore(Instant moment);
}
