package vn.caicach.organization;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The days on which something is true: from the first day until, and without, the last. Open while
/// it has no end.
///
/// @param from the first day
/// @param until the first day on which it is no longer true; null while no end is known
public record Validity(LocalDate from, @Nullable LocalDate until) {

  public Validity {
    if (until != null && !until.isAfter(from)) {
      throw new IllegalArgumentException("ends on " + until + ", not after it starts on " + from);
    }
  }

  public static Validity from(LocalDate day) {
    return new Validity(day, null);
  }

  public static Validity between(LocalDate from, LocalDate until) {
    return new Validity(from, until);
  }

  public boolean includes(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }

  /// Whether some day lies in both.
  public boolean overlaps(Validity other) {
    return (other.until == null || from.isBefore(other.until))
        && (until == null || other.from.isBefore(until));
  }

  /// Whether every day of the other lies in this one.
  public boolean covers(Validity other) {
    return !other.from.isBefore(from)
        && (until == null || (other.until != null && !other.until.isAfter(until)));
  }

  public boolean isOpen() {
    return until == null;
  }

  /// Whether it is still true on that day or becomes true after it.
  public boolean reaches(LocalDate day) {
    return until == null || until.isAfter(day);
  }

  /// The same start, ended on that day.
  ///
  /// @throws IllegalArgumentException when it would end before it starts
  public Validity endingOn(LocalDate day) {
    return new Validity(from, day);
  }

  /// What remains of it from that day on.
  ///
  /// @throws IllegalArgumentException when it has ended by then
  public Validity startingAt(LocalDate day) {
    return from.isBefore(day) ? new Validity(day, until) : this;
  }

  /// The days of this one that do not lie in the other, in their order.
  public List<Validity> without(Validity other) {
    if (!overlaps(other)) {
      return List.of(this);
    }
    List<Validity> left = new ArrayList<>();
    if (from.isBefore(other.from)) {
      left.add(endingOn(other.from));
    }
    if (other.until != null && reaches(other.until)) {
      left.add(new Validity(other.until, until));
    }
    return List.copyOf(left);
  }

  /// The last day on which it is true; null while no end is known.
  public @Nullable LocalDate lastDay() {
    return until == null ? null : until.minusDays(1);
  }

  /// The days both share.
  public Optional<Validity> intersection(Validity other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    LocalDate later = from.isAfter(other.from) ? from : other.from;
    return Optional.of(new Validity(later, earlier(until, other.until)));
  }

  private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
    if (one == null) {
      return other;
    }
    return other == null || one.isBefore(other) ? one : other;
  }
}
