package vn.caicach.ui.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GzipTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      nullValues = "none",
      value = {
        "gzip, deflate, br, zstd | true",
        "GZIP;q=0.5 | true",
        "deflate,gzip;q=1.0 | true",
        "gzip;q=0, identity | false",
        "gzip; q=0.000 | false",
        "identity | false",
        "none | false"
      })
  void whoAsksSaysWhetherItMayBeCompressed(String encodings, boolean accepted) {
    assertThat(Gzip.accepted(encodings)).isEqualTo(accepted);
  }

  @Test
  void whatIsCompressedComesBackWhole() throws Exception {
    byte[] page = "Uỷ ban nhân dân xã ".repeat(2_000).getBytes(StandardCharsets.UTF_8);
    byte[] compressed = Gzip.compress(page, 4);
    assertThat(compressed.length).isLessThan(page.length / 20);
    try (var gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      assertThat(gzip.readAllBytes()).isEqualTo(page);
    }
  }
}
