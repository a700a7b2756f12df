package vn.caicach.operation.internal;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Set;

/// A new file of a backup, readable by its owner alone, hashed while it is written and on the disk
/// when closed.
final class ArchiveOutput extends FilterOutputStream {

  private static final int BUFFER = 1 << 17;

  private final FileChannel channel;
  private final MessageDigest digest = Hashes.sha256();
  private long size;

  private ArchiveOutput(FileChannel channel, OutputStream out) {
    super(out);
    this.channel = channel;
  }

  static ArchiveOutput create(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(
            file,
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    return new ArchiveOutput(channel, new BufferedOutputStream(new ChannelOutput(channel), BUFFER));
  }

  @Override
  public void write(int b) throws IOException {
    write(new byte[] {(byte) b}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    digest.update(bytes, offset, length);
    size += length;
    out.write(bytes, offset, length);
  }

  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      try (channel) {
        out.flush();
        channel.force(true);
      }
    }
  }

  /// What was written, once closed.
  Manifest.Archive archive(String file) {
    return new Manifest.Archive(file, size, Hashes.hex(digest.digest()));
  }

  private static final class ChannelOutput extends OutputStream {

    private final FileChannel channel;

    private ChannelOutput(FileChannel channel) {
      this.channel = channel;
    }

    @Override
    public void write(int b) throws IOException {
      write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      ByteBuffer buffer = ByteBuffer.wrap(bytes, offset, length);
      while (buffer.hasRemaining()) {
        channel.write(buffer);
      }
    }
  }
}
