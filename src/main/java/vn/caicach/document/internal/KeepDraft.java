package vn.caicach.document.internal;

import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.search.SearchIndex;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.storage.FileId;

/// Remembers that a file was brought in for a document which is not registered yet, so that nobody
/// reads it before it is known who may.
@Component
public class KeepDraft {

  private final JdbcAggregateOperations aggregates;
  private final SearchIndex index;
  private final BusinessTime time;

  KeepDraft(JdbcAggregateOperations aggregates, SearchIndex index, BusinessTime time) {
    this.aggregates = aggregates;
    this.index = index;
    this.time = time;
  }

  /// @param file one the authority did not have before
  @Transactional
  public void keep(FileId file) {
    aggregates.insert(new Draft(Identifiers.next(), file, time.now()));
    index.remove(file.value());
  }
}
