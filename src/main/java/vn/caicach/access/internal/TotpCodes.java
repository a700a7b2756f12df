package vn.caicach.access.internal;

import com.bastiaanjansen.otp.HMACAlgorithm;
import com.bastiaanjansen.otp.SecretGenerator;
import com.bastiaanjansen.otp.TOTPGenerator;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/// Codes of the second factor: TOTP (RFC 6238), six digits every thirty seconds, SHA-1 as the apps
/// on telephones expect.
@Component
class TotpCodes {

  private static final Duration PERIOD = Duration.ofSeconds(30);

  private final SecretBox box;

  TotpCodes(SecretBox box) {
    this.box = box;
  }

  /// A new seed, in Base32 and encrypted as it is stored.
  byte[] newSecret() {
    return box.lock(SecretGenerator.generate());
  }

  /// The seed as the person may type it into the telephone, in groups of four.
  String readable(byte[] secret) {
    return new String(box.unlock(secret), StandardCharsets.US_ASCII)
        .replaceAll("(.{4})(?=.)", "$1 ");
  }

  /// The `otpauth:` address the QR code shows.
  String address(byte[] secret, String issuer, String login) {
    try {
      URI uri = generator(secret).getURI(issuer, login);
      return uri.toString();
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The time step the code belongs to, now or one step to either side; empty when it fits none.
  OptionalLong stepOf(byte[] secret, String code, Instant now) {
    String digits = code.replaceAll("\\s", "");
    if (!digits.matches("\\d{6}")) {
      return OptionalLong.empty();
    }
    TOTPGenerator generator = generator(secret);
    long step = now.getEpochSecond() / PERIOD.toSeconds();
    for (long candidate = step - 1; candidate <= step + 1; candidate++) {
      String expected = generator.at(Instant.ofEpochSecond(candidate * PERIOD.toSeconds()));
      if (java.security.MessageDigest.isEqual(
          expected.getBytes(StandardCharsets.US_ASCII),
          digits.getBytes(StandardCharsets.US_ASCII))) {
        return OptionalLong.of(candidate);
      }
    }
    return OptionalLong.empty();
  }

  private TOTPGenerator generator(byte[] secret) {
    return new TOTPGenerator.Builder(box.unlock(secret))
        .withHOTPGenerator(builder -> {
          builder.withPasswordLength(6);
          builder.withAlgorithm(HMACAlgorithm.SHA1);
        })
        .withPeriod(PERIOD)
        .build();
  }
}
