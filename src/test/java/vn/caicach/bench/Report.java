package vn.caicach.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Prints figures beside their limits and remembers whether all of them held.
final class Report {

  private final PrintStream out;
  private boolean held = true;

  Report(PrintStream out) {
    this.out = out;
  }

  void head(String title, String dataSet) throws IOException {
    out.println("# " + title);
    out.println(
        "date: "
            + DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm zzz", Locale.ROOT)
                .format(ZonedDateTime.now(ZoneId.systemDefault())));
    out.println("machine: " + machine());
    out.println("data set: " + dataSet);
    out.println();
  }

  void line(String text) {
    out.println(text);
    out.flush();
  }

  /// A figure with its limit; unit behind both.
  void figure(String name, double value, double most, String unit) {
    boolean within = value <= most;
    held &= within;
    line(
        String.format(
            Locale.ROOT,
            "%-64s %9.1f %-4s limit %8.1f  %s",
            name,
            value,
            unit,
            most,
            within ? "ok" : "MISSED"));
  }

  /// A figure that may not be less.
  void least(String name, double value, double least, String unit) {
    boolean within = value >= least;
    held &= within;
    line(
        String.format(
            Locale.ROOT,
            "%-64s %9.1f %-4s at least %5.1f  %s",
            name,
            value,
            unit,
            least,
            within ? "ok" : "MISSED"));
  }

  /// A figure without a limit.
  void figure(String name, double value, String unit) {
    line(String.format(Locale.ROOT, "%-64s %9.1f %-4s", name, value, unit));
  }

  void check(String name, boolean right) {
    held &= right;
    line(String.format(Locale.ROOT, "%-64s %s", name, right ? "ok" : "WRONG"));
  }

  boolean held() {
    return held;
  }

  private static String machine() throws IOException {
    String model = "unknown processor";
    for (String line : Files.readAllLines(Path.of("/proc/cpuinfo"))) {
      if (line.startsWith("model name")) {
        model = line.substring(line.indexOf(':') + 1).strip();
        break;
      }
    }
    String memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", "");
    return "%s, %d cores, %d GB, Linux %s, Java %s"
        .formatted(
            model,
            Runtime.getRuntime().availableProcessors(),
            Math.round(Long.parseLong(memory) / 1024.0 / 1024.0),
            System.getProperty("os.version"),
            Runtime.version());
  }
}
