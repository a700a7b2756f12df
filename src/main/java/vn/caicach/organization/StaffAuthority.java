package vn.caicach.organization;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Registers people and gives them posts, in the scope of their authority. The same rules hold as
/// on the pages.
public interface StaffAuthority {

  /// @param code empty for the next free one
  record Person(
      String code,
      String fullName,
      @Nullable LocalDate bornOn,
      @Nullable String phone,
      @Nullable String email,
      LocalDate employedFrom) {}

  /// @throws vn.caicach.shared.RefusedException when a rule says no
  OfficerId register(Person person);

  /// @param kind primary, concurrent or seconded
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  AssignmentId appoint(
      OfficerId officer, PostId post, AssignmentKind kind, Validity days, String legalBasis);

  /// @throws vn.caicach.shared.RefusedException when a rule says no
  LeaveId recordLeave(OfficerId officer, LocalDate firstDay, LocalDate lastDay, String reason);

  /// @throws vn.caicach.shared.RefusedException when a rule says no
  AssignmentId act(
      LeaveId leave,
      OfficerId acting,
      PostId post,
      LocalDate firstDay,
      LocalDate lastDay,
      String legalBasis);
}
