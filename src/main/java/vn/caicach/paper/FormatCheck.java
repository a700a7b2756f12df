package vn.caicach.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import vn.caicach.paper.internal.check.Checking;
import vn.caicach.paper.internal.check.DocxParts;

/// Holds a .docx of anybody against the form of NĐ 30/2020/NĐ-CP (Phụ lục I–III). Files are hostile
/// until read: sizes, depths and counts are bounded, nothing outside the file is looked at.
public final class FormatCheck {

  private FormatCheck() {}

  /// Never throws for a bad file: a report with one refusing finding says why it was not read.
  public static FormatReport of(byte[] docx) {
    return Checking.report(docx);
  }

  /// As [#of(byte[])]; reads no more than a file may have.
  public static FormatReport of(InputStream docx) {
    try {
      return of(docx.readNBytes(DocxParts.MOST_BYTES + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// A copy in which everything that can be mended by itself is mended, and nothing else changed.
  ///
  /// @throws IllegalArgumentException when the file is one that is refused
  public static byte[] mended(byte[] docx) {
    return Checking.mended(docx);
  }
}
