package vn.caicach.shared;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/// The only source of time. Dates are those of Việt Nam wherever the machine stands.
public interface BusinessTime {

  ZoneId ZONE = ZoneId.of("Asia/Ho_Chi_Minh");

  Instant now();

  default LocalDate today() {
    return LocalDate.ofInstant(now(), ZONE);
  }
}
