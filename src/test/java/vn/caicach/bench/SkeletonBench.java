package vn.caicach.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Start, memory, pages and their weight, with the sample city and with as many authorities as the
/// country has communes.
final class SkeletonBench {

  private static final String COMMUNE = "ninhgiang.haiphong";
  private static final String LOGIN = "vanphong@" + COMMUNE;
  private static final String WRITER = "vanphong@nguyengiap.haiphong";
  private static final String PASSWORD = "cai-cach-mau-2026";
  private static final double SECONDS = 15;
  private static final Pattern ASSET = Pattern.compile("(?:href|src)=\"(/assets/[^\"#]+)[\"#]");
  private static final Pattern IMPORT = Pattern.compile("url\\([\"']?([^)\"']+)[\"']?\\)");

  private final Report report;
  private final AtomicInteger number = new AtomicInteger();

  SkeletonBench(PrintStream out) {
    this.report = new Report(out);
  }

  boolean run() throws Exception {
    Path folder = Files.createTempDirectory("caicach-bench");
    Path home = folder.resolve("data");
    try {
      report.head(
          "Skeleton",
          "sample city (thành phố Hải Phòng, 114 communes), then 3,321 communes; "
              + Country.OFFICERS
              + " officers in each, "
              + Country.OFFICERS_MEASURED
              + " further ones in the measured commune");
      try (Product first = Product.start(home, true)) {
        report.figure(
            "first start, with the sample city, to the first page",
            first.secondsToFirstPage(),
            "s");
        long officers = Country.fill(home, COMMUNE);
        Country.analyze(home);
        report.line("officers added: " + officers);
      }
      starts(home);
      Pages small;
      try (Product product = Product.start(home, true)) {
        weights(product);
        small = measured(product, "115 authorities");
        Country.authorities(home, 3_355);
        long officers = Country.fill(home, "");
        Country.analyze(home);
        report.line("authorities: 3355; officers added: " + officers);
      }
      try (Product product = Product.start(home, true)) {
        Pages large = measured(product, "3355 authorities");
        compare(small, large);
      }
      return report.held();
    } finally {
      delete(folder);
    }
  }

  private void starts(Path home) throws Exception {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      try (Product product = Product.start(home, true)) {
        seconds.add(product.secondsToFirstPage());
      }
    }
    report.figure(
        "later start, bin/run to the first page, slowest of 3",
        seconds.stream().mapToDouble(Double::doubleValue).max().orElseThrow(),
        8,
        "s");
  }

  private void weights(Product product) throws Exception {
    try (var guest = new Visitor(product.address());
        var officer = new Visitor(product.address()).signIn(LOGIN, PASSWORD)) {
      for (var page :
          List.of(
              new Weighed(guest, "/sign-in"),
              new Weighed(officer, "/"),
              new Weighed(officer, "/officers"))) {
        Visitor.Answer answer = page.visitor().get(page.path());
        int assets = assets(page.visitor(), answer.text());
        report.figure("weight of the HTML of " + page.path(), answer.bytes() / 1024.0, 50, "KB");
        report.figure(
            "cold weight of " + page.path(), (answer.bytes() + assets) / 1024.0, 400, "KB");
      }
    }
  }

  private record Weighed(Visitor visitor, String path) {}

  /// All files of the look a browser fetches for the page, those a style sheet names included.
  private static int assets(Visitor visitor, String html) throws IOException, InterruptedException {
    Set<String> paths = new LinkedHashSet<>();
    Matcher named = ASSET.matcher(html);
    while (named.find()) {
      paths.add(named.group(1));
    }
    int bytes = 0;
    Set<String> seen = new LinkedHashSet<>();
    List<String> waiting = new ArrayList<>(paths);
    while (!waiting.isEmpty()) {
      String path = waiting.removeFirst();
      if (!seen.add(path)) {
        continue;
      }
      Visitor.Answer answer = visitor.get(path);
      if (answer.status() != 200) {
        throw new IllegalStateException(path + " answered " + answer.status());
      }
      bytes += answer.bytes();
      if (path.contains(".css")) {
        Matcher further = IMPORT.matcher(answer.text());
        while (further.find()) {
          String target = further.group(1);
          if (!target.startsWith("data:")) {
            waiting.add(java.net.URI.create(path).resolve(target).toString());
          }
        }
      }
    }
    return bytes;
  }

  /// @param signInOne sign-in page, one client, and so on
  private record Pages(Timings signInOne, Timings listOne, Timings signInMany, Timings listMany) {}

  /// The memory counts all the while, also while people sign in, write, export and upload.
  private Pages measured(Product product, String data) throws Exception {
    try (var memory = new MemoryWatch(product)) {
      Pages pages = pages(product, data);
      print("sign-in, write, export and upload, 8 clients, " + data, work(product));
      Product.Memory peak = memory.peak();
      report.figure(
          "peak PSS of program and PostgreSQL, 8 clients, " + data, peak.product(), 700, "MB");
      report.figure("the same with the inspection of uploads, " + data, peak.all(), "MB");
      return pages;
    }
  }

  /// In another commune than the measured one, whose lists stay as they are.
  private Timings work(Product product) throws Exception {
    List<Visitor> clients = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        clients.add(new Visitor(product.address()));
      }
      return Clients.run(clients, SECONDS, _ -> workOnce(product));
    } finally {
      clients.forEach(Visitor::close);
    }
  }

  private void workOnce(Product product) throws Exception {
    try (var person = new Visitor(product.address()).signIn(WRITER, PASSWORD)) {
      String token = person.token("/officers/new");
      String code = "B" + number.incrementAndGet();
      redirected(
          person.post(
              "/officers",
              token,
              Map.of("code", code, "fullName", "Người thử " + code, "employedFrom", "1/7/2025")));
      byte[] list = person.get("/officers.xlsx").raw().body();
      redirected(person.upload("/files", token, Map.of("secrecy", "NONE"), code + ".xlsx", list));
    }
  }

  private static void redirected(Visitor.Answer answer) {
    if (answer.status() != 302 && answer.status() != 303) {
      throw new IllegalStateException(
          "the form answered " + answer.status() + ": " + answer.text());
    }
  }

  private Pages pages(Product product, String data) throws Exception {
    List<Visitor> visitors = new ArrayList<>();
    try {
      for (int i = 0; i < 8; i++) {
        visitors.add(new Visitor(product.address()).signIn(LOGIN, PASSWORD));
      }
      List<Visitor> one = visitors.subList(0, 1);
      Clients.run(visitors, SECONDS, SkeletonBench::list); // the virtual machine warms up
      Timings listOne = Clients.run(one, SECONDS, SkeletonBench::list);
      Timings listMany = Clients.run(visitors, SECONDS, SkeletonBench::list);
      List<Visitor> guests = new ArrayList<>();
      Timings signInOne;
      Timings signInMany;
      try {
        for (int i = 0; i < 8; i++) {
          guests.add(new Visitor(product.address()));
        }
        Clients.run(guests, 5, SkeletonBench::signInPage);
        signInOne = Clients.run(guests.subList(0, 1), SECONDS, SkeletonBench::signInPage);
        signInMany = Clients.run(guests, SECONDS, SkeletonBench::signInPage);
      } finally {
        guests.forEach(Visitor::close);
      }
      print("sign-in page, 1 client, " + data, signInOne);
      print("sign-in page, 8 clients, " + data, signInMany);
      print("list of 50 officers, 1 client, " + data, listOne);
      print("list of 50 officers, 8 clients, " + data, listMany);
      return new Pages(signInOne, listOne, signInMany, listMany);
    } finally {
      visitors.forEach(Visitor::close);
    }
  }

  private void compare(Pages small, Pages large) {
    same("list of 50 officers, 1 client", small.listOne(), large.listOne());
    same("list of 50 officers, 8 clients", small.listMany(), large.listMany());
    same("sign-in page, 1 client", small.signInOne(), large.signInOne());
    same("sign-in page, 8 clients", small.signInMany(), large.signInMany());
  }

  private void same(String name, Timings small, Timings large) {
    report.figure(
        name + ", median with 3355 against 115 authorities",
        100 * large.median() / small.median(),
        120,
        "%");
  }

  private void print(String name, Timings timings) {
    report.line(
        String.format(
            java.util.Locale.ROOT,
            "%-64s p50 %6.1f ms  p95 %6.1f ms  %7.1f a second",
            name,
            timings.median(),
            timings.percentile(95),
            timings.perSecond()));
  }

  private static void signInPage(Visitor visitor) throws Exception {
    Visitor.Answer answer = visitor.get("/sign-in");
    if (answer.status() != 200 || !answer.text().contains("name=\"password\"")) {
      throw new IllegalStateException("the sign-in page answered " + answer.status());
    }
  }

  private static void list(Visitor visitor) throws Exception {
    Visitor.Answer answer = visitor.get("/officers");
    long rows =
        Pattern.compile("href=\"/officers/[0-9a-f-]{36}\"")
            .matcher(answer.text())
            .results()
            .map(r -> r.group())
            .distinct()
            .count();
    if (answer.status() != 200 || rows != 50) {
      throw new IllegalStateException(
          "the list answered " + answer.status() + " with " + rows + " rows");
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
