package vn.caicach.storage;

import java.util.HexFormat;
import java.util.regex.Pattern;

/// The SHA-256 of a file's bytes, in 64 lower-case hexadecimal digits.
public record Sha256(String value) {

  private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

  public Sha256 {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("Not a SHA-256 in hexadecimal");
    }
  }

  public static Sha256 of(byte[] digest) {
    return new Sha256(HexFormat.of().formatHex(digest));
  }

  @Override
  public String toString() {
    return value;
  }
}
