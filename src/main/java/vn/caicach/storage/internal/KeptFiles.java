package vn.caicach.storage.internal;

import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.storage.FileId;

interface KeptFiles extends ListCrudRepository<KeptFile, FileId> {}
