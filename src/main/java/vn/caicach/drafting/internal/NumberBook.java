package vn.caicach.drafting.internal;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.organization.UnitId;
import vn.caicach.paper.PaperKind;
import vn.caicach.shared.Identifiers;

/// Whether the program numbers the papers of a kind itself from a year on.
///
/// @param beginsAfter the last number another system gave in that year; 0 for none
@Table(schema = "drafting", name = "number_books")
record NumberBook(
    @Id UUID id,
    UnitId issuerUnitId,
    PaperKind kind,
    int year,
    boolean own,
    int beginsAfter,
    @Version long version) {

  static NumberBook of(UnitId issuer, PaperKind kind, int year, boolean own, int beginsAfter) {
    return new NumberBook(Identifiers.next(), issuer, kind, year, own, beginsAfter, 0);
  }

  NumberBook switched(boolean on, int after) {
    return new NumberBook(id, issuerUnitId, kind, year, on, after, version);
  }
}
