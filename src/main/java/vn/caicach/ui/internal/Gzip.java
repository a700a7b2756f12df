package vn.caicach.ui.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/// Compressing what is whole in memory.
public final class Gzip {

  private static final Pattern ACCEPTED =
      Pattern.compile("(?i)\\bgzip\\b(?!\\s*;\\s*q=0(\\.0*)?\\s*(,|$))");
  private static final int BUFFER = 8192;

  private Gzip() {}

  /// Whether who asks takes compressed answers.
  ///
  /// @param encodings the header `Accept-Encoding`; null for none
  public static boolean accepted(@Nullable String encodings) {
    return encodings != null && ACCEPTED.matcher(encodings).find();
  }

  /// @param level 1, the quickest, to 9, the smallest
  public static byte[] compress(byte[] bytes, int level) throws IOException {
    var compressed = new ByteArrayOutputStream(bytes.length / 3 + 100);
    try (var gzip =
        new GZIPOutputStream(compressed, BUFFER) {
          {
            def.setLevel(level);
          }
        }) {
      gzip.write(bytes);
    }
    return compressed.toByteArray();
  }
}
