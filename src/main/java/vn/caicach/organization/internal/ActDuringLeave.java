package vn.caicach.organization.internal;

import java.time.LocalDate;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.LeaveId;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostId;
import vn.caicach.organization.Validity;
import vn.caicach.organization.internal.People.Place;
import vn.caicach.shared.Verdict;

/// Nghỉ và tạm thời phụ trách: a person is away, another acts in the post meanwhile.
@Component
public class ActDuringLeave {

  private final People people;
  private final StandIns standIns;
  private final JdbcAggregateOperations aggregates;
  private final Announcements announcements;

  ActDuringLeave(
      People people,
      StandIns standIns,
      JdbcAggregateOperations aggregates,
      Announcements announcements) {
    this.people = people;
    this.standIns = standIns;
    this.aggregates = aggregates;
    this.announcements = announcements;
  }

  /// A person is away from the first to the last day, both included.
  ///
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public LeaveId recordLeave(OfficerId id, LocalDate firstDay, LocalDate lastDay, String reason) {
    Officer officer = people.lock(id);
    AssignmentRules.endsAfterItBegins(firstDay, lastDay).orThrow();
    Leave leave = Leave.of(id, firstDay, lastDay, reason);
    Verdict.allOf(
            () -> AssignmentRules.worksHere(officer, leave.validity()),
            () -> AssignmentRules.isNotAwayAlready(officer, people.leavesOf(id), leave.validity()))
        .orThrow();
    aggregates.insert(leave);
    return leave.id();
  }

  /// The person is back before the leave is over; whoever acted meanwhile does so no longer.
  ///
  /// @param day the first day back at work
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public void comeBack(LeaveId leaveId, LocalDate day) {
    Leave leave = people.leave(leaveId);
    Officer officer = people.lock(leave.officerId());
    var acting = standIns.during(leaveId, day);
    Verdict.allOf(
            () -> AssignmentRules.comesBackDuringTheLeave(officer, leave, day),
            () -> AssignmentRules.nobodyIsToActLater(officer, acting, day))
        .orThrow();
    aggregates.update(leave.endingOn(day));
    standIns.end(acting, day);
  }

  /// Another person acts in a post of the absent one, from the first to the last day, both
  /// included.
  ///
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public AssignmentId act(
      LeaveId leaveId,
      OfficerId actingId,
      PostId post,
      LocalDate firstDay,
      LocalDate lastDay,
      String legalBasis) {
    Leave leave = people.leave(leaveId);
    Officer absent = people.lock(leave.officerId());
    Officer acting = people.lock(actingId);
    Place place = people.place(post);
    AssignmentRules.endsAfterItBegins(firstDay, lastDay).orThrow();
    Validity days = Validity.between(firstDay, lastDay.plusDays(1));
    Verdict.allOf(
            () -> AssignmentRules.actsForAnother(acting, absent),
            () -> AssignmentRules.actsWithinTheLeave(absent, leave, days),
            () -> AssignmentRules.isHeldBy(absent, people.heldBy(absent.id()), place.post(), days),
            () -> AssignmentRules.worksHere(acting, days),
            () -> AssignmentRules.postExists(place.post(), place.unit(), days),
            () -> AssignmentRules.isNotAway(acting, people.leavesOf(actingId), days),
            () ->
                AssignmentRules.doesNotHoldItAlready(
                    acting, people.heldBy(actingId), place.post(), days))
        .orThrow();
    Assignment done =
        aggregates.insert(
            Assignment.of(actingId, post, AssignmentKind.ACTING, days, leaveId, legalBasis));
    announcements.postsChanged(actingId, firstDay);
    return done.id();
  }
}
