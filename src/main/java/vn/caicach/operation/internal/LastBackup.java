package vn.caicach.operation.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

  void remember(Instant takenAt, Path folder) throws IOException {
    Files.writeString(file(), takenAt + "\n" + folder + "\n");
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
