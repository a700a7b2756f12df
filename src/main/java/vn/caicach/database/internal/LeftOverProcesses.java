package vn.caicach.database.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Servers of an earlier, killed program that still work on the data folder, and processes of a
/// killed server. Two servers on one folder destroy it, so they must be gone before another one
/// starts. Only call this while holding the [FolderLock].
final class LeftOverProcesses {

  private static final Logger log = LoggerFactory.getLogger(LeftOverProcesses.class);
  private static final Duration ENDING = Duration.ofSeconds(10);
  private static final Duration POLL = Duration.ofMillis(10);

  private final ServerFolder folder;
  private final ServerAccount account;
  private final PostgresBinaries binaries;

  LeftOverProcesses(ServerFolder folder, ServerAccount account, PostgresBinaries binaries) {
    this.folder = folder;
    this.account = account;
    this.binaries = binaries;
  }

  /// Asks a whole server to shut down, kills what remains, and removes the process file: its number
  /// may meanwhile belong to someone else, and then PostgreSQL would refuse to start.
  void clear() throws IOException, InterruptedException {
    if (!running().isEmpty()) {
      account
          .process(
              binaries.program("pg_ctl").toString(),
              "stop",
              "--mode=fast",
              "--wait",
              "--timeout=60",
              "--pgdata=" + folder.database())
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start()
          .waitFor();
      awaitEnd();
    }
    kill();
  }

  /// For a server that is already dead: its children wait on nobody.
  void kill() throws IOException, InterruptedException {
    running().forEach(ProcessHandle::destroyForcibly);
    if (!awaitEnd()) {
      // PostgreSQL itself notices its shared memory in use and refuses to start.
      log.warn("Processes of the former server on {} do not end.", folder.database());
    }
    Files.deleteIfExists(folder.processFile());
  }

  private boolean awaitEnd() throws IOException, InterruptedException {
    long deadline = System.nanoTime() + ENDING.toNanos();
    while (!running().isEmpty()) {
      if (System.nanoTime() > deadline) {
        return false;
      }
      Thread.sleep(POLL);
    }
    return true;
  }

  /// The server and each of its processes have the data folder as working folder. A shell standing
  /// there has it too, therefore the name of the program counts as well.
  List<ProcessHandle> running() throws IOException {
    Set<Path> folders = new HashSet<>();
    for (Path database : List.of(folder.database(), folder.unfinishedDatabase())) {
      if (Files.exists(database)) {
        folders.add(database.toRealPath());
      }
    }
    List<ProcessHandle> found = new ArrayList<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        if (isServerOn(folders, process)) {
          ProcessHandle.of(Long.parseLong(String.valueOf(process.getFileName())))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private static boolean isServerOn(Set<Path> folders, Path process) {
    try {
      String program = String.valueOf(Files.readSymbolicLink(process.resolve("exe")).getFileName());
      return program.startsWith("postgres")
          && folders.contains(Files.readSymbolicLink(process.resolve("cwd")));
    } catch (IOException goneOrForeign) {
      return false;
    }
  }
}
