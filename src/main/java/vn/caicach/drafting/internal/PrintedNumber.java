package vn.caicach.drafting.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.caicach.shared.VietnameseText;

/// Number and date as they are printed on a paper that came back from the authority's document
/// system.
///
/// @param number 1 to 99,999
record PrintedNumber(int number, LocalDate date) {

  /// Where the head of a paper ends at the latest.
  private static final int LONGEST_HEAD = 1000;

  /// What stands behind the head: other papers are cited from here on.
  private static final Pattern BEHIND =
      Pattern.compile(
          "(?iu)(?<!\\p{L})(căn cứ|kính gửi|v/v|về việc|thực hiện|theo đề nghị)(?!\\p{L})");

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)\\bsố\\s*:?\\s*0*(\\d{1,5})\\s*/\\s*([\\p{L}\\d&]+(?:\\s*-\\s*[\\p{L}\\d&]+)*)");
  private static final Pattern DATE =
      Pattern.compile("(?iu)\\bngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})");

  /// @param text of the paper, from its beginning
  /// @param symbol the number stands in front of
  static Optional<PrintedNumber> read(String text, String symbol) {
    String head = head(text);
    Matcher date = DATE.matcher(head);
    return NUMBER
        .matcher(head)
        .results()
        .filter(found -> same(found.group(2), symbol))
        .map(found -> Integer.parseInt(found.group(1)))
        .filter(number -> number > 0)
        .findFirst()
        .flatMap(number ->
            date.find() ? day(date).map(day -> new PrintedNumber(number, day)) : Optional.empty());
  }

  /// "777/QĐ-UBND" where the head bears another number than the paper was given.
  static Optional<String> other(String text, int number, String symbol) {
    return NUMBER
        .matcher(head(text))
        .results()
        .filter(
            found -> Integer.parseInt(found.group(1)) != number || !same(found.group(2), symbol))
        .map(found -> found.group(1) + "/" + found.group(2).replaceAll("\\s", ""))
        .findFirst();
  }

  private static String head(String text) {
    String head = VietnameseText.tidy(text.substring(0, Math.min(LONGEST_HEAD, text.length())));
    Matcher behind = BEHIND.matcher(head);
    return behind.find() ? head.substring(0, behind.start()) : head;
  }

  private static boolean same(String printed, String symbol) {
    String bare = VietnameseText.fold(printed).replaceAll("\\s", "");
    return bare.equals(VietnameseText.fold(symbol));
  }

  private static Optional<LocalDate> day(Matcher date) {
    try {
      return Optional.of(
          LocalDate.of(
              Integer.parseInt(date.group(3)),
              Integer.parseInt(date.group(2)),
              Integer.parseInt(date.group(1))));
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }
}
