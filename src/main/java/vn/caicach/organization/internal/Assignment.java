package vn.caicach.organization.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.LeaveId;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostId;
import vn.caicach.organization.Validity;

/// An officer holds a post during some days.
///
/// @param leaveId whose absence it bridges, when acting; null otherwise
/// @param legalBasis the decision, as typed; may be empty
@Table(schema = "organization", name = "assignments")
record Assignment(
    @Id AssignmentId id,
    OfficerId officerId,
    PostId postId,
    AssignmentKind kind,
    LocalDate validFrom,
    @Nullable LocalDate validUntil,
    @Nullable LeaveId leaveId,
    String legalBasis,
    @Version long version) {

  static Assignment of(
      OfficerId officer,
      PostId post,
      AssignmentKind kind,
      Validity validity,
      @Nullable LeaveId leave,
      String legalBasis) {
    return new Assignment(
        AssignmentId.next(),
        officer,
        post,
        kind,
        validity.from(),
        validity.until(),
        leave,
        legalBasis,
        0);
  }

  Validity validity() {
    return new Validity(validFrom, validUntil);
  }

  Assignment endingOn(LocalDate day) {
    return during(validity().endingOn(day));
  }

  Assignment during(Validity days) {
    return new Assignment(
        id, officerId, postId, kind, days.from(), days.until(), leaveId, legalBasis, version);
  }

  Assignment atVersion(long seen) {
    return new Assignment(
        id, officerId, postId, kind, validFrom, validUntil, leaveId, legalBasis, seen);
  }
}
