package vn.caicach.storage.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.Locale;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import org.apache.poi.poifs.filesystem.Ole10Native;
import org.apache.poi.poifs.filesystem.Ole10NativeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;

/// Reads every byte of a zip container before any parser sees it: that it is whole, that it does
/// not swell, and what is packed inside.
final class ZipGuard {

  private static final int MOST_ENTRIES = 10_000;
  private static final long LARGEST_DIRECTORY = 8L << 20;
  private static final long MOST_BYTES = 1L << 30;
  private static final long SWELLING_MATTERS_FROM = 10L << 20;
  private static final int MOST_SWELLING = 200;
  private static final int OBJECT_TO_LOOK_INTO = 16 << 20;

  private int entries;
  private long bytes;

  private ZipGuard() {}

  /// The directory of the container, before it is read into memory. A container without one is
  /// broken off.
  static void checkDirectory(Path file) throws IOException {
    try (var in = new RandomAccessFile(file.toFile(), "r")) {
      int length = (int) Math.min(in.length(), (1 << 16) + 64);
      byte[] tail = new byte[length];
      in.seek(in.length() - length);
      in.readFully(tail);
      ByteBuffer buffer = ByteBuffer.wrap(tail).order(ByteOrder.LITTLE_ENDIAN);
      for (int at = length - 22; at >= 0; at--) {
        if (buffer.getInt(at) == 0x06054b50) {
          int count = Short.toUnsignedInt(buffer.getShort(at + 10));
          long size = Integer.toUnsignedLong(buffer.getInt(at + 12));
          if (count > MOST_ENTRIES || size > LARGEST_DIRECTORY) {
            throw new UploadRefusedException(Refusal.ZIP_BOMB);
          }
          return;
        }
      }
    }
    throw new UploadRefusedException(Refusal.CORRUPT_OFFICE);
  }

  static void check(ZipFile zip) throws IOException {
    var guard = new ZipGuard();
    Enumeration<? extends ZipEntry> all = zip.entries();
    while (all.hasMoreElements()) {
      ZipEntry entry = all.nextElement();
      if (entry.isDirectory()) {
        continue;
      }
      try (InputStream in = zip.getInputStream(entry)) {
        guard.entry(entry, in, null);
      }
    }
  }

  private void entry(ZipEntry entry, InputStream in, @Nullable Counted around) throws IOException {
    if (++entries > MOST_ENTRIES) {
      throw new UploadRefusedException(Refusal.ZIP_BOMB);
    }
    var counted = new Counted(in, around == null ? entry::getCompressedSize : around::inflated);
    byte[] head = counted.readNBytes(8);
    String name = entry.getName().toLowerCase(Locale.ROOT);
    if (name.endsWith("vbaproject.bin")) {
      throw new UploadRefusedException(Refusal.MACRO);
    }
    if (Programs.begins(head)) {
      throw new UploadRefusedException(Refusal.EMBEDDED_PROGRAM);
    }
    InputStream whole = new SequenceInputStream(new ByteArrayInputStream(head), counted);
    if (starts(head, 'P', 'K', 3, 4)) {
      if (around != null) {
        throw new UploadRefusedException(Refusal.NESTED_ARCHIVE);
      }
      nested(whole, counted);
    } else if (isPacked(head) && !name.endsWith(".emz") && !name.endsWith(".wmz")) {
      throw new UploadRefusedException(Refusal.NESTED_ARCHIVE);
    } else if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) {
      object(whole);
    }
    counted.transferTo(OutputStream.nullOutputStream());
    // A stream over one entry of a file does not compare this by itself.
    if (entry.getCrc() != -1 && entry.getCrc() != counted.checksum.getValue()) {
      throw new UploadRefusedException(Refusal.CORRUPT_OFFICE);
    }
  }

  /// A table set into a report is an office file itself; one step down is enough for that.
  private void nested(InputStream in, Counted around) throws IOException {
    boolean office = false;
    var zip = new ZipInputStream(in);
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      office |= entry.getName().equals("[Content_Types].xml");
      if (!entry.isDirectory()) {
        entry(entry, zip, around);
      }
    }
    if (!office) {
      throw new UploadRefusedException(Refusal.NESTED_ARCHIVE);
    }
  }

  /// An object set into a document may wrap any file.
  private static void object(InputStream in) throws IOException {
    var bytes = new ByteArrayOutputStream();
    bytes.write(in.readNBytes(OBJECT_TO_LOOK_INTO));
    try (var container = new POIFSFileSystem(new ByteArrayInputStream(bytes.toByteArray()))) {
      if (!container.getRoot().hasEntryCaseInsensitive(Ole10Native.OLE10_NATIVE)) {
        return;
      }
      Ole10Native object = Ole10Native.createFromEmbeddedOleObject(container);
      byte[] data = object.getDataBuffer();
      if (Programs.isNamed(object.getFileName())
          || Programs.isNamed(object.getLabel())
          || (data != null && Programs.begins(data))) {
        throw new UploadRefusedException(Refusal.EMBEDDED_PROGRAM);
      }
    } catch (Ole10NativeException | IOException e) {
      // An object of another kind; it is kept as it is and never opened here.
    }
  }

  private static boolean isPacked(byte[] head) {
    return starts(head, 0x1F, 0x8B, 8)
        || starts(head, '7', 'z', 0xBC, 0xAF)
        || starts(head, 'R', 'a', 'r', '!')
        || starts(head, 0xFD, '7', 'z', 'X', 'Z')
        || starts(head, 'B', 'Z', 'h', '9');
  }

  private static boolean starts(byte[] head, int... start) {
    if (head.length < start.length) {
      return false;
    }
    for (int i = 0; i < start.length; i++) {
      if ((head[i] & 0xFF) != start[i]) {
        return false;
      }
    }
    return true;
  }

  /// Counts what comes out of an entry and stops it when it is too much.
  private final class Counted extends InputStream {

    private final InputStream in;
    private final LongSupplier packed;
    private final CRC32 checksum = new CRC32();
    private long inflated;

    Counted(InputStream in, LongSupplier packed) {
      this.in = in;
      this.packed = packed;
    }

    long inflated() {
      return inflated;
    }

    @Override
    public int read() throws IOException {
      int read = in.read();
      if (read >= 0) {
        checksum.update(read);
        count(1);
      }
      return read;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
      int read = in.read(target, offset, length);
      if (read > 0) {
        checksum.update(target, offset, read);
        count(read);
      }
      return read;
    }

    private void count(int read) {
      inflated += read;
      bytes += read;
      boolean swells =
          inflated > SWELLING_MATTERS_FROM && inflated > packed.getAsLong() * MOST_SWELLING;
      if (swells || bytes > MOST_BYTES) {
        throw new UploadRefusedException(Refusal.ZIP_BOMB);
      }
    }
  }
}
