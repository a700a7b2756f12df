package vn.caicach.plan;

import java.time.LocalDate;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/// Until when a task is to be done: a day, the same day of every year, or no day at all.
///
/// @param bound null without a day
/// @param namedOn the day the directive names, in the year of this task; null without a day
public record Deadline(Kind kind, @Nullable Bound bound, @Nullable LocalDate namedOn) {

  /// What there is to keep.
  public enum Kind {
    NONE,
    DATE,
    /// Hằng năm: the day comes again every year, in a task of its own.
    YEARLY
  }

  /// How the directive words it.
  public enum Bound {
    /// Trước ngày: the named day is late.
    BEFORE,
    /// Chậm nhất, đến, trong: the named day is in time.
    BY
  }

  public static final Deadline NONE = new Deadline(Kind.NONE, null, null);

  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  public Deadline {
    if ((kind == Kind.NONE) != (bound == null) || (bound == null) != (namedOn == null)) {
      throw new IllegalArgumentException("a day has a bound, no day has none");
    }
    if (kind == Kind.YEARLY && namedOn != null && MonthDay.from(namedOn).equals(LEAP_DAY)) {
      throw new IllegalArgumentException("29/2 does not come every year");
    }
  }

  public static Deadline on(Bound bound, LocalDate day) {
    return new Deadline(Kind.DATE, bound, day);
  }

  /// The first occurrence whose last good day is not before `from`.
  ///
  /// @throws IllegalArgumentException for 29/2
  public static Deadline yearly(Bound bound, MonthDay day, LocalDate from) {
    var first = new Deadline(Kind.YEARLY, bound, day.atYear(from.getYear()));
    LocalDate due = first.dueOn();
    return due != null && due.isBefore(from) ? first.next() : first;
  }

  /// The last day on which the task is in time; null without a day.
  public @Nullable LocalDate dueOn() {
    return namedOn == null || bound == Bound.BY ? namedOn : namedOn.minusDays(1);
  }

  /// The same day a year later.
  ///
  /// @throws IllegalStateException when it does not come again
  public Deadline next() {
    if (kind != Kind.YEARLY || namedOn == null) {
      throw new IllegalStateException("it does not come again");
    }
    return new Deadline(kind, bound, namedOn.plusYears(1));
  }
}
