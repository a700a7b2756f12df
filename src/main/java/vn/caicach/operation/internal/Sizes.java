package vn.caicach.operation.internal;

import java.util.Locale;

/// Sizes as people read them.
final class Sizes {

  private static final String[] UNITS = {"byte", "KB", "MB", "GB", "TB"};

  private Sizes() {}

  static String text(long bytes) {
    double size = bytes;
    int unit = 0;
    while (size >= 1024 && unit < UNITS.length - 1) {
      size /= 1024;
      unit++;
    }
    return String.format(
        Locale.forLanguageTag("vi"), unit == 0 ? "%.0f %s" : "%.1f %s", size, UNITS[unit]);
  }
}
