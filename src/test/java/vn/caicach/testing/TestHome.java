package vn.caicach.testing;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import vn.caicach.database.internal.DatabaseUnavailable;
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
    try {
      Files.createDirectories(BINARIES);
      sweep();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    Runtime.getRuntime().addShutdownHook(new Thread(TestHome::deleteOurs));
  }

  private TestHome() {}

  public static Path create() {
    try {
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

  /// Other hooks, such as that of a Spring context, may be stopping servers at the same time.
  private static void deleteOurs() {
    SERVERS.forEach(EmbeddedPostgres::stop);
    long ours = ProcessHandle.current().pid();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> homes().stream().filter(home -> process(home) == ours).allMatch(TestHome::sweep));
  }

  private static void sweep() throws IOException {
    for (Path home : homes()) {
      if (ProcessHandle.of(process(home)).isEmpty()) {
        sweep(home);
      }
    }
  }

  private static boolean sweep(Path home) {
    try {
      if (Files.exists(home.resolve("database/postmaster.pid"))) {
        EmbeddedPostgres.stopOrphan(home);
      }
      delete(home);
      return true;
    } catch (IOException | UncheckedIOException | DatabaseUnavailable inUse) {
      // By a program that is about to end, or by another sweep. What is left falls to the next JVM.
      return false;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private static List<Path> homes() throws IOException {
    if (!Files.exists(HOMES)) {
      return List.of();
    }
    try (Stream<Path> children = Files.list(HOMES)) {
      return children.toList();
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
