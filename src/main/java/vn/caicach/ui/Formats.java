package vn.caicach.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.BusinessTime;

/// Dates and numbers as official Vietnamese papers write them: 25/9/2025, 14:05 25/9/2025, 1.234,
/// 86,25, 96,4 %. Dates look the same in both languages; numbers follow the language.
public final class Formats {

  private static final ZoneId ZONE = BusinessTime.ZONE;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT);
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm d/M/uuuu", Locale.ROOT).withZone(ZONE);
  private static final String[] SIZES = {"B", "KB", "MB", "GB", "TB"};

  private Formats() {}

  /// 25/9/2025; an en dash for no date.
  public static String date(@Nullable LocalDate date) {
    return date == null ? "–" : DATE.format(date);
  }

  /// Chủ nhật, 22/11/2026.
  public static String weekday(LocalDate date) {
    return Texts.t("ui.weekday." + date.getDayOfWeek().getValue()) + ", " + DATE.format(date);
  }

  /// 14:05 25/9/2025, in the time of Việt Nam; an en dash for none.
  public static String time(@Nullable Instant instant) {
    return instant == null ? "–" : TIME.format(instant);
  }

  /// 1/7/2025 – nay. The end is the last day, not the day after.
  public static String period(@Nullable LocalDate from, @Nullable LocalDate until) {
    return until == null
        ? Texts.t("ui.period.open", from)
        : (from == null ? "…" : DATE.format(from)) + " – " + DATE.format(until);
  }

  /// For the `datetime` attribute of `<time>`.
  public static String iso(Instant instant) {
    return instant.atZone(ZONE).toOffsetDateTime().toString();
  }

  public static String number(long number) {
    return number(Texts.language(), number);
  }

  /// As many decimals as the number has: 86,25 stays 86,25 and 90,00 stays 90,00.
  public static String decimal(BigDecimal number) {
    return decimal(Texts.language(), number);
  }

  /// 96,4 %, from 96.4. The caller rounds.
  public static String percent(BigDecimal percent) {
    return decimal(percent) + " %";
  }

  /// 12,5 MB.
  public static String size(long bytes) {
    BigDecimal amount = BigDecimal.valueOf(bytes);
    int unit = 0;
    while (amount.compareTo(BigDecimal.valueOf(1024)) >= 0 && unit < SIZES.length - 1) {
      amount = amount.divide(BigDecimal.valueOf(1024), 4, RoundingMode.HALF_UP);
      unit++;
    }
    return decimal(amount.setScale(unit == 0 ? 0 : 1, RoundingMode.HALF_UP)) + " " + SIZES[unit];
  }

  static String number(Locale locale, long number) {
    return new DecimalFormat("#,##0", symbols(locale)).format(number);
  }

  static String decimal(Locale locale, BigDecimal number) {
    DecimalFormat format = new DecimalFormat("#,##0", symbols(locale));
    int decimals = Math.max(0, number.scale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    return format.format(number);
  }

  private static DecimalFormatSymbols symbols(Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    boolean english = locale.getLanguage().equals("en");
    symbols.setDecimalSeparator(english ? '.' : ',');
    symbols.setGroupingSeparator(english ? ',' : '.');
    return symbols;
  }
}
