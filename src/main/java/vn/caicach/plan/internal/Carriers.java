package vn.caicach.plan.internal;

import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_LEAVES;

import java.time.LocalDate;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;
import vn.caicach.plan.internal.jooq.organization.tables.PublishedUnitNames;

/// What published holdings, leaves and names of units mean on a day.
final class Carriers {

  private Carriers() {}

  static Condition atWork(Field<UUID> officer, LocalDate day) {
    return DSL.notExists(
        DSL.selectOne()
            .from(PUBLISHED_LEAVES)
            .where(
                PUBLISHED_LEAVES.OFFICER_ID.eq(officer),
                on(PUBLISHED_LEAVES.VALID_FROM, PUBLISHED_LEAVES.VALID_UNTIL, day)));
  }

  static Condition on(Field<LocalDate> from, Field<LocalDate> until, LocalDate day) {
    return from.le(day).and(until.isNull().or(until.gt(day)));
  }

  /// The name a unit goes by on a day; one that is closed goes by its last.
  static Condition named(PublishedUnitNames names, LocalDate day) {
    return names
        .VALID_FROM
        .le(day)
        .and(
            names
                .VALID_UNTIL
                .isNull()
                .or(names.VALID_UNTIL.gt(day))
                .or(names.VALID_UNTIL.eq(names.CLOSED_ON)));
  }
}
