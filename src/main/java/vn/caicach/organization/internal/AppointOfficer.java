package vn.caicach.organization.internal;

import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostId;
import vn.caicach.organization.Validity;
import vn.caicach.organization.internal.People.Place;
import vn.caicach.shared.Verdict;

/// Bổ nhiệm, phân công: a person holds a post, as the primary one, beside it, or lent.
@Component
public class AppointOfficer {

  private final People people;
  private final UnitQueries units;
  private final JdbcAggregateOperations aggregates;
  private final Announcements announcements;

  AppointOfficer(
      People people,
      UnitQueries units,
      JdbcAggregateOperations aggregates,
      Announcements announcements) {
    this.people = people;
    this.units = units;
    this.aggregates = aggregates;
    this.announcements = announcements;
  }

  /// @param kind anything but acting, which needs a leave: see [ActDuringLeave]
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public AssignmentId appoint(
      OfficerId id, PostId post, AssignmentKind kind, Validity days, String legalBasis) {
    if (kind == AssignmentKind.ACTING) {
      throw new IllegalArgumentException("acting needs a leave");
    }
    Officer officer = people.lock(id);
    Place place = people.place(post);
    var held = people.heldBy(id);
    Verdict.allOf(
            () -> AssignmentRules.worksHere(officer, days),
            () -> AssignmentRules.postExists(place.post(), place.unit(), days),
            () -> AssignmentRules.secondmentEnds(kind, days),
            () -> AssignmentRules.doesNotHoldItAlready(officer, held, place.post(), days),
            () -> AssignmentRules.hasOnePrimaryPost(officer, held, kind, days),
            () ->
                AssignmentRules.leadsAlone(
                    officer,
                    place,
                    kind,
                    units.headsFrom(place.post().unitId(), days.from()),
                    days))
        .orThrow();
    Assignment appointed = aggregates.insert(Assignment.of(id, post, kind, days, null, legalBasis));
    announcements.postsChanged(id, days.from());
    return appointed.id();
  }
}
