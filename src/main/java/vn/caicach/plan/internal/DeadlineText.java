package vn.caicach.plan.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.Deadline.Bound;
import vn.caicach.shared.VietnameseText;

/// Reads a deadline as directives and lists word it: "trước ngày 25/9 hằng năm", "chậm nhất trong
/// tháng 11/2025", "quý III/2026", "31/12/2025", "thường xuyên".
final class DeadlineText {

  private static final String WRITTEN_DAY =
      "(?<!\\d)(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{4}|\\d{2})(?!\\d))?(?![\\d/])";
  private static final String SPOKEN_DAY =
      "(?:ngay )?(?<!\\d)(\\d{1,2}) thang (\\d{1,2})(?!\\d)(?:(?: nam |/)(\\d{4}))?";
  private static final Pattern DAY =
      Pattern.compile("(?:" + SPOKEN_DAY + ")|(?:" + WRITTEN_DAY + ")");
  private static final Pattern MONTHS =
      Pattern.compile(
          "thang (\\d{1,2})(?:\\s*(?:-|,|va|den)\\s*(?:het )?(?:thang )?(\\d{1,2}))?(?:\\s*(?:/|,? nam)\\s*(\\d{4}))?(?![\\d/])");
  private static final Pattern QUARTERS =
      Pattern.compile(
          "quy (iv|iii|ii|i|[1-4])\\b(?:\\s*(?:-|,|va|den)\\s*(?:het )?(?:quy )?(iv|iii|ii|i|[1-4])\\b)?(?:\\s*(?:/|-|,? ?nam)?\\s*(\\d{4}))?");
  private static final Pattern HALF =
      Pattern.compile("(?:6|sau) thang (dau|cuoi) nam(?: (\\d{4}))?");
  private static final Pattern YEARS =
      Pattern.compile(
          "(?:hoan thanh |thuc hien |xong )?(?:trong |het |den het |den |truoc |cuoi |giai doan )*(?:nam )?(?:(\\d{4})\\s*(?:-|den)\\s*(?:nam )?)?(\\d{4})");
  private static final Pattern UNTIL = Pattern.compile("\\s*(?:-|den|toi)(?: het)?(?: ngay)?\\s*");
  private static final Pattern YEARLY = Pattern.compile("hang nam|moi nam");
  private static final Pattern OPEN =
      Pattern.compile(
          "|-|khong(?: thoi han| co| xac dinh)?|(?:lam )?thuong xuyen\\D*|lien tuc\\D*|hang nam"
              + "|theo (?:quy dinh|ke hoach|tien do|yeu cau|thuc te)\\D*|khi (?:co|phat sinh)\\D*");
  private static final Pattern OFTEN =
      Pattern.compile(
          "(?:hang|moi) (?:quy|thang|tuan|ngay)|dinh ky|(?:3|6|9|ba|sau|chin) thang (?:mot|1) lan");
  private static final Pattern IN_A_SENTENCE =
      Pattern.compile(
          "(?:truoc|cham nhat|den het|den|xong|thanh)(?: la)?(?: trong| vao)?(?: ngay| thang| quy)"
              + " [0-9ivx][0-9/. ivx]*(?:thang \\d{1,2})?(?: nam \\d{4})?,?(?: hang nam| moi nam)?");
  private static final YearMonth EARLIEST = YearMonth.of(2000, 1);
  private static final YearMonth LATEST = YearMonth.of(2100, 12);

  private DeadlineText() {}

  /// @param reference whose year is meant where none is written: the day of the document
  /// @return empty when it cannot be read, so that a person looks at it
  static Optional<Deadline> read(String text, LocalDate reference) {
    String said = plain(text);
    if (OPEN.matcher(said).matches()) {
      return Optional.of(Deadline.NONE);
    }
    if (OFTEN.matcher(said).find()) {
      return Optional.empty();
    }
    try {
      return named(said, reference)
          .filter(day -> !YearMonth.from(day).isBefore(EARLIEST))
          .filter(day -> !YearMonth.from(day).isAfter(LATEST))
          .flatMap(day -> deadline(said, day, reference));
    } catch (DateTimeException e) {
      return Optional.empty(); // 31/2
    }
  }

  /// Whether it comes more often than once a year: every quarter, month or week.
  static boolean comesOften(String text) {
    return OFTEN.matcher(plain(text)).find();
  }

  /// Whether it comes every year without a day being said.
  static boolean comesYearlySomeDay(String text) {
    return plain(text).equals("hang nam");
  }

  private static String plain(String text) {
    return VietnameseText.fold(VietnameseText.tidy(text))
        .replaceAll("[–—]", "-")
        .replaceAll("[\\s.;:]+$", "")
        .strip();
  }

  /// The first deadline named in a sentence, such as "… gửi về Phòng Văn hóa - Xã hội trước ngày
  /// 25/9 để tổng hợp"; empty when none is found.
  static Optional<Deadline> within(String sentence, LocalDate reference) {
    Matcher found = IN_A_SENTENCE.matcher(VietnameseText.fold(sentence));
    while (found.find()) {
      Optional<Deadline> deadline = read(found.group().strip(), reference);
      if (deadline.isPresent() && !deadline.get().equals(Deadline.NONE)) {
        return deadline;
      }
    }
    return Optional.empty();
  }

  private static Optional<Deadline> deadline(String said, LocalDate day, LocalDate reference) {
    Bound bound = isBefore(said) ? Bound.BEFORE : Bound.BY;
    if (!YEARLY.matcher(said).find()) {
      return Optional.of(Deadline.on(bound, day));
    }
    MonthDay each = MonthDay.from(day);
    return each.equals(MonthDay.of(2, 29))
        ? Optional.empty()
        : Optional.of(Deadline.yearly(bound, each, reference));
  }

  private static boolean isBefore(String said) {
    return said.contains("truoc");
  }

  private static Optional<LocalDate> named(String said, LocalDate reference) {
    Matcher months = MONTHS.matcher(said);
    Matcher days = DAY.matcher(said);
    boolean day = days.find();
    if (months.find() && (!day || months.start() <= days.start() && months.group(2) != null)) {
      String last = months.group(2) == null ? months.group(1) : months.group(2);
      YearMonth meant =
          YearMonth.of(year(months.group(3), reference), Integer.parseInt(last));
      return Optional.of(isBefore(said) ? meant.atDay(1) : meant.atEndOfMonth());
    }
    if (day) {
      return lastDay(said, days, reference);
    }
    Matcher quarters = QUARTERS.matcher(said);
    if (quarters.find()) {
      int last = quarter(quarters.group(2) == null ? quarters.group(1) : quarters.group(2));
      YearMonth ends = YearMonth.of(year(quarters.group(3), reference), last * 3);
      return Optional.of(isBefore(said) ? ends.minusMonths(2).atDay(1) : ends.atEndOfMonth());
    }
    Matcher half = HALF.matcher(said);
    if (half.find()) {
      YearMonth ends =
          YearMonth.of(year(half.group(2), reference), half.group(1).equals("dau") ? 6 : 12);
      return Optional.of(ends.atEndOfMonth());
    }
    Matcher years = YEARS.matcher(said);
    if (years.matches()) {
      int meant = Integer.parseInt(years.group(2));
      return Optional.of(isBefore(said) ? LocalDate.of(meant, 1, 1) : LocalDate.of(meant, 12, 31));
    }
    return Optional.empty();
  }

  /// The only day named, or the end of "từ ngày … đến ngày …"; which of several others is meant, a
  /// person says.
  private static Optional<LocalDate> lastDay(String said, Matcher days, LocalDate reference) {
    LocalDate last = day(days, reference);
    int ends = days.end();
    while (days.find()) {
      if (!UNTIL.matcher(said.substring(ends, days.start())).matches()) {
        return Optional.empty();
      }
      last = day(days, reference);
      ends = days.end();
    }
    return Optional.of(last);
  }

  private static LocalDate day(Matcher read, LocalDate reference) {
    int first = read.group(1) == null ? 4 : 1; // spoken, or written
    return LocalDate.of(
        year(read.group(first + 2), reference),
        Integer.parseInt(read.group(first + 1)),
        Integer.parseInt(read.group(first)));
  }

  private static int year(@Nullable String written, LocalDate reference) {
    if (written == null) {
      return reference.getYear();
    }
    int year = Integer.parseInt(written);
    return year < 100 ? 2000 + year : year;
  }

  private static int quarter(String written) {
    return switch (written) {
      case "i", "1" -> 1;
      case "ii", "2" -> 2;
      case "iii", "3" -> 3;
      default -> 4;
    };
  }
}
