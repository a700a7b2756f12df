package vn.caicach.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.caicach.bench.WorkPages.Kind;
import vn.caicach.bench.WorkPages.Page;

/// The pages of a busy commune and of its city, with the communes of the city and with those of the
/// whole country; docs/do-luong.md tells what is in them.
final class WorkBench {

  private static final String CITY = "haiphong";
  private static final String PASSWORD = "cai-cach-mau-2026";
  private static final int MANY = 8;
  private static final int LEAST_REQUESTS = 2_000;
  private static final int ROLL_UPS = 200;

  /// Pages until the virtual machine has compiled what they use.
  private static final int WARM = 25_000;

  private final Report report;
  private final @Nullable Path kept;
  private final boolean cityOnly;
  private final double seconds;

  /// @param options `--keep <folder>` loads once and measures the same data the next time; `--city`
  ///   leaves out the whole country; `--seconds <n>` measures shorter or longer
  WorkBench(PrintStream out, List<String> options) {
    this.report = new Report(out);
    String folder = option(options, "--keep");
    this.kept = folder == null ? null : Path.of(folder).toAbsolutePath();
    this.cityOnly = options.contains("--city");
    String time = option(options, "--seconds");
    this.seconds = time == null ? 30 : Double.parseDouble(time);
  }

  private static @Nullable String option(List<String> options, String name) {
    int at = options.indexOf(name);
    return at < 0 || at + 1 == options.size() ? null : options.get(at + 1);
  }

  /// @param rollUp null where the program has no such page yet
  private record Measured(Timings one, Timings many, @Nullable Timings rollUp) {}

  boolean run() throws Exception {
    Path folder = kept != null ? kept : Files.createTempDirectory("caicach-work");
    try {
      report.head(
          "Work",
          "generated (docs/do-luong.md): 3,321 communes, 1,000,000 tasks, 200,000 documents with text; before that the"
              + " 114 communes of the sample city, alike; measured is one commune with "
              + WorkCountry.BUSY_TASKS
              + " tasks and "
              + WorkCountry.BUSY_DOCUMENTS
              + " documents");
      Measured city = measured(folder.resolve("city"), false);
      if (!cityOnly) {
        Measured country = measured(folder.resolve("country"), true);
        same("pages, 1 client", city.one(), country.one());
        same("pages, 8 clients", city.many(), country.many());
        if (city.rollUp() != null && country.rollUp() != null) {
          same("roll-up of the city", city.rollUp(), country.rollUp());
        }
      }
      return report.held();
    } finally {
      if (kept == null) {
        delete(folder);
      }
    }
  }

  private void same(String name, Timings small, Timings large) {
    report.figure(
        name + ", median with 3,321 against 114 communes",
        100 * large.median() / small.median(),
        120,
        "%");
  }

  private Measured measured(Path folder, boolean country) throws Exception {
    Path home = folder.resolve("data");
    Path loaded = folder.resolve("loaded");
    String data = country ? "3,321 communes" : "114 communes";
    if (!Files.exists(loaded)) {
      try (Product _ = Product.start(home, true)) {
        var done =
            new WorkCountry(home, LocalDate.now(ZoneId.of("Asia/Ho_Chi_Minh"))).load(country);
        report.line(
            "loaded: %,d communes, %,d tasks, %,d documents"
                .formatted(done.communes(), done.tasks(), done.documents()));
        report.figure("loading them, " + data, done.seconds(), "s");
        agree(home);
      }
      Files.createFile(loaded);
    }
    try (Product product = Product.start(home, true)) {
      report.line("");
      report.line("## " + data);
      return pages(product, home, data);
    }
  }

  /// Entries were written by the bench: the database must make the same of the same texts.
  private void agree(Path home) throws Exception {
    try (Connection connection = Country.connectAsSuperuser(home);
        PreparedStatement query =
            connection.prepareStatement(
                """
                select count(*), count(*) filter (where array(select unnest(tsvector_to_array(e.words)) order by 1)
                  is distinct from array(select unnest(tsvector_to_array(search.words(e.authority_id, e.title || ' ' || e.label
                    || ' ' || coalesce(d.signer || ' ' || d.signer_post || ' ' || d.recipients || ' ' || f.text,
                      t.product || ' ' || t.passage)))) order by 1))
                from organization.authorities a
                join search.entries e on e.authority_id = a.id
                left join document.documents d on d.authority_id = a.id and d.id = e.id
                left join storage.files f on f.authority_id = a.id and f.id = d.file_id
                left join plan.tasks t on t.authority_id = a.id and t.id = e.id
                where a.slug = ? and e.kind in ('DOCUMENT', 'TASK')
                """)) {
      query.setString(1, WorkCountry.BUSY);
      try (ResultSet rows = query.executeQuery()) {
        rows.next();
        report.check(
            "search entries of the busy commune as the program makes them",
            rows.getInt(1) == WorkCountry.BUSY_TASKS + WorkCountry.BUSY_DOCUMENTS
                && rows.getInt(2) == 0);
      }
    }
  }

  private Measured pages(Product product, Path home, String data) throws Exception {
    List<Client> clients = new ArrayList<>();
    try (var memory = new MemoryWatch(product);
        var city = new Visitor(product.address()).signIn("cchc@" + CITY, PASSWORD)) {
      boolean board = isThere(product.address());
      Map<Kind, List<Page>> pages = WorkPages.read(home, board);
      for (int i = 0; i < MANY; i++) {
        clients.add(new Client(product.address(), pages, i));
      }
      weights(clients.getFirst(), pages);
      warm(clients);
      List<Client> single = clients.subList(0, 1);
      clients.forEach(Client::forget);
      Product.Work before = product.work();
      Timings one = Clients.run(single, seconds, Client::next);
      work("1 client", product.work().since(before), one);
      report.check(
          "at least %,d pages at one client, %s".formatted(LEAST_REQUESTS, data),
          one.sorted().length >= LEAST_REQUESTS);
      limit("all pages, 1 client, p50", one.median(), 15);
      limit("all pages, 1 client, p95", one.percentile(95), 40);
      kinds(single, "1 client");
      limit("search, 1 client, p95", of(single, Kind.SEARCH).percentile(95), 50);
      slowest(single);
      clients.forEach(Client::forget);
      before = product.work();
      Timings many = Clients.run(clients, seconds, Client::next);
      work("8 clients", product.work().since(before), many);
      report.least("all pages, 8 clients, pages a second", many.perSecond(), 200, "/s");
      limit("all pages, 8 clients, p99", many.percentile(99), 150);
      kinds(clients, "8 clients");
      Timings rollUp = board ? rollUp(city) : null;
      Product.Memory peak = memory.peak();
      report.figure("peak PSS of program and PostgreSQL, " + data, peak.product(), 700, "MB");
      return new Measured(one, many, rollUp);
    } finally {
      clients.forEach(Client::close);
    }
  }

  /// The virtual machine compiles what is used until it finds no more of it.
  private void warm(List<Client> clients) throws Exception {
    int pages = 0;
    while (pages < WARM) {
      pages += Clients.run(clients, Math.min(10, seconds), Client::next).sorted().length;
    }
  }

  /// Tells much work from little on a machine that is busy with other things.
  private void work(String who, Product.Work work, Timings timings) {
    int pages = timings.sorted().length;
    report.figure("processor time of the program a page, " + who, work.program() / pages, "ms");
    report.figure("processor time of PostgreSQL a page, " + who, work.postgres() / pages, "ms");
  }

  private static boolean isThere(URI address) throws Exception {
    try (var chair =
        new Visitor(address).signIn(WorkPages.CHAIR + "@" + WorkCountry.BUSY, PASSWORD)) {
      return chair.get("/board").status() == 200;
    }
  }

  private Timings rollUp(Visitor city) throws Exception {
    List<Page> pages = WorkPages.communes();
    double[] times = new double[ROLL_UPS];
    long all = System.nanoTime();
    for (int i = -pages.size(); i < ROLL_UPS; i++) {
      Page page = pages.get(Math.floorMod(i, pages.size()));
      long began = System.nanoTime();
      page.check(city.get(page.path()));
      if (i >= 0) {
        times[i] = (System.nanoTime() - began) / 1e6;
      }
    }
    Timings timings = Timings.of(times, (System.nanoTime() - all) / 1e9);
    report.figure("the city's roll-up over its 114 communes, p50", timings.median(), "ms");
    limit("the city's roll-up over its 114 communes, p95", timings.percentile(95), 150);
    return timings;
  }

  /// Every page once: right, never to be kept by anybody, and how heavy.
  private void weights(Client client, Map<Kind, List<Page>> pages) throws Exception {
    boolean fresh = true;
    for (var kind : pages.entrySet()) {
      int heaviest = 0;
      for (Page page : kind.getValue()) {
        Visitor.Answer answer = client.ask(page);
        heaviest = Math.max(heaviest, answer.bytes());
        fresh &=
            answer
                .raw()
                .headers()
                .firstValue("Cache-Control")
                .filter(value -> value.contains("no-store"))
                .isPresent();
      }
      report.figure(
          "heaviest page as sent, %s (%d pages)"
              .formatted(kind.getKey().text, kind.getValue().size()),
          heaviest / 1024.0,
          "KB");
    }
    report.check("no page may be cached", fresh);
  }

  private void limit(String name, double value, double most) {
    report.figure(name, value, most, "ms");
  }

  private void kinds(List<Client> clients, String who) {
    for (Kind kind : Kind.values()) {
      Timings timings = of(clients, kind);
      if (timings.sorted().length > 0) {
        report.line(
            String.format(
                Locale.ROOT,
                "%-64s p50 %6.1f ms  p95 %6.1f ms  p99 %6.1f ms  %6d pages",
                "  " + kind.text + ", " + who,
                timings.median(),
                timings.percentile(95),
                timings.percentile(99),
                timings.sorted().length));
      }
    }
  }

  private static Timings of(List<Client> clients, Kind kind) {
    return Timings.of(
        clients.stream()
            .flatMap(client -> client.times.getOrDefault(kind, List.of()).stream())
            .mapToDouble(Double::doubleValue)
            .toArray(),
        1);
  }

  /// Where to look first.
  private void slowest(List<Client> clients) {
    Map<String, List<Double>> byPage = new HashMap<>();
    clients.forEach(client ->
        client.byPage.forEach(
            (page, times) -> byPage.computeIfAbsent(page, _ -> new ArrayList<>()).addAll(times)));
    byPage.entrySet().stream()
        .map(one -> Map.entry(one.getKey(), median(one.getValue())))
        .sorted(Map.Entry.<String, Double>comparingByValue().reversed())
        .limit(8)
        .forEach(one ->
            report.line(
                String.format(
                    Locale.ROOT, "  slow: %-90s %6.1f ms", one.getKey(), one.getValue())));
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  /// Somebody with four browsers, one for each person; asks in the mix of the kinds, in an order of
  /// its own that is the same each time.
  private static final class Client implements AutoCloseable {

    private final Map<String, Visitor> browsers = new HashMap<>();
    private final Map<Kind, List<Page>> pages;
    private final List<Kind> deck = new ArrayList<>();
    private final Map<Kind, Integer> asked = new EnumMap<>(Kind.class);
    private final Map<Kind, List<Double>> times = new EnumMap<>(Kind.class);
    private final Map<String, List<Double>> byPage = new HashMap<>();
    private int next;

    Client(URI address, Map<Kind, List<Page>> pages, int seed) throws Exception {
      this.pages = pages;
      for (String person : WorkPages.PEOPLE) {
        browsers.put(
            person, new Visitor(address).signIn(person + "@" + WorkCountry.BUSY, PASSWORD));
      }
      for (Kind kind : pages.keySet()) {
        deck.addAll(Collections.nCopies(kind.percent, kind));
        asked.put(kind, seed * 7);
      }
      Collections.shuffle(deck, new Random(seed));
    }

    void next() throws Exception {
      Kind kind = deck.get(next++ % deck.size());
      List<Page> all = Objects.requireNonNull(pages.get(kind));
      Page page = all.get(asked.merge(kind, 1, Integer::sum) % all.size());
      long began = System.nanoTime();
      ask(page);
      double took = (System.nanoTime() - began) / 1e6;
      times.computeIfAbsent(kind, _ -> new ArrayList<>()).add(took);
      byPage.computeIfAbsent(page.path() + " " + page.by(), _ -> new ArrayList<>()).add(took);
    }

    Visitor.Answer ask(Page page) throws Exception {
      Visitor.Answer answer = Objects.requireNonNull(browsers.get(page.by())).get(page.path());
      page.check(answer);
      return answer;
    }

    void forget() {
      times.clear();
      byPage.clear();
    }

    @Override
    public void close() {
      browsers.values().forEach(Visitor::close);
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
