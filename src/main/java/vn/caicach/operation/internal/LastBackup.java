package vn.caicach.operation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// When the last backup of an installation was taken, wherever it was put: two lines in a file of
/// the data folder.
record LastBackup(Path home) {

  record Entry(Instant takenAt, Path folder) {}

  private Path file() {
    return home.resolve("last-backup.txt");
  }

  /// Replaces the file, which may belong to another account: root takes a backup by hand, the
  /// service one each night.
  void remember(Instant takenAt, Path folder) throws IOException {
    Path fresh = home.resolve("last-backup.txt.unfinished");
    Files.deleteIfExists(fresh);
    Files.writeString(fresh, takenAt + "\n" + folder + "\n", StandardOpenOption.CREATE_NEW);
    Files.move(fresh, file(), StandardCopyOption.ATOMIC_MOVE);
  }

  Optional<Entry> read() {
    try {
      List<String> lines = Files.readAllLines(file());
      return Optional.of(new Entry(Instant.parse(lines.get(0)), Path.of(lines.get(1))));
    } catch (IOException | DateTimeException | IndexOutOfBoundsException none) {
      return Optional.empty();
    }
  }
}
