package vn.caicach.ui.internal;

import java.math.BigDecimal;
import java.text.ParseException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.format.Formatter;
import vn.caicach.ui.Formats;

/// Reads a number as Vietnamese papers write it: 1.234,5. A single point before other than three
/// digits is taken for the comma of who types 86.25, for no grouping looks so.
final class DecimalFormatter implements Formatter<BigDecimal> {

  private static final Pattern GROUPED = Pattern.compile("-?\\d{1,3}([. ]\\d{3})+(,\\d+)?");
  private static final Pattern PLAIN = Pattern.compile("-?\\d+([.,]\\d+)?");

  @Override
  public BigDecimal parse(String text, Locale locale) throws ParseException {
    String typed = text.strip();
    if (GROUPED.matcher(typed).matches()) {
      return new BigDecimal(typed.replaceAll("[. ]", "").replace(',', '.'));
    }
    if (PLAIN.matcher(typed).matches()) {
      return new BigDecimal(typed.replace(',', '.'));
    }
    throw new ParseException(text, 0);
  }

  @Override
  public String print(BigDecimal number, Locale locale) {
    return Formats.decimal(number);
  }
}
