package vn.caicach.database.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Servers of an earlier, killed program that still work on the data folder, and processes of a
/// killed server. Two servers on one folder destroy it, so they must be gone before another one
/// starts. Only call this while holding the [FolderLock].
final class LeftOverProcesses {

  private static final Logger log = LoggerFactory.getLogger(LeftOverProcesses.class);

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
    List<ProcessHandle> running = running();
    if (!running.isEmpty()) {
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
      ended(running);
    }
    kill();
  }

  /// For a server that is already dead: its children wait on nobody.
  void kill() throws IOException, InterruptedException {
    List<ProcessHandle> running = running();
    running.forEach(ProcessHandle::destroyForcibly);
    if (!ended(running)) {
      // PostgreSQL itself notices its shared memory in use and refuses to start.
      log.warn("Processes of the former server on {} do not end.", folder.database());
    }
    Files.deleteIfExists(folder.processFile());
  }

  private static boolean ended(List<ProcessHandle> processes) throws InterruptedException {
    try {
      CompletableFuture.allOf(
              processes.stream().map(ProcessHandle::onExit).toArray(CompletableFuture[]::new))
          .get(10, TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException | TimeoutException stuck) {
      return false;
    }
  }

  /// The server and each of its processes have the data folder as working folder. A shell standing
  /// there has it too, therefore the name of the program counts as well.
  List<ProcessHandle> running() throws IOException {
    List<ProcessHandle> found = new ArrayList<>();
    try (DirectoryStream<Path> processes = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
      for (Path process : processes) {
        if (isOurs(process)) {
          ProcessHandle.of(Long.parseLong(String.valueOf(process.getFileName())))
              .ifPresent(found::add);
        }
      }
    }
    return found;
  }

  private boolean isOurs(Path process) {
    try {
      Path home = folder.home().toRealPath();
      Path working = Files.readSymbolicLink(process.resolve("cwd"));
      String program = String.valueOf(Files.readSymbolicLink(process.resolve("exe")).getFileName());
      return program.startsWith("postgres")
          && (working.equals(home.resolve(folder.database().getFileName()))
              || working.equals(home.resolve(folder.unfinishedDatabase().getFileName())));
    } catch (IOException goneOrForeign) {
      return false;
    }
  }
}
