package vn.caicach.plan.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.ChargeId;

/// A vice-chair is in charge of a unit.
///
/// @param validUntil the day after the last; null while it lasts
@Table(schema = "plan", name = "charges")
record Charge(
    @Id ChargeId id,
    OfficerId officerId,
    UnitId unitId,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Version long version) {

  static Charge of(OfficerId officer, UnitId unit, LocalDate from) {
    return new Charge(ChargeId.next(), officer, unit, from, null, 0);
  }

  /// Whether it holds on that day or a later one.
  boolean reaches(LocalDate day) {
    return validUntil == null || validUntil.isAfter(day);
  }

  Charge until(LocalDate day) {
    return new Charge(id, officerId, unitId, validFrom, day, version);
  }
}
