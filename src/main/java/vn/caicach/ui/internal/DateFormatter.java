package vn.caicach.ui.internal;

import java.text.ParseException;
import java.time.LocalDate;
import java.util.Locale;
import org.springframework.format.Formatter;
import vn.caicach.shared.Days;
import vn.caicach.ui.Formats;

/// Reads a date as people write it and as browsers send it.
final class DateFormatter implements Formatter<LocalDate> {

  @Override
  public LocalDate parse(String text, Locale locale) throws ParseException {
    return Days.read(text).orElseThrow(() -> new ParseException(text, 0));
  }

  @Override
  public String print(LocalDate date, Locale locale) {
    return Formats.date(date);
  }
}
