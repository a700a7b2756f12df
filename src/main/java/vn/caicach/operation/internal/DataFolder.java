package vn.caicach.operation.internal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The parts of the data folder, from the point of view of a backup.
record DataFolder(Path home) {

  static final String DATABASE = "database";
  static final String BACKUPS = "backups";

  /// The database has its own archive, keys are kept apart, and the rest is made anew.
  private static final Set<String> NOT_FILES =
      Set.of(
          DATABASE,
          "database.unfinished",
          "postgres",
          "secrets",
          "logs",
          "work",
          BACKUPS,
          "lost+found",
          "caicach.lock");

  /// May be in the folder a backup is restored into: made by a mount, or by a start that failed.
  private static final Set<String> HARMLESS =
      Set.of("lost+found", "postgres", "logs", "caicach.lock");

  interface FileVisitor {
    void visit(Path file, BasicFileAttributes attributes) throws IOException;
  }

  /// Everything that goes into the archive of files, in a fixed order. What is hidden is still on
  /// its way.
  void files(FileVisitor visitor) throws IOException {
    if (!Files.isDirectory(home)) {
      return;
    }
    try (Stream<Path> children = Files.list(home)) {
      for (Path child : children.sorted().toList()) {
        String name = String.valueOf(child.getFileName());
        if (NOT_FILES.contains(name)
            || name.startsWith(".")
            || !Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
          continue;
        }
        walk(child, visitor);
      }
    }
  }

  private static void walk(Path folder, FileVisitor visitor) throws IOException {
    Files.walkFileTree(
        folder,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            return String.valueOf(directory.getFileName()).startsWith(".")
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (attributes.isRegularFile()) {
              visitor.visit(file, attributes);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path file, IOException problem)
              throws IOException {
            if (problem instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw problem;
          }
        });
  }

  /// How many bytes a backup of it reads.
  long size() throws IOException {
    long[] size = {0};
    files((file, attributes) -> size[0] += attributes.size());
    Path database = home.resolve(DATABASE);
    if (Files.isDirectory(database)) {
      walk(database, (file, attributes) -> size[0] += attributes.size());
    }
    return size[0];
  }

  /// What keeps a backup from being restored here; empty when nothing does.
  List<String> obstacles() throws IOException {
    if (!Files.exists(home)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(home)) {
      return children
          .map(child -> String.valueOf(child.getFileName()))
          .filter(name -> !HARMLESS.contains(name))
          .sorted()
          .toList();
    }
  }

  /// Removes a tree, if there is one.
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
