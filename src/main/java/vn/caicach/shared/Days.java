package vn.caicach.shared;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Days as people write them: 25/9/2025, 25-09-2025, 25.9.2025, 2025-09-25.
public final class Days {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
  private static final Pattern SENT = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  private Days() {}

  /// Empty when it is no day.
  public static Optional<LocalDate> read(String text) {
    Matcher written = WRITTEN.matcher(text.strip());
    if (written.matches()) {
      return day(written.group(3), written.group(2), written.group(1));
    }
    Matcher sent = SENT.matcher(text.strip());
    return sent.matches() ? day(sent.group(1), sent.group(2), sent.group(3)) : Optional.empty();
  }

  private static Optional<LocalDate> day(String year, String month, String day) {
    try {
      return Optional.of(
          LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
