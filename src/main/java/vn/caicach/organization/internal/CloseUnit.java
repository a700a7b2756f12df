package vn.caicach.organization.internal;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.Verdict;

/// Giải thể một đơn vị.
@Component
public class CloseUnit {

  private final Structure structure;
  private final Staff staff;
  private final UnitQueries queries;

  CloseUnit(Structure structure, Staff staff, UnitQueries queries) {
    this.structure = structure;
    this.staff = staff;
    this.queries = queries;
  }

  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public void close(UnitId id, LocalDate day, String legalBasis) {
    NamedUnit unit = structure.lock(id);
    Verdict.allOf(
            () -> UnitRules.isNotTheCommittee(unit),
            () -> UnitRules.comesAfterItsHistory(unit, day),
            () -> UnitRules.nothingIsLeftBelow(unit, day, queries.namesBelow(id, day)),
            () -> UnitRules.nobodyIsLeftIn(unit, day, queries.peopleFrom(id, day)))
        .orThrow();
    structure.save(Restructuring.close(unit, day, legalBasis));
    staff.closePosts(id, day);
  }
}
