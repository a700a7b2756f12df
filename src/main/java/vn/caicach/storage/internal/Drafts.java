package vn.caicach.storage.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.storage.FileId;

interface Drafts extends ListCrudRepository<Draft, UUID> {

  Optional<Draft> findByFileId(FileId file);
}
