package vn.caicach.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Kills program and PostgreSQL in the middle of a write load, again and again, and looks whether
/// every write that was acknowledged is there afterwards.
final class CrashBench {

  private static final String COMMUNE = "ninhgiang.haiphong";
  private static final int WRITERS = 4;
  private static final Pattern REGISTERED = Pattern.compile("/officers/[0-9a-f-]{36}");

  /// Writes must go on until this short before the kill, or it did not fall into the load.
  private static final long LATELY = TimeUnit.SECONDS.toNanos(2);

  /// A write that was acknowledged.
  ///
  /// @param at when the answer was there, of the clock of `nanoTime`
  private record Written(String code, long at, double milliseconds) {}

  /// @param late how many of the writes were answered shortly before the kill
  private record Round(List<Written> written, int late) {}

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
      Set<String> lost = new HashSet<>();
      List<Written> all = new ArrayList<>();
      for (int round = 1; round <= rounds; round++) {
        Product product = Product.start(home, true);
        Round done;
        try {
          lost.addAll(missing(home, acknowledged));
          done = load(product, seconds);
        } finally {
          product.kill();
        }
        done.written().forEach(write -> acknowledged.add(write.code()));
        all.addAll(done.written());
        report.check(
            "round %d: %d writes, %d of them in the last 2 s; %d in all, %d lost"
                .formatted(
                    round, done.written().size(), done.late(), acknowledged.size(), lost.size()),
            done.late() > 0);
      }
      try (Product _ = Product.start(home, true)) {
        lost.addAll(missing(home, acknowledged));
      }
      Timings timings =
          Timings.of(
              all.stream().mapToDouble(Written::milliseconds).toArray(), (double) rounds * seconds);
      report.line(
          String.format(
              Locale.ROOT,
              "one write: p50 %.1f ms, p95 %.1f ms; %.1f a second",
              timings.median(),
              timings.percentile(95),
              timings.perSecond()));
      report.check(
          acknowledged.size()
              + " writes acknowledged, "
              + lost.size()
              + " lost after "
              + rounds
              + " kills",
          lost.isEmpty() && !acknowledged.isEmpty());
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

  /// The writers are in the middle of their work when the kill falls; one that ends before it fails
  /// the whole measurement.
  private Round load(Product product, int seconds) throws Exception {
    List<Visitor> visitors = new ArrayList<>();
    for (int i = 0; i < WRITERS; i++) {
      visitors.add(
          new Visitor(product.address()).signIn("vanphong@" + COMMUNE, "cai-cach-mau-2026"));
    }
    var killing = new AtomicBoolean();
    var ended = new CountDownLatch(1);
    List<Future<List<Written>>> writers = new ArrayList<>();
    long killed;
    try (var threads = Executors.newFixedThreadPool(WRITERS)) {
      for (Visitor visitor : visitors) {
        writers.add(
            threads.submit(() -> {
              try {
                return write(visitor, killing);
              } finally {
                ended.countDown();
              }
            }));
      }
      boolean early = ended.await(seconds, TimeUnit.SECONDS);
      killed = System.nanoTime();
      killing.set(!early);
      product.kill();
    }
    List<Written> written = new ArrayList<>();
    for (Future<List<Written>> writer : writers) {
      try {
        written.addAll(writer.get());
      } catch (ExecutionException e) {
        throw new IllegalStateException("a writer ended before the kill", e.getCause());
      }
    }
    visitors.forEach(Visitor::close);
    int late = (int) written.stream().filter(write -> killed - write.at() < LATELY).count();
    return new Round(written, late);
  }

  /// Registers officers until the kill.
  ///
  /// @param killing whether an answer that fails is the kill's doing
  private List<Written> write(Visitor visitor, AtomicBoolean killing)
      throws IOException, InterruptedException {
    List<Written> written = new ArrayList<>();
    try {
      String token = visitor.token("/officers/new");
      while (true) {
        String code = "K" + number.incrementAndGet();
        long began = System.nanoTime();
        Visitor.Answer answer =
            visitor.post(
                "/officers",
                token,
                Map.of("code", code, "fullName", "Người thử " + code, "employedFrom", "1/7/2025"));
        long now = System.nanoTime();
        if (answer.status() >= 500 && killing.get()) {
          return written; // PostgreSQL fell first
        }
        if (!registered(answer)) {
          throw new IllegalStateException(
              "the form answered " + answer.status() + ": " + answer.text());
        }
        written.add(new Written(code, now, (now - began) / 1e6));
      }
    } catch (IOException e) {
      if (!killing.get()) {
        throw e;
      }
      return written; // what was not acknowledged may or may not be there
    }
  }

  /// Only the way to the new officer acknowledges a write: to the sign-in, say, leads a way too.
  private static boolean registered(Visitor.Answer answer) {
    return (answer.status() == 302 || answer.status() == 303)
        && answer
            .raw()
            .headers()
            .firstValue("Location")
            .filter(location -> REGISTERED.matcher(URI.create(location).getPath()).matches())
            .isPresent();
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.toList().reversed()) {
        Files.deleteIfExists(file);
      }
    }
  }
}
