package vn.caicach.organization.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;

interface OfficerImports extends ListCrudRepository<OfficerImport, UUID> {

  /// For taking a list over: once, by whoever comes first.
  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<OfficerImport> findOneById(UUID id);

  List<OfficerImport> findByUploadedAtBefore(Instant moment);
}
