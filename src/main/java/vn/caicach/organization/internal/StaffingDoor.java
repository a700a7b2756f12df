package vn.caicach.organization.internal;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.LeaveId;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostId;
import vn.caicach.organization.StaffAuthority;
import vn.caicach.organization.Validity;

/// The door through which other modules register people and give them posts.
@Component
class StaffingDoor implements StaffAuthority {

  private final RegisterOfficer register;
  private final AppointOfficer appoint;
  private final ActDuringLeave act;

  StaffingDoor(RegisterOfficer register, AppointOfficer appoint, ActDuringLeave act) {
    this.register = register;
    this.appoint = appoint;
    this.act = act;
  }

  @Override
  public OfficerId register(Person person) {
    return register.register(
        new OfficerDetails(
            person.code(),
            person.fullName(),
            person.bornOn(),
            person.phone(),
            person.email(),
            person.employedFrom()));
  }

  @Override
  public AssignmentId appoint(
      OfficerId officer, PostId post, AssignmentKind kind, Validity days, String legalBasis) {
    return appoint.appoint(officer, post, kind, days, legalBasis);
  }

  @Override
  public LeaveId recordLeave(
      OfficerId officer, LocalDate firstDay, LocalDate lastDay, String reason) {
    return act.recordLeave(officer, firstDay, lastDay, reason);
  }

  @Override
  public AssignmentId act(
      LeaveId leave,
      OfficerId acting,
      PostId post,
      LocalDate firstDay,
      LocalDate lastDay,
      String legalBasis) {
    return act.act(leave, acting, post, firstDay, lastDay, legalBasis);
  }
}
