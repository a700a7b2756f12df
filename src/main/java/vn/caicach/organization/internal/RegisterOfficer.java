package vn.caicach.organization.internal;

import java.time.LocalDate;
import java.util.List;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.DepartureRule;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostId;
import vn.caicach.organization.Validity;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;

/// Thêm một cán bộ, or mends what was written of one.
@Component
public class RegisterOfficer {

  private final Officers officers;
  private final OfficerCodes codes;
  private final People people;
  private final JdbcAggregateOperations aggregates;
  private final BusinessTime time;
  private final AppointOfficer appoint;
  private final StandIns standIns;
  private final Announcements announcements;
  private final Findable findable;
  private final List<DepartureRule> departures;

  RegisterOfficer(
      Officers officers,
      OfficerCodes codes,
      People people,
      JdbcAggregateOperations aggregates,
      BusinessTime time,
      AppointOfficer appoint,
      StandIns standIns,
      Announcements announcements,
      Findable findable,
      List<DepartureRule> departures) {
    this.standIns = standIns;
    this.announcements = announcements;
    this.findable = findable;
    this.departures = List.copyOf(departures);
    this.officers = officers;
    this.codes = codes;
    this.people = people;
    this.aggregates = aggregates;
    this.time = time;
    this.appoint = appoint;
  }

  /// @param details without a code the next free one is given
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public OfficerId register(OfficerDetails details) {
    OfficerDetails complete = details.code().isEmpty() ? details.withCode(codes.next()) : details;
    Verdict.allOf(
            () -> OfficerRules.codeIsFree(officers.findByCode(complete.code()), null),
            () -> OfficerRules.wasBornBefore(complete, time.today()))
        .orThrow();
    Officer officer = aggregates.insert(Officer.of(complete));
    findable.put(officer);
    return officer.id();
  }

  /// A person who takes up a primary post on the first day of work.
  ///
  /// @throws vn.caicach.shared.RefusedException when a rule says no; then the person is not
  ///   registered either
  @Transactional
  public OfficerId register(OfficerDetails details, PostId post, String legalBasis) {
    OfficerId officer = register(details);
    appoint.appoint(
        officer, post, AssignmentKind.PRIMARY, Validity.from(details.employedFrom()), legalBasis);
    return officer;
  }

  /// @param version the version the form was filled from; another one in between is a stale edit
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public void correct(OfficerId id, long version, OfficerDetails details) {
    Officer officer = people.lock(id);
    OfficerDetails complete = details.code().isEmpty() ? details.withCode(officer.code()) : details;
    Verdict.allOf(
            () -> OfficerRules.codeIsFree(officers.findByCode(complete.code()), id),
            () -> OfficerRules.wasBornBefore(complete, time.today()),
            () -> OfficerRules.employmentCovers(officer, complete, people.heldBy(id)))
        .orThrow();
    Officer corrected = officer.withDetails(complete).atVersion(version);
    aggregates.update(corrected);
    findable.put(corrected);
  }

  /// The person works here no more; every post held ends on that day, and nobody acts for the
  /// person any longer.
  ///
  /// @param lastDay the last day of work
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public void depart(OfficerId id, LocalDate lastDay) {
    Officer officer = people.lock(id);
    LocalDate day = lastDay.plusDays(1);
    var held = people.heldBy(id);
    var acting = standIns.of(id, day);
    Verdict.allOf(
            () -> OfficerRules.departsAfterItsPosts(officer, held, day),
            () -> AssignmentRules.nobodyIsToActLater(officer, acting, day))
        .orThrow();
    departures.forEach(rule -> rule.mayLeave(id, day).orThrow());
    for (Assignment one : held) {
      if (one.validity().reaches(day)) {
        aggregates.update(one.endingOn(day));
      }
    }
    standIns.end(acting, day);
    aggregates.update(officer.leave(day));
    announcements.postsChanged(id, day);
  }
}
