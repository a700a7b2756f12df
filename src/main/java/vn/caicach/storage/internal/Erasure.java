package vn.caicach.storage.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Set;

/// Removes bytes that must not stay: written over, flushed, then deleted. On media that write every
/// change to a new place (flash, copy-on-write file systems) the old blocks are beyond the reach of
/// a program; encrypt the disk there.
public final class Erasure {

  private static final int BLOCK = 1 << 16;

  private Erasure() {}

  /// Erases one file; one that is not there is as good as erased. A link is removed and not
  /// followed.
  public static void erase(Path file) throws IOException {
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      overwrite(file);
    }
    Files.deleteIfExists(file);
    Path folder = file.getParent();
    if (folder != null) {
      flushFolder(folder);
    }
  }

  /// Erases a folder with everything in it.
  static void eraseTree(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              overwrite(file);
            }
            Files.deleteIfExists(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
            if (e instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw e;
          }

          @Override
          public FileVisitResult postVisitDirectory(
              Path dir, @org.jspecify.annotations.Nullable IOException e) throws IOException {
            Files.deleteIfExists(dir);
            return FileVisitResult.CONTINUE;
          }
        });
  }

  /// Makes a new or removed name in a folder survive a loss of power.
  static void flushFolder(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (NoSuchFileException e) {
      // The folder went with what was in it.
    }
  }

  private static void overwrite(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, Set.of(StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS))) {
      long left = channel.size();
      ByteBuffer zeros = ByteBuffer.allocate(BLOCK);
      while (left > 0) {
        zeros.clear().limit((int) Math.min(BLOCK, left));
        left -= channel.write(zeros);
      }
      channel.force(true);
    }
  }
}
