package vn.caicach.organization.internal;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.organization.ChangeKind;
import vn.caicach.organization.UnitChangeId;

/// A decision that changed the structure: what it did, from which day, on which legal basis.
///
/// @param legalBasis number, date and issuer of the decision as typed
@Table(schema = "organization", name = "unit_changes")
record UnitChange(
    @Id UnitChangeId id,
    ChangeKind kind,
    LocalDate effectiveOn,
    String legalBasis,
    @Version long version) {

  static UnitChange of(ChangeKind kind, LocalDate day, String legalBasis) {
    return new UnitChange(UnitChangeId.next(), kind, day, legalBasis, 0);
  }
}
