package vn.caicach.database.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/// Holds the data folder for one program. The lock goes with the process, so nothing is left to
/// clean after a crash; the file itself stays and names the holder.
final class FolderLock implements AutoCloseable {

  /// POSIX drops all locks of a process on a file as soon as the process closes any handle to it:
  /// within this process a second attempt must be turned away before it opens the file.
  private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final FileChannel channel;

  private FolderLock(Path file, FileChannel channel) {
    this.file = file;
    this.channel = channel;
  }

  static FolderLock take(ServerFolder folder) throws IOException {
    Files.createDirectories(folder.home());
    Path file = folder.home().toRealPath().resolve(folder.lock().getFileName());
    if (!HELD_HERE.add(file)) {
      throw new DatabaseUnavailable.FolderBusy(folder.home(), ProcessHandle.current().pid());
    }
    FileChannel channel = null;
    try {
      channel =
          FileChannel.open(
              file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
      FileLock lock = channel.tryLock();
      if (lock == null) {
        throw new DatabaseUnavailable.FolderBusy(folder.home(), holder(channel));
      }
      channel.truncate(0);
      channel.write(
          ByteBuffer.wrap((ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.UTF_8)));
      return new FolderLock(file, channel);
    } catch (IOException | RuntimeException problem) {
      if (channel != null) {
        channel.close();
      }
      HELD_HERE.remove(file);
      throw problem;
    }
  }

  private static @Nullable Long holder(FileChannel channel) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(32);
    channel.read(bytes, 0);
    String text = new String(bytes.array(), 0, bytes.position(), StandardCharsets.UTF_8).strip();
    return text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
  }

  @Override
  public void close() throws IOException {
    channel.close();
    HELD_HERE.remove(file);
  }
}
