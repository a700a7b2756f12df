package vn.caicach.database.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The places below `CAICACH_HOME` that the embedded server uses.
record ServerFolder(Path home) {

  static final String HOST = "127.0.0.1";

  Path lock() {
    return home.resolve("caicach.lock");
  }

  Path binaries() {
    return home.resolve("postgres");
  }

  Path database() {
    return home.resolve("database");
  }

  /// Where a new database grows until it is complete.
  Path unfinishedDatabase() {
    return home.resolve("database.unfinished");
  }

  Path secrets() {
    return home.resolve("secrets").resolve("database.properties");
  }

  Path logs() {
    return home.resolve("logs").resolve("postgresql");
  }

  /// What the server says before its own log is open.
  Path startLog() {
    return logs().resolve("start.log");
  }

  Path processFile() {
    return database().resolve("postmaster.pid");
  }

  /// What the server tells of itself in `postmaster.pid`; empty while there is none or it is being
  /// written.
  Optional<ServerProcess> serverProcess() throws IOException {
    List<String> lines;
    try {
      lines = Files.readAllLines(processFile());
    } catch (NoSuchFileException none) {
      return Optional.empty();
    }
    if (lines.size() < 8 || !isNumber(lines.get(0)) || !isNumber(lines.get(3))) {
      return Optional.empty();
    }
    return Optional.of(
        new ServerProcess(
            Long.parseLong(lines.get(0).strip()),
            Integer.parseInt(lines.get(3).strip()),
            lines.get(7).strip().equals("ready")));
  }

  private static boolean isNumber(String line) {
    return line.strip().matches("\\d{1,9}");
  }

  /// @param ready it accepts connections
  record ServerProcess(long pid, int port, boolean ready) {}

  /// Replaces a file so that a crash leaves the old one or the new one.
  static void replace(Path file, String content, String permissions) throws IOException {
    Path unfinished = file.resolveSibling(file.getFileName() + ".unfinished");
    Files.deleteIfExists(unfinished);
    Files.createFile(
        unfinished,
        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions)));
    try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
      var bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
      while (bytes.hasRemaining()) {
        channel.write(bytes);
      }
      channel.force(true);
    }
    move(unfinished, file);
  }

  static void move(Path from, Path to) throws IOException {
    Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    Path parent = to.getParent();
    if (parent != null) {
      try (var channel = FileChannel.open(parent, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  static void delete(Path folder) throws IOException {
    if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.delete(file);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException problem)
              throws IOException {
            if (problem != null) {
              throw problem;
            }
            Files.delete(visited);
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
