package vn.caicach.document.internal;

import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.document.DocumentId;

interface Documents extends ListCrudRepository<Document, DocumentId> {}
