package vn.caicach.storage.internal;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/// Cells of a list as people in Việt Nam read them: a date is 25/9/2025 whatever order its format
/// names, and a number without a format of its own keeps all its digits.
final class CellTexts extends DataFormatter {

  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/uuuu");
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm d/M/uuuu");

  CellTexts() {
    super(Locale.forLanguageTag("vi-VN"));
  }

  @Override
  public String formatRawCellContents(
      double value, int formatIndex, String formatString, boolean use1904Windowing) {
    if (DateUtil.isADateFormat(formatIndex, formatString)
        && DateUtil.isValidExcelDate(value)
        && value >= 1) {
      LocalDateTime moment = DateUtil.getLocalDateTime(value, use1904Windowing);
      return (value % 1 == 0 ? DATE : TIME).format(moment);
    }
    if (formatString.equalsIgnoreCase("General") || formatString.equals("@")) {
      return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString().replace('.', ',');
    }
    return super.formatRawCellContents(value, formatIndex, formatString, use1904Windowing);
  }
}
