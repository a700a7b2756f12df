package vn.caicach.document.internal;

import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.document.DocumentId;
import vn.caicach.document.Registration;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;
import vn.caicach.storage.ClaimFile;

/// Mends what the register says of a document, or adds its file. A file that is there stays.
@Component
public class CorrectDocument {

  private final Documents documents;
  private final JdbcAggregateOperations aggregates;
  private final DocumentIndex index;
  private final OpenUnits units;
  private final ClaimFile claimFile;
  private final BusinessTime time;

  CorrectDocument(
      Documents documents,
      JdbcAggregateOperations aggregates,
      DocumentIndex index,
      OpenUnits units,
      ClaimFile claimFile,
      BusinessTime time) {
    this.documents = documents;
    this.aggregates = aggregates;
    this.index = index;
    this.units = units;
    this.claimFile = claimFile;
    this.time = time;
  }

  /// @param version the version the form was filled from; another one in between is a stale edit
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public void correct(DocumentId id, long version, Registration what) {
    Document document = documents.findById(id).orElseThrow();
    Verdict.allOf(
            () -> DocumentRules.daysAreRight(what, time.today()),
            () -> DocumentRules.staysInItsYear(document, what),
            () -> DocumentRules.unitsAreThere(what, document.readingUnits(), units.today()))
        .orThrow();
    if (what.file() != null) {
      claimFile.claim(what.file());
    }
    index.put(aggregates.update(units.alsoForThoseToCome(document.corrected(what, version))));
  }
}
