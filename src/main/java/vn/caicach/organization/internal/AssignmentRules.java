package vn.caicach.organization.internal;

import static vn.caicach.shared.Verdict.allowed;
import static vn.caicach.shared.Verdict.refused;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.Validity;
import vn.caicach.organization.internal.People.Place;
import vn.caicach.shared.Verdict;

/// When an officer may hold a post. Each rule is one sentence to whoever is refused, and says how
/// to mend it.
public final class AssignmentRules {

  private AssignmentRules() {}

  /// The days from the first to the last, both included; open without a last one.
  ///
  /// @throws RefusedException when the last comes before the first
  public static Validity days(LocalDate firstDay, @Nullable LocalDate lastDay) {
    if (lastDay == null) {
      return Validity.from(firstDay);
    }
    endsAfterItBegins(firstDay, lastDay).orThrow();
    return Validity.between(firstDay, lastDay.plusDays(1));
  }

  /// Whoever holds a post works here on all its days.
  static Verdict worksHere(Officer officer, Validity days) {
    if (days.from().isBefore(officer.employedFrom())) {
      return refused(
          "organization.refused.before-employment", officer.fullName(), officer.employedFrom());
    }
    LocalDate until = officer.employedUntil();
    return until != null && !officer.employment().covers(days)
        ? refused("organization.refused.after-employment", officer.fullName(), until.minusDays(1))
        : allowed();
  }

  /// A post can be held only while it and its unit exist.
  static Verdict postExists(Post post, NamedUnit unit, Validity days) {
    if (days.from().isBefore(unit.unit().establishedOn())) {
      return refused(
          "organization.refused.before-unit", unit.name().name(), unit.unit().establishedOn());
    }
    LocalDate closed = unit.unit().closedOn();
    if (closed != null && !unit.unit().validity().covers(days)) {
      return refused("organization.refused.closed", unit.name().name(), closed);
    }
    return post.validity().covers(days)
        ? allowed()
        : refused("organization.refused.post-ended", post.title(), unit.name().name());
  }

  /// One primary post at a time; a second one is held concurrently (kiêm nhiệm).
  ///
  /// @param held what the officer holds already
  static Verdict hasOnePrimaryPost(
      Officer officer, Collection<Assignment> held, AssignmentKind kind, Validity days) {
    if (kind != AssignmentKind.PRIMARY) {
      return allowed();
    }
    return held.stream()
        .filter(other -> other.kind() == AssignmentKind.PRIMARY)
        .filter(other -> other.validity().overlaps(days))
        .findFirst()
        .<Verdict>map(other ->
            refused("organization.refused.second-primary", officer.fullName(), other.validFrom()))
        .orElseGet(Verdict::allowed);
  }

  /// Whoever leads a unit on that day or after it, other than by acting.
  public record Head(OfficerId officer, String name, String title, Validity validity) {}

  /// A unit has one head at a time; whoever acts for the head stands beside.
  ///
  /// @param heads of the unit the post is in
  static Verdict leadsAlone(
      Officer officer, Place place, AssignmentKind kind, Collection<Head> heads, Validity days) {
    if (place.post().rank() != PostRank.HEAD || kind == AssignmentKind.ACTING) {
      return allowed();
    }
    return heads.stream()
        .filter(head -> !head.officer().equals(officer.id()) && head.validity().overlaps(days))
        .findFirst()
        .map(head -> leads(head, place.unit()))
        .orElseGet(Verdict::allowed);
  }

  private static Verdict leads(Head head, NamedUnit unit) {
    LocalDate lastDay = head.validity().lastDay();
    return lastDay == null
        ? refused(
            "organization.refused.second-head",
            head.name(),
            head.title(),
            unit.name().name(),
            head.validity().from())
        : refused(
            "organization.refused.second-head-until",
            head.name(),
            head.title(),
            unit.name().name(),
            lastDay);
  }

  /// Nobody holds the same post twice on one day.
  static Verdict doesNotHoldItAlready(
      Officer officer, Collection<Assignment> held, Post post, Validity days) {
    return held.stream()
            .anyMatch(other -> other.postId().equals(post.id()) && other.validity().overlaps(days))
        ? refused("organization.refused.held-already", officer.fullName(), post.title())
        : allowed();
  }

  /// A secondment has an end (biệt phái có thời hạn).
  static Verdict secondmentEnds(AssignmentKind kind, Validity days) {
    return kind == AssignmentKind.SECONDED && days.isOpen()
        ? refused("organization.refused.secondment-open")
        : allowed();
  }

  /// Acting lasts no longer than the absence it bridges.
  static Verdict actsWithinTheLeave(Officer absent, Leave leave, Validity days) {
    return leave.validity().covers(days)
        ? allowed()
        : refused(
            "organization.refused.acting-outside-leave",
            absent.fullName(),
            leave.validFrom(),
            leave.lastDay());
  }

  static Verdict actsForAnother(Officer acting, Officer absent) {
    return acting.id().equals(absent.id())
        ? refused("organization.refused.acting-for-oneself", absent.fullName())
        : allowed();
  }

  /// @param leaves of the person who shall act
  static Verdict isNotAway(Officer acting, List<Leave> leaves, Validity days) {
    return leaves.stream()
        .filter(leave -> leave.validity().overlaps(days))
        .findFirst()
        .<Verdict>map(leave ->
            refused(
                "organization.refused.acting-while-away",
                acting.fullName(),
                leave.validFrom(),
                leave.lastDay()))
        .orElseGet(Verdict::allowed);
  }

  /// Two leaves of one person do not overlap.
  static Verdict isNotAwayAlready(Officer officer, List<Leave> leaves, Validity days) {
    return leaves.stream()
        .filter(leave -> leave.validity().overlaps(days))
        .findFirst()
        .<Verdict>map(leave ->
            refused(
                "organization.refused.leave-overlaps",
                officer.fullName(),
                leave.validFrom(),
                leave.lastDay()))
        .orElseGet(Verdict::allowed);
  }

  /// A leave is cut short while it lasts; it keeps its first day at least.
  ///
  /// @param day the first day back
  static Verdict comesBackDuringTheLeave(Officer officer, Leave leave, LocalDate day) {
    if (!day.isAfter(leave.validFrom())) {
      return refused("organization.refused.back-too-early", officer.fullName(), leave.validFrom());
    }
    return day.isBefore(leave.validUntil())
        ? allowed()
        : refused("organization.refused.back-too-late", officer.fullName(), leave.lastDay());
  }

  /// Whoever acts for the absent person has begun to when the reason ends.
  ///
  /// @param acting what others hold in that person's place
  /// @param day the first day without the reason
  static Verdict nobodyIsToActLater(Officer absent, Collection<Assignment> acting, LocalDate day) {
    return acting.stream()
        .map(Assignment::validFrom)
        .filter(from -> !from.isBefore(day))
        .sorted()
        .findFirst()
        .<Verdict>map(from -> refused("organization.refused.acting-later", absent.fullName(), from))
        .orElseGet(Verdict::allowed);
  }

  /// A move happens after the post left was taken up.
  static Verdict movesAfterTakingUp(Officer officer, Assignment left, LocalDate day) {
    if (!day.isAfter(left.validFrom())) {
      return refused("organization.refused.move-too-early", officer.fullName(), left.validFrom());
    }
    LocalDate until = left.validUntil();
    return until != null && !until.isAfter(day)
        ? refused("organization.refused.already-ended", officer.fullName(), until.minusDays(1))
        : allowed();
  }

  /// A move leads to another post.
  static Verdict goesElsewhere(Assignment left, Post to) {
    return left.postId().equals(to.id())
        ? refused("organization.refused.same-post", to.title())
        : allowed();
  }

  /// One acts in a post the absent person holds.
  static Verdict isHeldBy(Officer absent, Collection<Assignment> held, Post post, Validity days) {
    return held.stream()
            .anyMatch(one -> one.postId().equals(post.id()) && one.validity().covers(days))
        ? allowed()
        : refused("organization.refused.not-the-absents-post", absent.fullName(), post.title());
  }

  static Verdict endsAfterItBegins(LocalDate firstDay, LocalDate lastDay) {
    return lastDay.isBefore(firstDay)
        ? refused("organization.refused.ends-before-it-begins", firstDay, lastDay)
        : allowed();
  }
}
