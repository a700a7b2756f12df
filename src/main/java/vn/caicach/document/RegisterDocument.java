package vn.caicach.document;

import java.util.Set;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.document.internal.Document;
import vn.caicach.document.internal.DocumentIndex;
import vn.caicach.document.internal.DocumentRules;
import vn.caicach.document.internal.OpenUnits;
import vn.caicach.document.internal.RegisterNumbers;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;
import vn.caicach.storage.ClaimFile;

/// Vào sổ: writes a document into the register of its direction and gives it the next number there.
/// Somebody who registers the same paper twice is warned on the page, not kept from it here.
@Component
public class RegisterDocument {

  private final RegisterNumbers numbers;
  private final JdbcAggregateOperations aggregates;
  private final DocumentIndex index;
  private final OpenUnits units;
  private final ClaimFile claimFile;
  private final BusinessTime time;

  RegisterDocument(
      RegisterNumbers numbers,
      JdbcAggregateOperations aggregates,
      DocumentIndex index,
      OpenUnits units,
      ClaimFile claimFile,
      BusinessTime time) {
    this.numbers = numbers;
    this.aggregates = aggregates;
    this.index = index;
    this.units = units;
    this.claimFile = claimFile;
    this.time = time;
  }

  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public DocumentId register(Registration what) {
    Verdict.allOf(
            () -> DocumentRules.daysAreRight(what, time.today()),
            () -> DocumentRules.unitsAreThere(what, Set.of(), units.today()))
        .orThrow();
    int year = what.entryDay(time.today()).getYear();
    int number = numbers.next(what.direction(), year);
    Document document =
        aggregates.insert(units.alsoForThoseToCome(Document.of(what, year, number, time.now())));
    if (what.file() != null) {
      claimFile.claim(what.file());
    }
    index.put(document);
    return document.id();
  }
}
