package vn.caicach.storage.internal.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.cos.COSString;

/// Which bytes of the file a signature speaks for: from the first to a gap, and from the gap to the
/// end of a revision. In the gap stands nothing but the signature, so nothing can hide there (ISO
/// 32000-1, 12.8.1).
///
/// @param gapStart first byte that is not signed
/// @param gapEnd first byte that is signed again
/// @param end behind the last signed byte
/// @param contents the signature as it stands in the gap
record SignedRange(Path file, long gapStart, long gapEnd, long end, byte[] contents) {

  /// A signature with all its certificates and lists of revoked ones.
  static final int LARGEST = 8 << 20;

  private static final int BLOCK = 1 << 16;
  private static final int TAIL = 16;

  /// The ranges as the signature names them.
  ///
  /// @return empty when they leave bytes out or do not end where a revision ends
  static Optional<SignedRange> of(Path file, COSDictionary signature) throws IOException {
    if (!(signature.getDictionaryObject(COSName.BYTERANGE) instanceof COSArray range)
        || range.size() != 4
        || !(signature.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents)) {
      return Optional.empty();
    }
    long[] at = new long[4];
    for (int i = 0; i < 4; i++) {
      if (!(range.getObject(i) instanceof COSNumber number)) {
        return Optional.empty();
      }
      at[i] = number.longValue();
    }
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      long length = bytes.length();
      boolean ordered =
          at[0] == 0
              && at[1] > 0
              && at[2] > at[1]
              && at[3] > 0
              && at[2] <= length
              && at[3] <= length - at[2];
      if (!ordered || at[2] - at[1] > 2L * LARGEST + BLOCK) {
        return Optional.empty();
      }
      byte[] gap = new byte[(int) (at[2] - at[1])];
      bytes.seek(at[1]);
      bytes.readFully(gap);
      byte[] inGap = hexadecimal(gap);
      if (inGap.length == 0 || !Arrays.equals(inGap, contents.getBytes())) {
        return Optional.empty();
      }
      long end = at[2] + at[3];
      return endsARevision(bytes, end)
          ? Optional.of(new SignedRange(file, at[1], at[2], end, inGap))
          : Optional.empty();
    }
  }

  /// The bytes of `<0123…>`; empty when anything else stands there.
  private static byte[] hexadecimal(byte[] gap) {
    if (gap.length < 4 || gap[0] != '<' || gap[gap.length - 1] != '>') {
      return new byte[0];
    }
    var bytes = new ByteArrayOutputStream(gap.length / 2);
    int high = -1;
    for (int i = 1; i < gap.length - 1; i++) {
      int digit = Character.digit(gap[i], 16);
      if (digit < 0) {
        if (gap[i] == ' ' || gap[i] == '\r' || gap[i] == '\n' || gap[i] == '\t') {
          continue;
        }
        return new byte[0];
      }
      if (high < 0) {
        high = digit;
      } else {
        bytes.write(high << 4 | digit);
        high = -1;
      }
    }
    return high < 0 ? bytes.toByteArray() : new byte[0];
  }

  private static boolean endsARevision(RandomAccessFile bytes, long end) throws IOException {
    byte[] tail = new byte[(int) Math.min(TAIL, end)];
    bytes.seek(end - tail.length);
    bytes.readFully(tail);
    return new String(tail, StandardCharsets.ISO_8859_1).stripTrailing().endsWith("%%EOF");
  }

  /// Nothing stands behind the signed bytes.
  boolean reachesTheEnd() throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      long left = bytes.length() - end;
      if (left > TAIL) {
        return false;
      }
      byte[] rest = new byte[(int) left];
      bytes.seek(end);
      bytes.readFully(rest);
      return new String(rest, StandardCharsets.ISO_8859_1).isBlank();
    }
  }

  /// Writes the signed bytes, a block at a time.
  void writeTo(OutputStream out) throws IOException {
    try (var bytes = new RandomAccessFile(file.toFile(), "r")) {
      copy(bytes, 0, gapStart, out);
      copy(bytes, gapEnd, end, out);
    }
  }

  private static void copy(RandomAccessFile bytes, long from, long until, OutputStream out)
      throws IOException {
    byte[] block = new byte[BLOCK];
    bytes.seek(from);
    for (long left = until - from; left > 0; ) {
      int read = bytes.read(block, 0, (int) Math.min(block.length, left));
      if (read < 0) {
        throw new IOException("The file ends before its signed part does");
      }
      out.write(block, 0, read);
      left -= read;
    }
  }
}
