package vn.caicach.storage.internal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A folder for what one running program has under way, below a folder it shares with others. It is
/// locked as long as the program lives; folders whose program is gone are erased when another one
/// comes, so nothing half-received outlives a crash for long.
final class OwnFolder implements AutoCloseable {

  private static final String LOCK = "lock";

  private final Path path;
  private final FileChannel channel;

  private OwnFolder(Path path, FileChannel channel) {
    this.path = path;
    this.channel = channel;
  }

  static OwnFolder below(Path parent) throws IOException {
    Files.createDirectories(parent);
    eraseOrphans(parent);
    Path path =
        Files.createDirectory(
            parent.resolve(UUID.randomUUID().toString()),
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    FileChannel channel =
        FileChannel.open(
            path.resolve(LOCK), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
    if (channel.tryLock() == null) {
      throw new IOException("A new folder is locked already");
    }
    return new OwnFolder(path.toAbsolutePath(), channel);
  }

  Path path() {
    return path;
  }

  private static void eraseOrphans(Path parent) throws IOException {
    try (DirectoryStream<Path> folders = Files.newDirectoryStream(parent)) {
      for (Path folder : folders) {
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) && isOrphan(folder)) {
          Erasure.eraseTree(folder);
        }
      }
    }
  }

  private static boolean isOrphan(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE);
        @Nullable FileLock lock = channel.tryLock()) {
      return lock != null;
    } catch (OverlappingFileLockException e) {
      return false;
    } catch (NoSuchFileException e) {
      // The program died before it locked the folder, or is about to: it leaves no bytes then.
      return Files.exists(folder) && isEmpty(folder);
    }
  }

  private static boolean isEmpty(Path folder) throws IOException {
    try (DirectoryStream<Path> content = Files.newDirectoryStream(folder)) {
      return !content.iterator().hasNext();
    }
  }

  /// Erases the folder and lets it go.
  @Override
  public void close() throws IOException {
    try (channel) {
      Erasure.eraseTree(path);
    }
  }
}
