package vn.caicach.storage.internal.signature;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.io.RandomAccessReadView;

/// A file as it was when it was shorter, read by PDFBox as if the rest were not there.
final class FileBeginning implements RandomAccessRead {

  private final RandomAccessReadBufferedFile whole;
  private final long length;

  /// @param length how many bytes there were, not more than there are
  FileBeginning(Path file, long length) throws IOException {
    this.whole = new RandomAccessReadBufferedFile(file.toFile());
    this.length = length;
  }

  @Override
  public int read() throws IOException {
    return isEOF() ? -1 : whole.read();
  }

  @Override
  public int read(byte[] bytes, int from, int count) throws IOException {
    return isEOF()
        ? -1
        : whole.read(bytes, from, (int) Math.min(count, length - whole.getPosition()));
  }

  @Override
  public long getPosition() throws IOException {
    return whole.getPosition();
  }

  @Override
  public void seek(long position) throws IOException {
    whole.seek(Math.min(position, length));
  }

  @Override
  public long length() {
    return length;
  }

  @Override
  public boolean isClosed() {
    return whole.isClosed();
  }

  @Override
  public boolean isEOF() throws IOException {
    return whole.getPosition() >= length;
  }

  @Override
  public RandomAccessReadView createView(long start, long count) {
    return new RandomAccessReadView(this, start, count);
  }

  @Override
  public void close() throws IOException {
    whole.close();
  }
}
