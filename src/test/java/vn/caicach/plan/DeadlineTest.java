package vn.caicach.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import vn.caicach.plan.Deadline.Bound;
import vn.caicach.plan.Deadline.Kind;

/// What holds for every day of twelve years, the leap days among them.
class DeadlineTest {

  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);
  private static final List<LocalDate> DAYS =
      LocalDate.of(2023, 1, 1).datesUntil(LocalDate.of(2035, 1, 1)).toList();

  @Test
  void theNamedDayIsInTimeUnlessItSaysBefore() {
    for (LocalDate day : DAYS) {
      assertThat(Deadline.on(Bound.BY, day).dueOn()).isEqualTo(day);
      LocalDate before = due(Deadline.on(Bound.BEFORE, day));
      assertThat(before.plusDays(1)).isEqualTo(day);
    }
  }

  @Test
  void aYearlyDayIsTheFirstThatCanStillBeKept() {
    for (LocalDate from : DAYS.subList(0, 3 * 366)) {
      for (MonthDay each :
          List.of(
              MonthDay.of(1, 1),
              MonthDay.of(2, 28),
              MonthDay.of(3, 1),
              MonthDay.of(9, 25),
              MonthDay.of(12, 31),
              MonthDay.from(from).equals(LEAP_DAY) ? MonthDay.of(2, 28) : MonthDay.from(from))) {
        for (Bound bound : Bound.values()) {
          Deadline deadline = Deadline.yearly(bound, each, from);
          LocalDate due = due(deadline);
          assertThat(MonthDay.from(Objects.requireNonNull(deadline.namedOn()))).isEqualTo(each);
          assertThat(due).as("%s %s from %s", bound, each, from).isAfterOrEqualTo(from);
          assertThat(due.minusYears(1)).isBefore(from);
        }
      }
    }
  }

  @Test
  void comesAgainOnTheSameDayOfTheNextYear() {
    for (LocalDate day : DAYS) {
      if (!MonthDay.from(day).equals(LEAP_DAY)) {
        for (Bound bound : Bound.values()) {
          Deadline deadline = new Deadline(Kind.YEARLY, bound, day);
          LocalDate next = Objects.requireNonNull(deadline.next().namedOn());
          assertThat(MonthDay.from(next)).isEqualTo(MonthDay.from(day));
          assertThat(next.getYear()).isEqualTo(day.getYear() + 1);
          assertThat(due(deadline.next())).isAfter(due(deadline));
        }
      }
    }
  }

  /// Trước 1/3: the last good day is 29/2 in a leap year, 28/2 otherwise.
  @Test
  void beforeTheFirstOfMarchFollowsTheLeapYear() {
    Deadline march = Deadline.yearly(Bound.BEFORE, MonthDay.of(3, 1), LocalDate.of(2027, 1, 1));
    assertThat(march.dueOn()).isEqualTo(LocalDate.of(2027, 2, 28));
    assertThat(march.next().dueOn()).isEqualTo(LocalDate.of(2028, 2, 29));
    assertThat(Deadline.yearly(Bound.BEFORE, MonthDay.of(3, 1), LocalDate.of(2028, 2, 29)).dueOn())
        .isEqualTo(LocalDate.of(2028, 2, 29));
  }

  @Test
  void beforeNewYearEndsInTheYearBefore() {
    Deadline deadline = Deadline.yearly(Bound.BEFORE, MonthDay.of(1, 1), LocalDate.of(2026, 1, 1));
    assertThat(deadline.dueOn()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(deadline.namedOn()).isEqualTo(LocalDate.of(2027, 1, 1));
  }

  @Test
  void refusesWhatCannotBeKept() {
    assertThatThrownBy(() -> new Deadline(Kind.NONE, Bound.BY, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Deadline(Kind.DATE, null, LocalDate.of(2025, 9, 25)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new Deadline(Kind.DATE, Bound.BY, null))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Deadline.yearly(Bound.BY, LEAP_DAY, LocalDate.of(2028, 1, 1)))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(Deadline.NONE::next).isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> Deadline.on(Bound.BY, LocalDate.of(2025, 9, 25)).next())
        .isInstanceOf(IllegalStateException.class);
    assertThat(Deadline.NONE.dueOn()).isNull();
  }

  private static LocalDate due(Deadline deadline) {
    return Objects.requireNonNull(deadline.dueOn());
  }
}
