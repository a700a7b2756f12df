package vn.caicach.organization.internal;

import static vn.caicach.organization.internal.UnitQueries.on;
import static vn.caicach.organization.internal.jooq.Tables.ADMINISTRATIVE_SUCCESSIONS;
import static vn.caicach.organization.internal.jooq.Tables.ADMINISTRATIVE_UNITS;
import static vn.caicach.organization.internal.jooq.Tables.ADMINISTRATIVE_UNIT_VERSIONS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.AdministrativeLevel;
import vn.caicach.organization.AdministrativeType;
import vn.caicach.organization.AdministrativeUnit;
import vn.caicach.organization.AdministrativeUnitId;
import vn.caicach.organization.AdministrativeUnits;
import vn.caicach.organization.Validity;

@Component
class AdministrativeUnitQueries implements AdministrativeUnits {

  private final DSLContext sql;

  AdministrativeUnitQueries(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  @Transactional(readOnly = true)
  public List<AdministrativeUnit> provinces(LocalDate day) {
    return units(ADMINISTRATIVE_UNITS.LEVEL.eq(AdministrativeLevel.PROVINCE.name()).and(of(day)));
  }

  @Override
  @Transactional(readOnly = true)
  public List<AdministrativeUnit> communesOf(AdministrativeUnitId province, LocalDate day) {
    return units(ADMINISTRATIVE_UNIT_VERSIONS.PARENT_ID.eq(province.value()).and(of(day)));
  }

  @Override
  @Transactional(readOnly = true)
  public Optional<AdministrativeUnit> find(String code, LocalDate day) {
    return units(ADMINISTRATIVE_UNIT_VERSIONS.CODE.eq(code).and(of(day))).stream().findFirst();
  }

  @Override
  @Transactional(readOnly = true)
  public List<Succession> predecessors(AdministrativeUnitId unit) {
    return successions(
        ADMINISTRATIVE_SUCCESSIONS.FROM_ID, ADMINISTRATIVE_SUCCESSIONS.INTO_ID.eq(unit.value()));
  }

  @Override
  @Transactional(readOnly = true)
  public List<Succession> successors(AdministrativeUnitId unit) {
    return successions(
        ADMINISTRATIVE_SUCCESSIONS.INTO_ID, ADMINISTRATIVE_SUCCESSIONS.FROM_ID.eq(unit.value()));
  }

  private static Condition of(LocalDate day) {
    return on(
        ADMINISTRATIVE_UNIT_VERSIONS.VALID_FROM, ADMINISTRATIVE_UNIT_VERSIONS.VALID_UNTIL, day);
  }

  private List<AdministrativeUnit> units(Condition condition) {
    return sql.select()
        .from(ADMINISTRATIVE_UNIT_VERSIONS)
        .join(ADMINISTRATIVE_UNITS)
        .on(ADMINISTRATIVE_UNITS.ID.eq(ADMINISTRATIVE_UNIT_VERSIONS.UNIT_ID))
        .where(condition)
        .orderBy(ADMINISTRATIVE_UNIT_VERSIONS.NAME, ADMINISTRATIVE_UNIT_VERSIONS.CODE)
        .fetch(AdministrativeUnitQueries::unit);
  }

  private List<Succession> successions(Field<UUID> other, Condition condition) {
    return sql.select()
        .from(ADMINISTRATIVE_SUCCESSIONS)
        .join(ADMINISTRATIVE_UNIT_VERSIONS)
        .on(
            ADMINISTRATIVE_UNIT_VERSIONS.UNIT_ID.eq(other),
            DSL.condition(
                "{0} in ({1}, {2})",
                ADMINISTRATIVE_SUCCESSIONS.EFFECTIVE_ON,
                ADMINISTRATIVE_UNIT_VERSIONS.VALID_FROM,
                ADMINISTRATIVE_UNIT_VERSIONS.VALID_UNTIL))
        .join(ADMINISTRATIVE_UNITS)
        .on(ADMINISTRATIVE_UNITS.ID.eq(ADMINISTRATIVE_UNIT_VERSIONS.UNIT_ID))
        .where(condition)
        .orderBy(ADMINISTRATIVE_UNIT_VERSIONS.NAME)
        .fetch(row ->
            new Succession(
                unit(row),
                row.get(ADMINISTRATIVE_SUCCESSIONS.EFFECTIVE_ON),
                row.get(ADMINISTRATIVE_SUCCESSIONS.WHOLE),
                row.get(ADMINISTRATIVE_SUCCESSIONS.LEGAL_BASIS)));
  }

  private static AdministrativeUnit unit(Record row) {
    return new AdministrativeUnit(
        new AdministrativeUnitId(row.get(ADMINISTRATIVE_UNIT_VERSIONS.UNIT_ID)),
        row.get(ADMINISTRATIVE_UNIT_VERSIONS.CODE),
        AdministrativeType.valueOf(row.get(ADMINISTRATIVE_UNIT_VERSIONS.TYPE)),
        row.get(ADMINISTRATIVE_UNIT_VERSIONS.NAME),
        parent(row.get(ADMINISTRATIVE_UNIT_VERSIONS.PARENT_ID)),
        new Validity(
            row.get(ADMINISTRATIVE_UNIT_VERSIONS.VALID_FROM),
            row.get(ADMINISTRATIVE_UNIT_VERSIONS.VALID_UNTIL)),
        row.get(ADMINISTRATIVE_UNITS.SLUG));
  }

  private static @Nullable AdministrativeUnitId parent(@Nullable UUID id) {
    return id == null ? null : new AdministrativeUnitId(id);
  }
}
