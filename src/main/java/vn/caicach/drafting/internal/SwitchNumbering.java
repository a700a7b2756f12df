package vn.caicach.drafting.internal;

import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.paper.PaperKind;
import vn.caicach.shared.BusinessTime;

/// Bật, tắt sổ cấp số: from this year on the program numbers the papers of a kind itself, or leaves
/// it to the authority's document system.
@Component
public class SwitchNumbering {

  private final NumberBooks books;
  private final PaperNumbers numbers;
  private final JdbcAggregateOperations aggregates;
  private final BusinessTime time;

  SwitchNumbering(
      NumberBooks books,
      PaperNumbers numbers,
      JdbcAggregateOperations aggregates,
      BusinessTime time) {
    this.books = books;
    this.numbers = numbers;
    this.aggregates = aggregates;
    this.time = time;
  }

  /// @param after the last number another system gave this year, 0 for none; numbers given here
  ///   already go on from the highest
  @Transactional
  public void switchTo(UnitId issuer, PaperKind kind, boolean own, int after) {
    int year = time.today().getYear();
    numbers.await(issuer, kind, year);
    books
        .findByIssuerUnitIdAndKindAndYear(issuer, kind, year)
        .ifPresentOrElse(
            book -> books.save(book.switched(own, Math.max(after, book.beginsAfter()))),
            () -> aggregates.insert(NumberBook.of(issuer, kind, year, own, after)));
  }
}
