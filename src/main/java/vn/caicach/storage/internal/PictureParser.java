package vn.caicach.storage.internal;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.OptionalInt;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/// Pictures: whole, and of a size that a reader's computer can open.
final class PictureParser {

  /// A sheet of A3 at 600 dots per inch is 70 million.
  private static final long MOST_PIXELS = 150_000_000L;

  private PictureParser() {}

  static Findings parse(Path file, ContentType type) throws IOException {
    try {
      if (type == ContentType.PNG) {
        checkChunks(file);
      } else {
        checkEnd(file);
      }
      checkSize(file, type);
    } catch (IOException | RuntimeException e) {
      if (e instanceof UploadRefusedException refused) {
        throw refused;
      }
      throw new UploadRefusedException(Refusal.CORRUPT_PICTURE);
    }
    return new Findings(OptionalInt.of(1), "");
  }

  private static void checkSize(Path file, ContentType type) throws IOException {
    try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
      Iterator<ImageReader> readers =
          ImageIO.getImageReadersByFormatName(type == ContentType.PNG ? "png" : "jpeg");
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, true);
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        if (pixels > MOST_PIXELS) {
          throw new UploadRefusedException(Refusal.HUGE_PICTURE, MOST_PIXELS / 1_000_000);
        }
      } finally {
        reader.dispose();
      }
    }
  }

  /// Every chunk of a PNG carries its checksum, and the last one is IEND.
  private static void checkChunks(Path file) throws IOException {
    try (var in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16))) {
      in.skipNBytes(8);
      byte[] block = new byte[1 << 14];
      while (true) {
        int left = in.readInt();
        if (left < 0) {
          throw new EOFException();
        }
        var checksum = new CRC32();
        int kind = in.readInt();
        for (int shift = 24; shift >= 0; shift -= 8) {
          checksum.update(kind >>> shift);
        }
        while (left > 0) {
          int read = in.read(block, 0, Math.min(block.length, left));
          if (read < 0) {
            throw new EOFException();
          }
          checksum.update(block, 0, read);
          left -= read;
        }
        if (in.readInt() != (int) checksum.getValue()) {
          throw new IOException("Wrong checksum");
        }
        if (kind == 0x49454E44) {
          return;
        }
      }
    }
  }

  /// The end-of-image marker of a JPEG stands near its end; cameras write a little behind it.
  private static void checkEnd(Path file) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(in.length(), 1 << 16);
      byte[] tail = new byte[length];
      in.seek(in.length() - length);
      in.readFully(tail);
      for (int i = length - 2; i >= 0; i--) {
        if (tail[i] == (byte) 0xFF && tail[i + 1] == (byte) 0xD9) {
          return;
        }
      }
      throw new EOFException();
    }
  }
}
