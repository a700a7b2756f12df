package vn.caicach.operation.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import vn.caicach.shared.BusinessTime;

/// Moments as people read them.
final class Times {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm 'ngày' dd/MM/yyyy").withZone(BusinessTime.ZONE);

  private Times() {}

  static String text(Instant moment) {
    return MINUTE.format(moment);
  }
}
