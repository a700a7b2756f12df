package vn.caicach.organization.internal;

import java.time.LocalDate;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.organization.LeaveId;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.Validity;

/// Some days on which an officer is away: leave, illness, study.
///
/// @param validUntil the first day the officer is back
@Table(schema = "organization", name = "leaves")
record Leave(
    @Id LeaveId id,
    OfficerId officerId,
    LocalDate validFrom,
    LocalDate validUntil,
    String reason,
    @Version long version) {

  static Leave of(OfficerId officer, LocalDate firstDay, LocalDate lastDay, String reason) {
    return new Leave(LeaveId.next(), officer, firstDay, lastDay.plusDays(1), reason, 0);
  }

  Leave endingOn(LocalDate day) {
    Validity days = validity().endingOn(day);
    return new Leave(id, officerId, days.from(), day, reason, version);
  }

  Validity validity() {
    return new Validity(validFrom, validUntil);
  }

  LocalDate lastDay() {
    return validUntil.minusDays(1);
  }
}
