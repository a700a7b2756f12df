package vn.caicach.document.internal;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.storage.FileId;

/// A file brought in by the form of a document.
@Table(schema = "document", name = "drafts")
record Draft(@Id UUID id, FileId fileId, Instant begunAt) {}
