package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.ChargeId;
import vn.caicach.shared.Verdict;

/// Phân công phụ trách: the chair puts a vice-chair in charge of a unit.
@Component
public class AssignCharge {

  private final Charges charges;
  private final ChargeQueries queries;
  private final JdbcAggregateOperations aggregates;
  private final DSLContext sql;

  AssignCharge(
      Charges charges, ChargeQueries queries, JdbcAggregateOperations aggregates, DSLContext sql) {
    this.charges = charges;
    this.queries = queries;
    this.aggregates = aggregates;
    this.sql = sql;
  }

  /// From that day on; whoever was in charge of the unit is so until the day before.
  ///
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public ChargeId assign(OfficerId officer, UnitId unit, LocalDate from) {
    sql.fetch(
        "select pg_advisory_xact_lock(hashtextextended('plan.charges/' || shared.app_scope(), 0))");
    List<Charge> known = charges.findByUnitId(unit);
    Verdict.allOf(
            () -> ChargeRules.isViceChair(queries.isViceChair(officer, from), from),
            () -> ChargeRules.mayBeInCharge(unit, queries.unitIds(from), from),
            () -> ChargeRules.isAnother(known, officer, from),
            () -> ChargeRules.nothingArrangedLater(known, from))
        .orThrow();
    known.stream()
        .filter(charge -> charge.reaches(from))
        .forEach(before -> charges.save(before.until(from)));
    return aggregates.insert(Charge.of(officer, unit, from)).id();
  }

  /// Nobody is in charge of the unit after that day.
  ///
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public void end(ChargeId id, LocalDate lastDay) {
    Charge charge = charges.findOneById(id).orElseThrow();
    Verdict.allOf(
            () -> ChargeRules.endsAfterItBegins(charge, lastDay),
            () -> ChargeRules.lasts(charge, lastDay))
        .orThrow();
    charges.save(charge.until(lastDay.plusDays(1)));
  }
}
