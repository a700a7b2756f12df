package vn.caicach.organization.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface OfficerImports extends ListCrudRepository<OfficerImport, UUID> {

  List<OfficerImport> findByUploadedAtBefore(Instant moment);
}
