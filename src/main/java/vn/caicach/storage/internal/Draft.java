package vn.caicach.storage.internal;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.shared.Identifiers;
import vn.caicach.storage.FileId;

/// A file taken in for a record that is not written yet; erased by [EraseOldDrafts] when none takes
/// it.
@Table(schema = "storage", name = "drafts")
record Draft(@Id UUID id, FileId fileId, Instant begunAt) {

  static Draft of(FileId file, Instant now) {
    return new Draft(Identifiers.next(), file, now);
  }
}
