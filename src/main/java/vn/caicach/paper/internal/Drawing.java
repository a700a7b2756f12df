package vn.caicach.paper.internal;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import vn.caicach.paper.OfficialPaper;

/// The files of a paper. Few are drawn at a time: a long one takes much memory.
public final class Drawing {

  private static final Semaphore PLACES = new Semaphore(2, true);

  private Drawing() {}

  public static byte[] docx(OfficialPaper paper) {
    return inPlace(() -> DocxDrawing.draw(Composer.compose(paper)));
  }

  public static byte[] pdf(OfficialPaper paper) {
    return inPlace(() -> PdfDrawing.draw(Composer.compose(paper)));
  }

  private static byte[] inPlace(Supplier<byte[]> drawing) {
    PLACES.acquireUninterruptibly();
    try {
      return drawing.get();
    } finally {
      PLACES.release();
    }
  }
}
