package vn.caicach.plan.internal;

import static org.jooq.impl.DSL.noCondition;
import static vn.caicach.plan.internal.Carriers.atWork;
import static vn.caicach.plan.internal.jooq.Tables.CHARGES;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_HOLDINGS;
import static vn.caicach.plan.internal.jooq.organization.Tables.PUBLISHED_UNIT_NAMES;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;

/// Reads who is at work, for the whole authority at once.
@Component
class StaffQueries {

  private static final int MOST = 20_000;

  private final DSLContext sql;

  StaffQueries(DSLContext sql) {
    this.sql = sql;
  }

  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  Staff on(LocalDate day) {
    Map<UnitId, String> names = new HashMap<>();
    UnitId committee = units(day, names);
    return new Staff(
        day, holdings(noCondition(), day), charges(noCondition(), day), names, committee);
  }

  /// Who is at work in this unit alone; its name and the chair are left out.
  @Transactional(propagation = Propagation.MANDATORY, readOnly = true)
  Staff on(LocalDate day, UnitId unit) {
    return new Staff(
        day,
        holdings(PUBLISHED_HOLDINGS.UNIT_ID.eq(unit.value()), day),
        charges(CHARGES.UNIT_ID.eq(unit.value()), day),
        Map.of(),
        null);
  }

  private Map<UnitId, Map<PostRank, Set<UUID>>> holdings(Condition which, LocalDate day) {
    Map<UnitId, Map<PostRank, Set<UUID>>> found = new HashMap<>();
    sql.select(PUBLISHED_HOLDINGS.UNIT_ID, PUBLISHED_HOLDINGS.RANK, PUBLISHED_HOLDINGS.OFFICER_ID)
        .from(PUBLISHED_HOLDINGS)
        .where(
            which,
            Carriers.on(PUBLISHED_HOLDINGS.VALID_FROM, PUBLISHED_HOLDINGS.VALID_UNTIL, day),
            atWork(PUBLISHED_HOLDINGS.OFFICER_ID, day))
        .limit(MOST)
        .forEach(row ->
            found
                .computeIfAbsent(new UnitId(row.value1()), _ -> new EnumMap<>(PostRank.class))
                .computeIfAbsent(PostRank.valueOf(row.value2()), _ -> new LinkedHashSet<>())
                .add(row.value3()));
    return found;
  }

  private Map<UnitId, Set<UUID>> charges(Condition which, LocalDate day) {
    Map<UnitId, Set<UUID>> found = new HashMap<>();
    sql.select(CHARGES.UNIT_ID, CHARGES.OFFICER_ID)
        .from(CHARGES)
        .where(
            which,
            Carriers.on(CHARGES.VALID_FROM, CHARGES.VALID_UNTIL, day),
            CHARGES.OFFICER_ID.in(ChargeQueries.viceChairsOf(day)),
            atWork(CHARGES.OFFICER_ID, day))
        .limit(MOST)
        .forEach(row ->
            found
                .computeIfAbsent(new UnitId(row.value1()), _ -> new LinkedHashSet<>())
                .add(row.value2()));
    return found;
  }

  /// @return the unit of the chair
  private @Nullable UnitId units(LocalDate day, Map<UnitId, String> names) {
    UnitId committee = null;
    for (var row :
        sql.select(
                PUBLISHED_UNIT_NAMES.UNIT_ID,
                PUBLISHED_UNIT_NAMES.KIND,
                PUBLISHED_UNIT_NAMES.SHORT_NAME)
            .from(PUBLISHED_UNIT_NAMES)
            .where(
                Carriers.on(PUBLISHED_UNIT_NAMES.VALID_FROM, PUBLISHED_UNIT_NAMES.VALID_UNTIL, day))
            .limit(MOST)
            .fetch()) {
      var unit = new UnitId(row.value1());
      names.put(unit, row.value3());
      if (row.value2().equals(UnitKind.COMMITTEE.name())) {
        committee = unit;
      }
    }
    return committee;
  }
}
