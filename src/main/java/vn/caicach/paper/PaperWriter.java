package vn.caicach.paper;

import vn.caicach.paper.internal.Drawing;

/// Writes official papers. Both files have the same words at the same places and the same pages.
public final class PaperWriter {

  private PaperWriter() {}

  /// To be edited in a word processor.
  public static byte[] docx(OfficialPaper paper) {
    return Drawing.docx(paper);
  }

  /// To be read, printed and signed.
  public static byte[] pdf(OfficialPaper paper) {
    return Drawing.pdf(paper);
  }
}
