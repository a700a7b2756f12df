package vn.caicach.storage.internal;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.search.SearchIndex;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Identifiers;
import vn.caicach.storage.ClaimFile;
import vn.caicach.storage.FileId;
import vn.caicach.storage.Sha256;
import vn.caicach.storage.StoreFile.Outcome;
import vn.caicach.storage.StoredFile;

/// Writes down a file whose bytes are kept. The same content is one record: who comes second gets
/// the first one's.
///
/// What comes in for a record that is still to be written is a draft: written down as such in the
/// same transaction, not found by the search and read by who sent it alone, until the record takes
/// it.
@Component
public class RecordFile implements ClaimFile {

  private final KeptFiles files;
  private final Drafts drafts;
  private final JdbcAggregateOperations aggregates;
  private final FileQueries queries;
  private final TransactionTemplate transaction;
  private final SearchIndex index;

  RecordFile(
      KeptFiles files,
      Drafts drafts,
      JdbcAggregateOperations aggregates,
      FileQueries queries,
      TransactionTemplate transaction,
      SearchIndex index) {
    this.files = files;
    this.drafts = drafts;
    this.aggregates = aggregates;
    this.queries = queries;
    this.transaction = transaction;
    this.index = index;
  }

  /// @param forRecord a record is to have it, which says who reads it
  public Outcome.Kept record(
      Sha256 sha256,
      long size,
      SafeName name,
      Inspection.Passed passed,
      boolean forRecord,
      @Nullable Actor actor,
      Instant now) {
    Optional<StoredFile> before = queries.findByContent(sha256);
    if (before.isPresent()) {
      return again(before.get(), forRecord, actor, now);
    }
    try {
      KeptFile file = KeptFile.of(sha256, size, name, passed, actor, now);
      StoredFile kept = transaction.execute(_ -> forRecord ? draft(file, now) : keep(file));
      return new Outcome.Kept(Objects.requireNonNull(kept), false);
    } catch (DuplicateKeyException e) {
      return again(queries.findByContent(sha256).orElseThrow(() -> e), forRecord, actor, now);
    }
  }

  /// Who sends a draft in for itself gives it to everybody; for another record it waits anew, and
  /// this sender reads it too.
  private Outcome.Kept again(
      StoredFile there, boolean forRecord, @Nullable Actor actor, Instant now) {
    UUID file = there.id().value();
    transaction.executeWithoutResult(_ -> {
      if (forRecord) {
        UUID sender = actor == null ? null : actor.account().value();
        drafts.again(file, Identifiers.next(), now, sender);
      } else if (drafts.end(file) > 0) {
        index.put(files.findById(there.id()).orElseThrow().entry());
      }
    });
    return new Outcome.Kept(there, true);
  }

  @Override
  public void claim(FileId file) {
    drafts.end(file.value());
  }

  private StoredFile draft(KeptFile file, Instant now) {
    KeptFile kept = files.save(file);
    StoredFile described = kept.described();
    aggregates.insert(Draft.of(described.id(), now));
    return described;
  }

  private StoredFile keep(KeptFile file) {
    KeptFile kept = files.save(file);
    index.put(kept.entry());
    return kept.described();
  }
}
