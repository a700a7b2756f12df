package vn.caicach.organization.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.PostId;
import vn.caicach.organization.Validity;
import vn.caicach.organization.internal.People.Place;
import vn.caicach.shared.Verdict;

/// Điều động: a post is left and another taken up on the same day; or a post is left without
/// another. Nobody acts any longer in a post the absent person has left.
@Component
public class MoveOfficer {

  private final People people;
  private final UnitQueries units;
  private final StandIns standIns;
  private final JdbcAggregateOperations aggregates;
  private final Announcements announcements;

  MoveOfficer(
      People people,
      UnitQueries units,
      StandIns standIns,
      JdbcAggregateOperations aggregates,
      Announcements announcements) {
    this.people = people;
    this.units = units;
    this.standIns = standIns;
    this.aggregates = aggregates;
    this.announcements = announcements;
  }

  /// @param left the holding that ends
  /// @param day the first day in the new post
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public AssignmentId move(AssignmentId left, PostId to, LocalDate day, String legalBasis) {
    Assignment old = people.assignment(left);
    Officer officer = people.lock(old.officerId());
    Place place = people.place(to);
    Validity days = Validity.from(day);
    List<Assignment> others =
        people.heldBy(officer.id()).stream().filter(one -> !one.id().equals(left)).toList();
    AssignmentKind kind =
        old.kind() == AssignmentKind.PRIMARY ? AssignmentKind.PRIMARY : AssignmentKind.CONCURRENT;
    var acting = actingIn(old, day);
    Verdict.allOf(
            () -> AssignmentRules.movesAfterTakingUp(officer, old, day),
            () -> AssignmentRules.nobodyIsToActLater(officer, acting, day),
            () -> AssignmentRules.goesElsewhere(old, place.post()),
            () -> AssignmentRules.worksHere(officer, days),
            () -> AssignmentRules.postExists(place.post(), place.unit(), days),
            () -> AssignmentRules.doesNotHoldItAlready(officer, others, place.post(), days),
            () -> AssignmentRules.hasOnePrimaryPost(officer, others, kind, days),
            () ->
                AssignmentRules.leadsAlone(
                    officer, place, kind, units.headsFrom(place.post().unitId(), day), days))
        .orThrow();
    aggregates.update(old.endingOn(day));
    standIns.end(acting, day);
    Assignment moved =
        aggregates.insert(Assignment.of(officer.id(), to, kind, days, null, legalBasis));
    announcements.postsChanged(officer.id(), day);
    return moved.id();
  }

  /// @param lastDay the last day in the post
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public void leavePost(AssignmentId left, LocalDate lastDay) {
    Assignment old = people.assignment(left);
    Officer officer = people.lock(old.officerId());
    LocalDate day = lastDay.plusDays(1);
    var acting = actingIn(old, day);
    Verdict.allOf(
            () -> AssignmentRules.movesAfterTakingUp(officer, old, day),
            () -> AssignmentRules.nobodyIsToActLater(officer, acting, day))
        .orThrow();
    aggregates.update(old.endingOn(day));
    standIns.end(acting, day);
    announcements.postsChanged(officer.id(), day);
  }

  private List<Assignment> actingIn(Assignment left, LocalDate day) {
    return standIns.of(left.officerId(), day).stream()
        .filter(one -> one.postId().equals(left.postId()))
        .toList();
  }
}
