package vn.caicach.plan.internal;

import static vn.caicach.plan.internal.jooq.Tables.CHARGES;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_HOLDINGS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_LEAVES;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.internal.jooq.organization.tables.PublishedUnitNames;

/// Finds who answers for a unit on a day: its head or who acts for the head; when they are away,
/// its deputies.
@Component
class Carriers {

  private static final int MOST = 20;

  private final DSLContext sql;

  Carriers(DSLContext sql) {
    this.sql = sql;
  }

  /// Officers who lead the unit that day and are at work; empty when nobody is.
  Set<UUID> leading(UnitId unit, LocalDate day) {
    Set<UUID> heads = holding(unit, PostRank.HEAD, day);
    return heads.isEmpty() ? holding(unit, PostRank.DEPUTY, day) : heads;
  }

  /// The vice-chairs in charge of the unit that day; empty when nobody is.
  Set<UUID> inCharge(UnitId unit, LocalDate day) {
    return new LinkedHashSet<>(
        sql.select(CHARGES.OFFICER_ID)
            .from(CHARGES)
            .where(
                CHARGES.UNIT_ID.eq(unit.value()),
                on(CHARGES.VALID_FROM, CHARGES.VALID_UNTIL, day),
                atWork(CHARGES.OFFICER_ID, day))
            .limit(MOST)
            .fetch(CHARGES.OFFICER_ID));
  }

  private Set<UUID> holding(UnitId unit, PostRank rank, LocalDate day) {
    return new LinkedHashSet<>(
        sql.selectDistinct(PUBLISHED_HOLDINGS.OFFICER_ID)
            .from(PUBLISHED_HOLDINGS)
            .where(
                PUBLISHED_HOLDINGS.UNIT_ID.eq(unit.value()),
                PUBLISHED_HOLDINGS.RANK.eq(rank.name()),
                on(PUBLISHED_HOLDINGS.VALID_FROM, PUBLISHED_HOLDINGS.VALID_UNTIL, day),
                atWork(PUBLISHED_HOLDINGS.OFFICER_ID, day))
            .limit(MOST)
            .fetch(PUBLISHED_HOLDINGS.OFFICER_ID));
  }

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
