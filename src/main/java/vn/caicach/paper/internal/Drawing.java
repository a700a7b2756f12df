package vn.caicach.paper.internal;

import vn.caicach.paper.OfficialPaper;

/// The files of a paper.
public final class Drawing {

  private Drawing() {}

  public static byte[] docx(OfficialPaper paper) {
    return DocxDrawing.draw(Composer.compose(paper));
  }

  public static byte[] pdf(OfficialPaper paper) {
    return PdfDrawing.draw(Composer.compose(paper));
  }
}
