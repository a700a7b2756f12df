package vn.caicach.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.caicach.database.internal.EmbeddedPostgres;

/// Data folders for tests: `target/homes/<process>-<number>`, deleted when the JVM ends. What a
/// killed JVM left behind, a running server included, is removed by the next one. The unpacked
/// programs are shared by all of them.
public final class TestHome {

  private static final Path HOMES = Path.of("target", "homes").toAbsolutePath();
  private static final Path BINARIES = Path.of("target", "postgres").toAbsolutePath();
  private static final AtomicInteger NUMBER = new AtomicInteger();
  private static final List<EmbeddedPostgres> SERVERS = new CopyOnWriteArrayList<>();

  static {
    sweep();
    Runtime.getRuntime().addShutdownHook(new Thread(TestHome::deleteOurs));
  }

  private TestHome() {}

  public static Path create() {
    try {
      Files.createDirectories(BINARIES);
      Path home =
          Files.createDirectories(
              HOMES.resolve(ProcessHandle.current().pid() + "-" + NUMBER.incrementAndGet()));
      Files.createSymbolicLink(home.resolve("postgres"), BINARIES);
      return home;
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  /// A server to stop before its folder is deleted.
  static void stopAtExit(EmbeddedPostgres server) {
    SERVERS.add(server);
  }

  private static void deleteOurs() {
    SERVERS.forEach(EmbeddedPostgres::stop);
    remove(ProcessHandle.current().pid());
  }

  private static void sweep() {
    for (Path home : homes()) {
      long process = process(home);
      if (ProcessHandle.of(process).isEmpty()) {
        remove(process);
      }
    }
  }

  private static void remove(long process) {
    for (Path home : homes()) {
      if (process(home) == process) {
        try {
          EmbeddedPostgres.stopOrphan(home);
          delete(home);
        } catch (IOException problem) {
          throw new UncheckedIOException(problem);
        } catch (InterruptedException interrupted) {
          Thread.currentThread().interrupt();
        }
      }
    }
  }

  private static List<Path> homes() {
    if (!Files.exists(HOMES)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(HOMES)) {
      return children.toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static long process(Path home) {
    String name = home.getFileName().toString();
    return Long.parseLong(name.substring(0, name.indexOf('-')));
  }

  private static void delete(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.toList().reversed()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
