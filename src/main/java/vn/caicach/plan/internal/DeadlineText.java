package vn.caicach.plan.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.Deadline.Bound;
import vn.caicach.shared.VietnameseText;

/// Reads a deadline as directives and lists word it: "trước ngày 25/9 hằng năm", "chậm nhất trong
/// tháng 11/2025", "quý III/2026", "31/12/2025", "thường xuyên".
final class DeadlineText {

  private static final Pattern DAY =
      Pattern.compile(
          "(?<!\\d)(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})(?:\\s*[/.-]\\s*(\\d{4}))?(?![\\d/])");
  private static final Pattern SPOKEN_DAY =
      Pattern.compile("ngay (\\d{1,2}) thang (\\d{1,2})(?: nam (\\d{4}))?");
  private static final Pattern MONTH =
      Pattern.compile("thang (\\d{1,2})(?:\\s*(?:/|nam)\\s*(\\d{4}))?(?!\\d)");
  private static final Pattern QUARTER =
      Pattern.compile("quy (iv|iii|ii|i|[1-4])\\b(?:\\s*(?:/|nam)?\\s*(\\d{4}))?");
  private static final Pattern YEAR = Pattern.compile("(?:nam )?(\\d{4})");
  private static final Pattern YEARLY = Pattern.compile("hang nam|moi nam");
  private static final Pattern OPEN =
      Pattern.compile(
          "|-|khong(?: thoi han| co| xac dinh)?|thuong xuyen(?:,? lien tuc)?|hang nam|theo quy dinh");

  private DeadlineText() {}

  /// @param reference whose year is meant where none is written: the day of the document
  /// @return empty when it cannot be read, so that a person looks at it
  static Optional<Deadline> read(String text, LocalDate reference) {
    String said =
        VietnameseText.fold(text).toLowerCase(Locale.ROOT).replaceAll("[\\s.;]+$", "").strip();
    if (OPEN.matcher(said).matches()) {
      return Optional.of(Deadline.NONE);
    }
    try {
      return named(said, reference).flatMap(day -> deadline(said, day, reference));
    } catch (DateTimeException e) {
      return Optional.empty(); // 31/2
    }
  }

  private static final Pattern IN_A_SENTENCE =
      Pattern.compile(
          "(?:truoc|cham nhat|den het|den|xong|thanh)(?: la)?(?: trong| vao)?(?: ngay| thang| quy)"
              + " [0-9ivx][0-9/. ivx]*(?:thang \\d{1,2})?(?: nam \\d{4})?,?(?: hang nam| moi nam)?");

  /// The first deadline named in a sentence, such as "… gửi về Phòng Văn hóa - Xã hội trước ngày
  /// 25/9 để tổng hợp"; empty when none is found.
  static Optional<Deadline> within(String sentence, LocalDate reference) {
    Matcher found = IN_A_SENTENCE.matcher(VietnameseText.fold(sentence).toLowerCase(Locale.ROOT));
    while (found.find()) {
      Optional<Deadline> deadline = read(found.group().strip(), reference);
      if (deadline.isPresent() && !deadline.get().equals(Deadline.NONE)) {
        return deadline;
      }
    }
    return Optional.empty();
  }

  private static Optional<Deadline> deadline(String said, LocalDate day, LocalDate reference) {
    Bound bound = said.contains("truoc") ? Bound.BEFORE : Bound.BY;
    if (!YEARLY.matcher(said).find()) {
      return Optional.of(Deadline.on(bound, day));
    }
    MonthDay each = MonthDay.from(day);
    return each.equals(MonthDay.of(2, 29))
        ? Optional.empty()
        : Optional.of(Deadline.yearly(bound, each, reference));
  }

  private static Optional<LocalDate> named(String said, LocalDate reference) {
    boolean before = said.contains("truoc");
    Matcher spoken = SPOKEN_DAY.matcher(said);
    if (spoken.find()) {
      return Optional.of(day(spoken, reference));
    }
    Matcher written = DAY.matcher(said);
    if (written.find()) {
      return Optional.of(day(written, reference));
    }
    Matcher month = MONTH.matcher(said);
    if (month.find()) {
      YearMonth meant =
          YearMonth.of(year(month.group(2), reference), Integer.parseInt(month.group(1)));
      return Optional.of(before ? meant.atDay(1) : meant.atEndOfMonth());
    }
    Matcher quarter = QUARTER.matcher(said);
    if (quarter.find()) {
      int first = (quarter(quarter.group(1)) - 1) * 3 + 1;
      YearMonth begins = YearMonth.of(year(quarter.group(2), reference), first);
      return Optional.of(before ? begins.atDay(1) : begins.plusMonths(2).atEndOfMonth());
    }
    Matcher year = YEAR.matcher(said);
    if (year.find() && said.matches("(?:trong |het |den het |truoc |cuoi )?(?:nam )?\\d{4}")) {
      int meant = Integer.parseInt(year.group(1));
      return Optional.of(before ? LocalDate.of(meant, 1, 1) : LocalDate.of(meant, 12, 31));
    }
    return Optional.empty();
  }

  private static LocalDate day(Matcher read, LocalDate reference) {
    return LocalDate.of(
        year(read.group(3), reference),
        Integer.parseInt(read.group(2)),
        Integer.parseInt(read.group(1)));
  }

  private static int year(@org.jspecify.annotations.Nullable String written, LocalDate reference) {
    return written == null ? reference.getYear() : Integer.parseInt(written);
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
