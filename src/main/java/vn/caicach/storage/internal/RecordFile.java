package vn.caicach.storage.internal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.search.SearchIndex;
import vn.caicach.shared.Actor;
import vn.caicach.storage.Sha256;
import vn.caicach.storage.StoreFile.Outcome;
import vn.caicach.storage.StoredFile;

/// Writes down a file whose bytes are kept. The same content is one record: who comes second gets
/// the first one's.
@Component
public class RecordFile {

  private final KeptFiles files;
  private final FileQueries queries;
  private final TransactionTemplate transaction;
  private final SearchIndex index;

  RecordFile(
      KeptFiles files, FileQueries queries, TransactionTemplate transaction, SearchIndex index) {
    this.files = files;
    this.queries = queries;
    this.transaction = transaction;
    this.index = index;
  }

  public Outcome.Kept record(
      Sha256 sha256,
      long size,
      SafeName name,
      Inspection.Passed passed,
      @Nullable Actor actor,
      Instant now) {
    Optional<StoredFile> before = queries.findByContent(sha256);
    if (before.isPresent()) {
      return new Outcome.Kept(before.get(), true);
    }
    try {
      StoredFile file =
          transaction.execute(_ -> keep(KeptFile.of(sha256, size, name, passed, actor, now)));
      return new Outcome.Kept(Objects.requireNonNull(file), false);
    } catch (DuplicateKeyException e) {
      return new Outcome.Kept(queries.findByContent(sha256).orElseThrow(() -> e), true);
    }
  }

  private StoredFile keep(KeptFile file) {
    KeptFile kept = files.save(file);
    index.put(kept.entry());
    return kept.described();
  }
}
