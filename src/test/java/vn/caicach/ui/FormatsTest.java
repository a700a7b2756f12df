package vn.caicach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class FormatsTest {

  @Test
  void writesDatesWithoutLeadingZeros() {
    assertThat(Formats.date(LocalDate.of(2025, 9, 5))).isEqualTo("5/9/2025");
    assertThat(Formats.date(null)).isEqualTo("–");
    assertThat(Formats.weekday(LocalDate.of(2026, 11, 22))).isEqualTo("Chủ nhật, 22/11/2026");
    assertThat(Formats.period(LocalDate.of(2025, 7, 1), null)).isEqualTo("từ 1/7/2025");
  }

  @Test
  void tellsTheTimeOfVietnam() {
    assertThat(Formats.time(Instant.parse("2025-09-24T18:05:00Z"))).isEqualTo("01:05 25/9/2025");
    assertThat(Formats.iso(Instant.parse("2025-09-24T18:05:00Z")))
        .isEqualTo("2025-09-25T01:05+07:00");
  }

  @Test
  void keepsTheDecimalsANumberHas() {
    assertThat(Formats.decimal(new BigDecimal("86.25"))).isEqualTo("86,25");
    assertThat(Formats.decimal(new BigDecimal("1090.00"))).isEqualTo("1.090,00");
    assertThat(Formats.percent(new BigDecimal("96.4"))).isEqualTo("96,4 %");
    assertThat(Formats.number(3321)).isEqualTo("3.321");
    assertThat(Formats.size(13_107_200)).isEqualTo("12,5 MB");
    assertThat(Formats.size(999)).isEqualTo("999 B");
  }
}
