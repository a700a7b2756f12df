package vn.caicach.storage.internal;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
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
  private final SearchIndex index;
  private final KeepSignatures signatures;

  RecordFile(
      KeptFiles files,
      Drafts drafts,
      JdbcAggregateOperations aggregates,
      FileQueries queries,
      SearchIndex index,
      KeepSignatures signatures) {
    this.files = files;
    this.drafts = drafts;
    this.aggregates = aggregates;
    this.queries = queries;
    this.index = index;
    this.signatures = signatures;
  }

  /// Called while nobody else works with these bytes.
  ///
  /// @param forRecord a record is to have it, which says who reads it
  @Transactional(propagation = Propagation.MANDATORY)
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
      again(before.get().id(), forRecord, actor, now);
      return new Outcome.Kept(before.get(), true);
    }
    KeptFile file = files.save(KeptFile.of(sha256, size, name, passed, actor, now));
    StoredFile kept = file.described();
    passed.signatures().ifPresent(findings -> signatures.keep(kept.id(), findings));
    if (forRecord) {
      aggregates.insert(Draft.of(kept.id(), now));
    } else {
      index.put(file.entry());
    }
    return new Outcome.Kept(kept, false);
  }

  /// Who sends a draft in for itself gives it to everybody; for another record it waits anew, and
  /// this sender reads it too.
  private void again(FileId file, boolean forRecord, @Nullable Actor actor, Instant now) {
    if (forRecord) {
      UUID sender = actor == null ? null : actor.account().value();
      drafts.again(file.value(), Identifiers.next(), now, sender);
    } else if (drafts.end(file.value()) > 0) {
      index.put(files.findById(file).orElseThrow().entry());
    }
  }

  @Override
  public void claim(FileId file) {
    drafts.end(file.value());
  }
}
