package vn.caicach.organization.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import vn.caicach.organization.LeaveId;
import vn.caicach.organization.OfficerId;

/// Those who act for an absent person: they do so no longer than their reason lasts.
@Component
class StandIns {

  private final Assignments assignments;
  private final Leaves leaves;
  private final JdbcAggregateOperations aggregates;
  private final Announcements announcements;

  StandIns(
      Assignments assignments,
      Leaves leaves,
      JdbcAggregateOperations aggregates,
      Announcements announcements) {
    this.assignments = assignments;
    this.leaves = leaves;
    this.aggregates = aggregates;
    this.announcements = announcements;
  }

  /// What others hold in the place of the person on that day or after it.
  List<Assignment> of(OfficerId absent, LocalDate day) {
    return during(leaves.findByOfficerId(absent).stream().map(Leave::id).toList(), day);
  }

  /// What others hold because of that leave on that day or after it.
  List<Assignment> during(LeaveId leave, LocalDate day) {
    return during(List.of(leave), day);
  }

  private List<Assignment> during(Collection<LeaveId> absences, LocalDate day) {
    return absences.isEmpty()
        ? List.of()
        : assignments.findByLeaveIdIn(absences).stream()
            .filter(one -> one.validity().reaches(day))
            .toList();
  }

  void end(Collection<Assignment> acting, LocalDate day) {
    for (Assignment one : acting) {
      aggregates.update(one.endingOn(day));
      announcements.postsChanged(one.officerId(), day);
    }
  }
}
