package vn.caicach.organization.internal;

import static vn.caicach.shared.Verdict.allowed;
import static vn.caicach.shared.Verdict.refused;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.Validity;
import vn.caicach.shared.Verdict;

/// When a person may be written down, mended or leave.
final class OfficerRules {

  private OfficerRules() {}

  /// @param bearer who has the code now
  /// @param own the person the code is for; null for a new one
  static Verdict codeIsFree(Optional<Officer> bearer, @Nullable OfficerId own) {
    return bearer
        .filter(other -> !other.id().equals(own))
        .<Verdict>map(
            other -> refused("organization.refused.code-taken", other.code(), other.fullName()))
        .orElseGet(Verdict::allowed);
  }

  static Verdict wasBornBefore(OfficerDetails details, LocalDate today) {
    LocalDate born = details.bornOn();
    if (born == null) {
      return allowed();
    }
    if (!born.isBefore(today) || !born.isBefore(details.employedFrom())) {
      return refused("organization.refused.born-too-late", born);
    }
    return allowed();
  }

  /// Whoever holds posts cannot have begun to work after them.
  static Verdict employmentCovers(
      Officer officer, OfficerDetails details, Collection<Assignment> held) {
    LocalDate until = officer.employedUntil();
    if (until != null && !until.isAfter(details.employedFrom())) {
      return refused(
          "organization.refused.after-employment", officer.fullName(), until.minusDays(1));
    }
    return held.stream()
        .map(Assignment::validFrom)
        .filter(from -> from.isBefore(details.employedFrom()))
        .sorted()
        .findFirst()
        .<Verdict>map(
            from -> refused("organization.refused.posts-before", officer.fullName(), from))
        .orElseGet(Verdict::allowed);
  }

  /// @param day the first day the person is gone
  static Verdict departsAfterItsPosts(Officer officer, Collection<Assignment> held, LocalDate day) {
    LocalDate until = officer.employedUntil();
    if (until != null) {
      return refused(
          "organization.refused.after-employment", officer.fullName(), until.minusDays(1));
    }
    if (!day.isAfter(officer.employedFrom())) {
      return refused(
          "organization.refused.before-employment", officer.fullName(), officer.employedFrom());
    }
    return held.stream()
        .map(Assignment::validity)
        .map(Validity::from)
        .filter(from -> !from.isBefore(day))
        .sorted()
        .findFirst()
        .<Verdict>map(from -> refused("organization.refused.posts-after", officer.fullName(), from))
        .orElseGet(Verdict::allowed);
  }
}
