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
  private static final int HEAD = 3000;

  private static final Pattern NUMBER =
      Pattern.compile(
          "(?iu)\\bsố\\s*:?\\s*0*(\\d{1,5})\\s*/\\s*([\\p{L}\\d&]+(?:\\s*-\\s*[\\p{L}\\d&]+)*)");
  private static final Pattern DATE =
      Pattern.compile("(?iu)\\bngày\\s+(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})");

  /// @param text of the paper, from its beginning
  /// @param symbol the number stands in front of
  static Optional<PrintedNumber> read(String text, String symbol) {
    String head = VietnameseText.tidy(text.substring(0, Math.min(HEAD, text.length())));
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

  /// A text read out of a PDF may go on behind the symbol without a space.
  private static boolean same(String printed, String symbol) {
    String bare = VietnameseText.fold(printed).replaceAll("\\s", "");
    return bare.startsWith(VietnameseText.fold(symbol));
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
