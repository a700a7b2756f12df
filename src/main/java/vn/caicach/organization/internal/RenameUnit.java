package vn.caicach.organization.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.Verdict;

/// Đổi tên một đơn vị.
@Component
public class RenameUnit {

  private final Structure structure;
  private final UnitQueries queries;

  RenameUnit(Structure structure, UnitQueries queries) {
    this.structure = structure;
    this.queries = queries;
  }

  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public void rename(UnitId id, String name, String shortName, LocalDate day, String legalBasis) {
    NamedUnit unit = structure.lock(id);
    Verdict.allOf(
            () -> UnitRules.comesAfterItsHistory(unit, day),
            () -> UnitRules.bringsAnotherName(unit, name, shortName),
            () -> UnitRules.nameIsFree(name, queries.namesFrom(day, List.of(id))))
        .orThrow();
    structure.save(Restructuring.rename(unit, name, shortName, day, legalBasis));
  }
}
