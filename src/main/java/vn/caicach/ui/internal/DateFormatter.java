package vn.caicach.ui.internal;

import java.text.ParseException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;
import vn.caicach.ui.Formats;

/// Reads a date as people write it (25/9/2025, 25-09-2025, 25.9.2025) and as browsers send it
/// (2025-09-25).
final class DateFormatter implements Formatter<LocalDate> {

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
  private static final Pattern SENT = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");

  @Override
  public LocalDate parse(String text, Locale locale) throws ParseException {
    Matcher written = WRITTEN.matcher(text.strip());
    if (written.matches()) {
      return date(text, written.group(3), written.group(2), written.group(1));
    }
    Matcher sent = SENT.matcher(text.strip());
    if (sent.matches()) {
      return date(text, sent.group(1), sent.group(2), sent.group(3));
    }
    throw new ParseException(text, 0);
  }

  @Override
  public String print(LocalDate date, Locale locale) {
    return Formats.date(date);
  }

  private static LocalDate date(String text, String year, String month, String day)
      throws ParseException {
    try {
      return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    } catch (DateTimeException e) {
      var unreadable = new ParseException(text, 0);
      unreadable.initCause(e);
      throw unreadable;
    }
  }
}
