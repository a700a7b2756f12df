package vn.caicach.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/// The product as its operator starts it: `bin/run` on a data folder, in processes of its own.
final class Product implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private static final int ATTEMPTS = 50;

  private final Process process;
  private final URI address;
  private final double secondsToFirstPage;

  private Product(Process process, URI address, double secondsToFirstPage) {
    this.process = process;
    this.address = address;
    this.secondsToFirstPage = secondsToFirstPage;
  }

  /// Starts it and waits for the sign-in page.
  static Product start(Path home, boolean sample) throws Exception {
    int port = freePort();
    List<String> command = new ArrayList<>(List.of("bin/run", "--port", Integer.toString(port)));
    if (!sample) {
      command.add("--empty");
    }
    var builder = new ProcessBuilder(command);
    // Nothing of the caller's own installation.
    builder.environment().keySet().removeIf(name -> name.startsWith("CAICACH_"));
    builder
        .environment()
        .putAll(
            Map.of(
                "CAICACH_HOME", home.toString(),
                "CAICACH_RATELIMIT_REQUESTS", "100000000",
                "CAICACH_RATELIMIT_SIGNINS", "100000000"));
    builder.redirectErrorStream(true);
    Files.createDirectories(home);
    builder.redirectOutput(home.resolve("console.txt").toFile());
    long began = System.nanoTime();
    Process process = builder.start();
    URI address = URI.create("http://127.0.0.1:" + port);
    try (HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      HttpRequest request =
          HttpRequest.newBuilder(address.resolve("/sign-in"))
              .timeout(Duration.ofSeconds(5))
              .build();
      while (System.nanoTime() - began < PATIENCE.toNanos()) {
        if (!process.isAlive()) {
          throw new IllegalStateException(
              "the product stopped: " + Files.readString(home.resolve("console.txt")));
        }
        try {
          if (client.send(request, BodyHandlers.discarding()).statusCode() < 400) {
            return new Product(process, address, (System.nanoTime() - began) / 1e9);
          }
        } catch (IOException e) {
          process.waitFor(20, TimeUnit.MILLISECONDS); // not listening yet
        }
      }
    }
    process.destroyForcibly();
    throw new IllegalStateException("no page within " + PATIENCE);
  }

  /// From the start of the script to the answer of the first page.
  double secondsToFirstPage() {
    return secondsToFirstPage;
  }

  URI address() {
    return address;
  }

  /// The proportional share of memory, in megabytes.
  ///
  /// @param product the program and its PostgreSQL
  /// @param all these, and the processes that inspect uploads
  record Memory(double product, double all) {}

  /// @throws IllegalStateException when that of a living process cannot be read
  Memory memory() {
    long product = pss(process.toHandle());
    long all = product;
    for (ProcessHandle one : process.descendants().toList()) {
      boolean postgres = isPostgres(one);
      long share = pss(one);
      product += postgres ? share : 0;
      all += share;
    }
    return new Memory(product / 1024.0, all / 1024.0);
  }

  /// Processor time used so far, in milliseconds.
  ///
  /// @param program its Java process
  /// @param postgres server processes that still run
  record Work(double program, double postgres) {

    Work since(Work before) {
      return new Work(program - before.program(), postgres - before.postgres());
    }
  }

  Work work() {
    return new Work(
        used(process.toHandle()),
        process.descendants().filter(Product::isPostgres).mapToDouble(Product::used).sum());
  }

  private static double used(ProcessHandle one) {
    return one.info().totalCpuDuration().map(time -> time.toNanos() / 1e6).orElse(0.0);
  }

  /// As the loss of power does: no process may say good-bye.
  void kill() throws Exception {
    List<ProcessHandle> all =
        Stream.concat(Stream.of(process.toHandle()), process.descendants())
            .filter(ProcessHandle::isAlive)
            .toList();
    if (all.isEmpty()) {
      return;
    }
    var signal = new ArrayList<>(List.of("kill", "-9"));
    all.forEach(one -> signal.add(Long.toString(one.pid())));
    new ProcessBuilder(signal).inheritIO().start().waitFor();
    for (ProcessHandle one : all) {
      one.onExit().get(30, TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() throws Exception {
    process.destroy();
    if (!process.waitFor(60, TimeUnit.SECONDS)) {
      kill();
    }
  }

  private static boolean isPostgres(ProcessHandle one) {
    try {
      Path program = Files.readSymbolicLink(Path.of("/proc/" + one.pid() + "/exe"));
      return program.getFileName().toString().startsWith("postgres");
    } catch (IOException ended) {
      return false;
    }
  }

  private static long pss(ProcessHandle one) {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      try {
        for (String line : Files.readAllLines(Path.of("/proc/" + one.pid() + "/smaps_rollup"))) {
          if (line.startsWith("Pss:")) {
            return Long.parseLong(line.replaceAll("\\D", ""));
          }
        }
      } catch (IOException unreadable) {
        // It is ending, or not ours to look at: told apart below.
      }
      if (hasEnded(one)) {
        return 0;
      }
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    throw new IllegalStateException("the memory of process " + one.pid() + " cannot be read");
  }

  /// Gone, or only waiting for its parent to notice.
  private static boolean hasEnded(ProcessHandle one) {
    try {
      String state = Files.readString(Path.of("/proc/" + one.pid() + "/stat"));
      return "ZX".indexOf(state.charAt(state.lastIndexOf(')') + 2)) >= 0;
    } catch (IOException gone) {
      return true;
    }
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
