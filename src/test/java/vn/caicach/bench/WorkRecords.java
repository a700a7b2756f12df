package vn.caicach.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The documents and tasks of a commune, each made of the commune's code and its own number alone:
/// the same whatever else is made, in whatever order.
///
/// Documents came in over two years, tasks were given over the last 400 days, 10 to 365 days long.
/// What is due is done (nine of ten in time) but for 7 of 100, what is not yet due is done by a
/// quarter; so a third of all tasks is open and one in twenty late.
final class WorkRecords {

  private static final int DOCUMENT_DAYS = 730;
  private static final int TASK_DAYS = 400;
  private static final int PASSAGES = 6;

  /// @param officers those who work there, the head first
  record Unit(UUID id, String code, String name, List<UUID> officers) {}

  /// @param leads units that get tasks, the busier ones several times
  record Commune(
      UUID id,
      String code,
      String slug,
      String name,
      List<Unit> leads,
      Unit office,
      Unit culture,
      int documents,
      int tasks) {}

  /// @param text of the file, as far as it was asked for
  /// @param passages where the sentences begin that tasks are made of
  record Document(
      UUID id,
      UUID file,
      boolean incoming,
      int entry,
      String kind,
      String kindName,
      int number,
      String symbol,
      LocalDate issuedOn,
      String issuer,
      String subject,
      String signer,
      String recipients,
      String urgency,
      String text,
      List<Integer> passages) {

    String label() {
      return "%02d/%s".formatted(number, symbol);
    }

    /// As the module of documents writes it.
    String title() {
      String date =
          "%02d/%s%d/%d"
              .formatted(
                  issuedOn.getDayOfMonth(),
                  issuedOn.getMonthValue() <= 2 ? "0" : "",
                  issuedOn.getMonthValue(),
                  issuedOn.getYear());
      return kindName + " số " + label() + " ngày " + date + " của " + issuer + ": " + subject;
    }

    /// Sentence of that number.
    int end(int passage) {
      return text.indexOf('\n', passages.get(passage));
    }
  }

  record Task(
      UUID id,
      int number,
      String origin,
      String title,
      String product,
      @Nullable Document document,
      int passage,
      Unit lead,
      Unit verifier,
      List<Unit> cooperating,
      String deadline,
      @Nullable String bound,
      @Nullable LocalDate namedOn,
      @Nullable LocalDate dueOn,
      String state,
      @Nullable UUID officer,
      int progress,
      LocalDate assignedOn,
      LocalDate movedOn,
      @Nullable LocalDate submittedOn,
      @Nullable LocalDate doneOn,
      @Nullable LocalDate askedDueOn) {

    boolean open() {
      return !List.of("DONE", "WITHDRAWN", "SPLIT").contains(state);
    }

    String words() {
      return document == null
          ? ""
          : document.text().substring(document.passages().get(passage), document.end(passage));
    }
  }

  private record Kind(String code, String name) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind("CONG_VAN", "Công văn"),
          new Kind("CONG_VAN", "Công văn"),
          new Kind("KE_HOACH", "Kế hoạch"),
          new Kind("QUYET_DINH", "Quyết định"),
          new Kind("THONG_BAO", "Thông báo"),
          new Kind("BAO_CAO", "Báo cáo"));

  private final LocalDate today;

  WorkRecords(LocalDate today) {
    this.today = today;
  }

  /// @param whole or only as far as tasks are made of it
  Document document(Commune commune, int i, boolean whole) {
    var random = random(commune, 1, i);
    boolean incoming = random.nextInt(10) < 6;
    LocalDate issued =
        today.minusDays(DOCUMENT_DAYS - (long) i * DOCUMENT_DAYS / commune.documents());
    Kind kind = KINDS.get(random.nextInt(KINDS.size()));
    String issuer = incoming ? WorkText.any("issuers", random) : commune.name();
    String symbol = WorkText.any("symbols", random);
    int number = 1 + random.nextInt(incoming ? 4000 : 400);
    String subject = "Về việc " + lower(WorkText.title(random));
    String signer = WorkText.person(random);
    int length = 1500 + random.nextInt(3000);
    var text = new StringBuilder(5000);
    text.append(issuer.toUpperCase(java.util.Locale.ROOT))
        .append("\nSố: %02d/%s\n".formatted(number, symbol))
        .append(subject)
        .append('\n');
    List<Integer> passages = new ArrayList<>(PASSAGES);
    while (passages.size() < PASSAGES || (whole && text.length() < length)) {
      text.append(WorkText.sentence(random)).append(' ').append(WorkText.sentence(random));
      text.append('\n');
      if (passages.size() < PASSAGES) {
        passages.add(text.length());
        text.append("Giao ")
            .append(commune.leads().get(random.nextInt(commune.leads().size())).name())
            .append(' ')
            .append(lower(WorkText.title(random)))
            .append(
                ", báo cáo trước ngày %d/%d.\n"
                    .formatted(1 + random.nextInt(28), 1 + random.nextInt(12)));
      }
    }
    return new Document(
        id(commune, 1, i, issued),
        id(commune, 2, i, issued),
        incoming,
        i + 1,
        kind.code(),
        kind.name(),
        number,
        symbol,
        issued,
        issuer,
        subject,
        signer,
        "Như trên; Lưu: VT.",
        random.nextInt(12) == 0 ? "KHAN" : "THUONG",
        text.toString(),
        passages);
  }

  Task task(Commune commune, int i) {
    var random = random(commune, 3, i);
    LocalDate assigned = today.minusDays(TASK_DAYS - (long) i * TASK_DAYS / commune.tasks());
    double skew = random.nextDouble();
    LocalDate due =
        random.nextInt(100) < 8 ? null : assigned.plusDays(10 + (int) (355 * skew * skew));
    boolean before = random.nextBoolean();
    boolean past = due != null && due.isBefore(today);
    String state = state(random, past, assigned);
    boolean done = state.equals("DONE");
    boolean submitted = done || state.equals("SUBMITTED");
    LocalDate finished = submitted ? finished(random, assigned, due) : null;
    LocalDate moved =
        finished != null
            ? finished
            : between(
                random,
                assigned.isBefore(today.minusDays(40)) ? today.minusDays(40) : assigned,
                today);
    boolean reform = random.nextInt(10) < 3;
    Unit verifier = reform ? commune.culture() : commune.office();
    Unit lead = other(commune, random, verifier);
    List<Unit> cooperating = new ArrayList<>();
    for (int n = random.nextInt(4); n > 0; n--) {
      Unit unit = commune.leads().get(random.nextInt(commune.leads().size()));
      if (!unit.equals(lead) && !cooperating.contains(unit)) {
        cooperating.add(unit);
      }
    }
    boolean sourced = commune.documents() > 0 && random.nextInt(10) < 7;
    Document document =
        sourced
            ? document(
                commune,
                commune.documents() / 2 + i * (commune.documents() / 2) / commune.tasks(),
                false)
            : null;
    boolean handed = !List.of("ASSIGNED", "QUESTIONED").contains(state) && random.nextInt(5) > 0;
    int progress = done ? 100 : handed ? random.nextInt(10) * 10 : 0;
    return new Task(
        id(commune, 3, i, assigned),
        i + 1,
        reform ? "REFORM_PLAN" : "CHAIR",
        WorkText.title(random),
        WorkText.any("products", random),
        document,
        random.nextInt(PASSAGES),
        lead,
        verifier,
        cooperating,
        due == null ? "NONE" : "DATE",
        due == null ? null : before ? "BEFORE" : "BY",
        due == null || !before ? due : due.plusDays(1),
        due,
        state,
        handed ? lead.officers().get(random.nextInt(lead.officers().size())) : null,
        progress,
        assigned,
        moved,
        finished,
        done ? finished : null,
        state.equals("ACCEPTED") && due != null && random.nextInt(20) == 0
            ? today.plusDays(10L + random.nextInt(30))
            : null);
  }

  private String state(SplittableRandom random, boolean past, LocalDate assigned) {
    int percent = random.nextInt(100);
    if (percent < 4) {
      return percent < 3 ? "WITHDRAWN" : "SPLIT";
    }
    if (random.nextInt(100) < (past ? 93 : 25)) {
      return "DONE";
    }
    if (assigned.isAfter(today.minusDays(4)) && random.nextInt(10) < 8) {
      return "ASSIGNED";
    }
    int kind = random.nextInt(100);
    return kind < 68
        ? "ACCEPTED"
        : kind < 78 ? "SUBMITTED" : kind < 84 ? "RETURNED" : kind < 94 ? "ASSIGNED" : "QUESTIONED";
  }

  /// Nine of ten in the last days before the day, the others up to three weeks after it.
  private LocalDate finished(SplittableRandom random, LocalDate assigned, @Nullable LocalDate due) {
    LocalDate day;
    if (due == null || due.isAfter(today)) {
      day = between(random, assigned, today);
    } else {
      day =
          random.nextInt(10) > 0
              ? due.minusDays(random.nextInt(10))
              : due.plusDays(1L + random.nextInt(21));
    }
    return day.isAfter(today) ? today : day;
  }

  private static LocalDate between(SplittableRandom random, LocalDate from, LocalDate to) {
    return from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
  }

  private static Unit other(Commune commune, SplittableRandom random, Unit than) {
    Unit unit = commune.leads().get(random.nextInt(commune.leads().size()));
    return unit.equals(than) ? other(commune, random, than) : unit;
  }

  private static String lower(String text) {
    return Character.toLowerCase(text.charAt(0)) + text.substring(1);
  }

  private static SplittableRandom random(Commune commune, int what, int i) {
    return new SplittableRandom(commune.code().hashCode() * 1_000_003L + what * 100_000_007L + i);
  }

  /// As the program makes ids: by time, then by chance.
  static UUID id(Commune commune, int what, int i, LocalDate day) {
    var random = random(commune, 10 + what, i);
    long time = day.atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli() + i;
    return new UUID(
        time << 16 | 0x7000 | random.nextInt(0x1000), 1L << 63 | random.nextLong() >>> 2);
  }

  LocalDate today() {
    return today;
  }
}
