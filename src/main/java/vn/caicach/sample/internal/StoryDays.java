package vn.caicach.sample.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.Deadline.Bound;

/// Days as the stories write them: "2025-09-16", or "-12" and "+9" as seen from the day the story
/// is told on.
record StoryDays(LocalDate today) {

  private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d/M/yyyy");
  private static final Pattern FILLED = Pattern.compile("\\{(ngày )?(làm )?([+-]\\d+)}");

  LocalDate day(String text) {
    return text.matches("[+-]\\d+")
        ? today.plusDays(Integer.parseInt(text))
        : LocalDate.parse(text);
  }

  /// A day something is done on: a Saturday or Sunday is the Friday before.
  LocalDate workday(String text) {
    LocalDate day = day(text);
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY
        ? day.minusDays(day.getDayOfWeek().getValue() - 5L)
        : day;
  }

  /// "none", "by +9", "before 2025-09-25", "yearly before 09-25".
  ///
  /// @param given the day the task is given
  Deadline deadline(String text, LocalDate given) {
    String[] words = text.split(" ");
    return switch (words[0]) {
      case "none" -> Deadline.NONE;
      case "yearly" -> Deadline.yearly(bound(words[1]), MonthDay.parse("--" + words[2]), given);
      default -> Deadline.on(bound(words[0]), day(words[1]));
    };
  }

  private static Bound bound(String word) {
    return word.equals("before") ? Bound.BEFORE : Bound.BY;
  }

  /// Fills in `{+9}` as "4/12/2026", `{làm -24}` as the day of that work, and `{ngày làm -24}` as
  /// "ngày 31 tháng 10 năm 2026".
  String fill(String text) {
    return FILLED.matcher(text).replaceAll(this::filled);
  }

  private String filled(MatchResult found) {
    LocalDate day = found.group(2) == null ? day(found.group(3)) : workday(found.group(3));
    if (found.group(1) == null) {
      return day.format(SHORT);
    }
    int month = day.getMonthValue();
    // a zero in front of days below 10 and of the months 1 and 2: Phụ lục I NĐ 30/2020/NĐ-CP
    return "ngày %02d tháng %s%d năm %d"
        .formatted(day.getDayOfMonth(), month <= 2 ? "0" : "", month, day.getYear());
  }
}
