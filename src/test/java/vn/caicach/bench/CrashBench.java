package vn.caicach.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/// Kills program and PostgreSQL in the middle of a write load, again and again, and looks whether
/// every write that was acknowledged is there afterwards.
final class CrashBench {

  private static final String COMMUNE = "ninhgiang.haiphong";
  private static final int WRITERS = 4;

  private final Report report;
  private final AtomicInteger number = new AtomicInteger();

  CrashBench(PrintStream out) {
    this.report = new Report(out);
  }

  boolean run(int rounds, int seconds) throws Exception {
    Path folder = Files.createTempDirectory("caicach-crash");
    Path home = folder.resolve("data");
    try {
      report.head(
          "Crash",
          "sample city; "
              + WRITERS
              + " clients register officers through the form, "
              + seconds
              + " s a round, then kill -9 of all processes; "
              + rounds
              + " rounds");
      Set<String> acknowledged = new HashSet<>();
      int lost = 0;
      for (int round = 1; round <= rounds; round++) {
        Queue<String> written = new ConcurrentLinkedQueue<>();
        Product product = Product.start(home, true);
        try {
          Set<String> missing = missing(home, acknowledged);
          lost += missing.size();
          load(product, seconds, written);
        } finally {
          product.kill();
        }
        acknowledged.addAll(written);
        report.line(
            "round %d: %d writes acknowledged, %d in all"
                .formatted(round, written.size(), acknowledged.size()));
      }
      try (Product _ = Product.start(home, true)) {
        lost += missing(home, acknowledged).size();
      }
      report.check(
          acknowledged.size()
              + " writes acknowledged, "
              + lost
              + " lost after "
              + rounds
              + " kills",
          lost == 0 && !acknowledged.isEmpty());
      return report.held();
    } finally {
      delete(folder);
    }
  }

  private static Set<String> missing(Path home, Set<String> acknowledged) throws Exception {
    Set<String> missing = new HashSet<>(acknowledged);
    Country.officerCodes(home, COMMUNE).forEach(missing::remove);
    return missing;
  }

  /// Ends with the kill still to come: the writers are in the middle of their work when it falls.
  private void load(Product product, int seconds, Queue<String> written) throws Exception {
    List<Visitor> visitors = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      visitors.add(
          new Visitor(product.address()).signIn("vanphong@" + COMMUNE, "cai-cach-mau-2026"));
    }
    var threads = Executors.newFixedThreadPool(WRITERS);
    for (Visitor visitor : visitors) {
      threads.execute(() -> write(visitor, written));
    }
    threads.shutdown();
    threads.awaitTermination(seconds, TimeUnit.SECONDS);
    product.kill();
    if (!threads.awaitTermination(60, TimeUnit.SECONDS)) {
      throw new IllegalStateException("a writer did not notice the end");
    }
    visitors.forEach(Visitor::close);
  }

  private void write(Visitor visitor, Queue<String> written) {
    try {
      String token = visitor.token("/officers/new");
      while (true) {
        String code = "K" + number.incrementAndGet();
        Visitor.Answer answer =
            visitor.post(
                "/officers",
                token,
                Map.of("code", code, "fullName", "Người thử " + code, "employedFrom", "1/7/2025"));
        if (answer.status() >= 500) {
          return; // PostgreSQL fell first
        }
        if (answer.status() != 302 && answer.status() != 303) {
          throw new IllegalStateException(
              "the form answered " + answer.status() + ": " + answer.text());
        }
        written.add(code);
      }
    } catch (IOException e) {
      // the product is gone: what was not acknowledged may or may not be there
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList().reversed()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
