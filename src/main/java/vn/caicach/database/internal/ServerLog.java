package vn.caicach.database.internal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds in the words of the server why it ended.
final class ServerLog {

  private static final Pattern COMPLAINT =
      Pattern.compile("(?:FATAL|PANIC|ERROR|initdb: error|LOG):\\s+(.*)");
  private static final int TAIL = 8_192;

  private ServerLog() {}

  static DatabaseUnavailable failure(ServerFolder folder, String output) {
    if (DatabaseUnavailable.tellsOfFullDisk(output)) {
      return new DatabaseUnavailable.DiskFull(folder.home(), null);
    }
    return new DatabaseUnavailable.ServerFailed(reason(output), folder.logs(), null);
  }

  /// What was said before the log was open, and then in the log.
  static String lastWords(ServerFolder folder) {
    try (Stream<Path> files = Files.list(folder.logs())) {
      List<Path> byAge =
          files
              .filter(file -> file.toString().endsWith(".log"))
              .sorted(Comparator.comparingLong(file -> file.toFile().lastModified()))
              .toList();
      Optional<Path> latest =
          byAge.stream().filter(file -> !file.equals(folder.startLog())).reduce((a, b) -> b);
      String start = Files.exists(folder.startLog()) ? tail(folder.startLog()) : "";
      boolean collecting = start.contains("logging collector");
      return collecting && latest.isPresent() ? tail(latest.get()) : start;
    } catch (IOException unreadable) {
      return String.valueOf(unreadable.getMessage());
    }
  }

  static String reason(String output) {
    String reason = "";
    int weight = -1;
    for (String line : output.lines().toList()) {
      Matcher complaint = COMPLAINT.matcher(line);
      if (complaint.find()) {
        int found = line.contains("LOG:") ? 0 : 1;
        if (found >= weight) {
          weight = found;
          reason = complaint.group(1).strip();
        }
      }
    }
    return reason.isEmpty() ? output.strip().replaceAll("\\s+", " ") : reason;
  }

  private static String tail(Path file) throws IOException {
    try (var reader = new RandomAccessFile(file.toFile(), "r")) {
      long from = Math.max(0, reader.length() - TAIL);
      reader.seek(from);
      byte[] bytes = new byte[(int) (reader.length() - from)];
      reader.readFully(bytes);
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
