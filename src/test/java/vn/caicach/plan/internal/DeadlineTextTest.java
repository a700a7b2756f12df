package vn.caicach.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.Deadline.Bound;
import vn.caicach.ui.Formats;

/// Deadlines as directives and lists word them, in the year of a directive of 16/9/2025.
class DeadlineTextTest {

  private static final LocalDate ISSUED = LocalDate.of(2025, 9, 16);
  private static final MonthDay LEAP_DAY = MonthDay.of(2, 29);

  /// What is written, the last day in time.
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          25/9/2025                                     | 2025-09-25
          25/9                                          | 2025-09-25
          25-09-2025                                    | 2025-09-25
          25.9.2025.                                    | 2025-09-25
          25/9/25                                       | 2025-09-25
          2025                                          | 2025-12-31
          Trước ngày 25/9/2025                          | 2025-09-24
          trước 25/9                                    | 2025-09-24
          chậm nhất ngày 30/11/2025                     | 2025-11-30
          Đến hết ngày 31 tháng 12 năm 2025             | 2025-12-31
          15 tháng 10 năm 2025                          | 2025-10-15
          Trước ngày 01 tháng 01 năm 2026               | 2025-12-31
          Tháng 11                                      | 2025-11-30
          Trong tháng 02/2028                           | 2028-02-29
          tháng 11 năm 2025                             | 2025-11-30
          Trước tháng 11/2025                           | 2025-10-31
          Tháng 9 - 12/2025                             | 2025-12-31
          Từ tháng 9 đến tháng 12 năm 2025              | 2025-12-31
          Quý IV/2026                                   | 2026-12-31
          quý III năm 2026                              | 2026-09-30
          Quý 1-2026                                    | 2026-03-31
          Quý I, II/2026                                | 2026-06-30
          Quý III và quý IV năm 2025                    | 2025-12-31
          Trước quý IV/2025                             | 2025-09-30
          6 tháng đầu năm 2026                          | 2026-06-30
          Sáu tháng cuối năm                            | 2025-12-31
          Năm 2025                                      | 2025-12-31
          Trong năm 2026                                | 2026-12-31
          2026–2030                                     | 2030-12-31
          Giai đoạn 2026 - 2030                         | 2030-12-31
          Hoàn thành trước năm 2027                     | 2026-12-31
          Từ ngày 01/10 đến ngày 15/10/2025             | 2025-10-15
          01/10/2025 – 15/10/2025                       | 2025-10-15
          Từ 1/10 đến hết ngày 15/10/2025               | 2025-10-15
          """)
  void readsTheLastDay(String text, LocalDate due) {
    assertThat(DeadlineText.read(text, ISSUED).map(Deadline::dueOn)).contains(due);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " - ",
        "Thường xuyên",
        "Thường xuyên, liên tục",
        "Thường xuyên hằng năm",
        "Hằng năm",
        "Không thời hạn",
        "Theo quy định",
        "Theo kế hoạch của thành phố",
        "Khi có yêu cầu"
      })
  void findsNoDayWhereNoneIsMeant(String text) {
    assertThat(DeadlineText.read(text, ISSUED)).contains(Deadline.NONE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31/2/2025",
        "30/2 hằng năm",
        "29/2 hằng năm",
        "45/9/2025",
        "tháng 13/2025",
        "25/9/1925",
        "25/9/2225",
        "Trước 30/5 và 30/11/2025",
        "Báo cáo trước 10/10, hoàn thành 31/12/2025",
        "Hằng quý",
        "Ngày 15 hằng tháng",
        "Trước ngày 20 hàng tháng",
        "Định kỳ 6 tháng một lần",
        "sớm nhất có thể",
        "giữa năm",
        "Quý V/2025"
      })
  void leavesToAPersonWhatItCannotRead(String text) {
    assertThat(DeadlineText.read(text, ISSUED)).isEmpty();
  }

  @Test
  void tellsWhatComesMoreOftenThanOnceAYear() {
    assertThat(Stream.of("Hằng quý", "hàng tháng", "Định kỳ", "Trước ngày 15 hằng tháng"))
        .allMatch(DeadlineText::comesOften);
    assertThat(Stream.of("Hằng năm", "25/9 hằng năm", "Tháng 11", "Quý IV/2026"))
        .noneMatch(DeadlineText::comesOften);
  }

  @Test
  void takesTheNextOccurrenceOfAYearlyDay() {
    Deadline late = read("trước ngày 25/9 hằng năm", LocalDate.of(2025, 9, 25));
    assertThat(late.dueOn()).isEqualTo(LocalDate.of(2026, 9, 24));
    Deadline early = read("Trước ngày 25/9 hàng năm", LocalDate.of(2025, 9, 24));
    assertThat(early.dueOn()).isEqualTo(LocalDate.of(2025, 9, 24));
  }

  @Test
  void readsEveryDayInEveryWording() {
    for (LocalDate day : days().toList()) {
      for (String day1 : wordings(day)) {
        for (String by : new String[] {"", "đến ", "chậm nhất ", "Hoàn thành "}) {
          assertThat(read(by + day1, ISSUED)).as(by + day1).isEqualTo(Deadline.on(Bound.BY, day));
        }
        assertThat(read("trước " + day1, ISSUED))
            .as(day1)
            .isEqualTo(Deadline.on(Bound.BEFORE, day));
      }
    }
  }

  @Test
  void readsEveryYearlyDay() {
    for (LocalDate day : days().toList()) {
      String text = "trước ngày " + day.getDayOfMonth() + "/" + day.getMonthValue() + " hằng năm";
      Optional<Deadline> read = DeadlineText.read(text, day);
      MonthDay each = MonthDay.from(day);
      if (each.equals(LEAP_DAY)) {
        assertThat(read).isEmpty();
      } else {
        assertThat(read).as(text).contains(Deadline.yearly(Bound.BEFORE, each, day));
      }
    }
  }

  @Test
  void readsEveryMonthAndQuarterToItsEnd() {
    for (YearMonth month = YearMonth.of(2024, 1);
        month.isBefore(YearMonth.of(2033, 1));
        month = month.plusMonths(1)) {
      String said = "tháng " + month.getMonthValue() + "/" + month.getYear();
      assertThat(read(said, ISSUED).dueOn()).as(said).isEqualTo(month.atEndOfMonth());
      assertThat(read("trước " + said, ISSUED).dueOn())
          .as(said)
          .isEqualTo(month.minusMonths(1).atEndOfMonth());
      if (month.getMonthValue() % 3 == 0) {
        int quarter = month.getMonthValue() / 3;
        for (String number :
            new String[] {"" + quarter, new String[] {"I", "II", "III", "IV"}[quarter - 1]}) {
          String text = "Quý " + number + "/" + month.getYear();
          assertThat(read(text, ISSUED).dueOn()).as(text).isEqualTo(month.atEndOfMonth());
          assertThat(read("trước " + text, ISSUED).dueOn())
              .as(text)
              .isEqualTo(month.minusMonths(3).atEndOfMonth());
        }
      }
    }
  }

  private static String[] wordings(LocalDate day) {
    int d = day.getDayOfMonth();
    int m = day.getMonthValue();
    int y = day.getYear();
    return new String[] {
      Formats.date(day),
      "ngày " + Formats.date(day),
      "%02d/%02d/%d".formatted(d, m, y),
      d + "-" + m + "-" + y,
      d + "." + m + "." + y,
      "ngày " + d + " tháng " + m + " năm " + y,
      "ngày %02d tháng %02d năm %d.".formatted(d, m, y)
    };
  }

  private static Deadline read(String text, LocalDate reference) {
    return DeadlineText.read(text, reference).orElseThrow(() -> new AssertionError(text));
  }

  /// Nine years, three leap days.
  private static Stream<LocalDate> days() {
    return LocalDate.of(2024, 1, 1).datesUntil(LocalDate.of(2033, 1, 1));
  }
}
