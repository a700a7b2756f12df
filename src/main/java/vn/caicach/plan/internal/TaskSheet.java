package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.caicach.document.DocumentId;
import vn.caicach.organization.SpreadsheetReader.Row;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.plan.internal.TaskUnits.TaskUnit;
import vn.caicach.shared.VietnameseText;
import vn.caicach.ui.State;

/// Reads a list of tasks as the offices keep it in Excel: columns in any order under a title,
/// sections between the rows, units and deadlines worded freely. Says of each row what was
/// understood, what is missing and how to mend it.
public final class TaskSheet {

  /// Tasks a list may hold: each is a line of one form.
  public static final int MOST = 200;

  private static final int DEEPEST_HEADING = 30;
  private static final int LONGEST_TITLE = 1000;
  private static final int LONGEST_PRODUCT = 500;
  private static final Pattern NUMBERING =
      Pattern.compile("[0-9IVXLC]{1,6}([.][0-9]+)*[.)]?|[a-zđ][.)]");

  /// The columns read, each recognised by how its heading begins without accents.
  public enum Column {
    NUMBER("plan.import.column.number", "tt", "stt", "so tt", "so thu tu"),
    ORIGIN("plan.import.column.origin", "loai", "nguon", "nhom nhiem vu"),
    DOCUMENT("plan.import.column.document", "van ban", "so ky hieu", "so va ky hieu", "can cu"),
    COOPERATING("plan.import.column.cooperating", "phoi hop"),
    LEAD(
        "plan.import.column.lead",
        "chu tri",
        "thuc hien",
        "co quan don vi",
        "co quan",
        "don vi",
        "phong ban"),
    DEADLINE("plan.import.column.deadline", "thoi gian", "thoi han", "han", "tien do", "thoi diem"),
    PRODUCT("plan.import.column.product", "san pham", "ket qua", "dau ra"),
    TITLE(
        "plan.import.column.title",
        "nhiem vu",
        "ten nhiem vu",
        "noi dung",
        "cong viec",
        "ten cong viec",
        "hoat dong");

    private static final Pattern CARRIERS =
        Pattern.compile(
            "(?:co quan|don vi|cq|dv|phong|ban|bo phan|[& -]|va)*(chu tri|phoi hop|thuc hien).*");

    private final String textKey;
    private final List<String> headings;

    Column(String textKey, String... headings) {
      this.textKey = textKey;
      this.headings = List.of(headings);
    }

    /// Key of the heading as we write it.
    public String textKey() {
      return textKey;
    }

    static Optional<Column> of(String heading) {
      String plain =
          VietnameseText.fold(VietnameseText.tidy(heading))
              .replaceAll("[*:()./,]+", " ")
              .replaceAll("\\s+", " ")
              .strip();
      var carriers = CARRIERS.matcher(plain);
      if (carriers.matches() && !plain.startsWith("thoi")) {
        return Optional.of(carriers.group(1).equals("phoi hop") ? COOPERATING : LEAD);
      }
      for (Column column : values()) {
        if (column.headings.stream()
            .anyMatch(known -> plain.equals(known) || plain.startsWith(known + " "))) {
          return Optional.of(column);
        }
      }
      return Optional.empty();
    }
  }

  /// How far a line can be relied on.
  public enum Grade {
    GOOD(State.OK),
    /// Can be given; something should be looked at first.
    LOOK(State.RISK),
    /// Cannot be given before it is mended.
    BAD(State.LATE);

    private final State state;

    Grade(State state) {
      this.state = state;
    }

    public State state() {
      return state;
    }
  }

  /// A sentence about a line.
  ///
  /// @param column where; null when it is the line as a whole
  /// @param arguments what the sentence names
  public record Remark(
      Grade grade, @Nullable Column column, String messageKey, List<Object> arguments) {

    static Remark of(Grade grade, @Nullable Column column, String key, Object... arguments) {
      return new Remark(grade, column, key, List.of(arguments));
    }
  }

  /// What a person put right on the page; null where the cell stands.
  ///
  /// @param taken whether the line is to be given; null for what is proposed
  public record Mended(
      @Nullable UUID lead,
      @Nullable String deadline,
      @Nullable String cooperating,
      @Nullable Boolean taken) {

    static final Mended NOTHING = new Mended(null, null, null, null);

    boolean sameCells(Mended other) {
      return Objects.equals(lead, other.lead)
          && Objects.equals(deadline, other.deadline)
          && Objects.equals(cooperating, other.cooperating);
    }
  }

  /// One task.
  ///
  /// @param key names the line on the page: the row's number, and which of its lead units
  /// @param number of the row, as Excel shows it
  /// @param section the heading above it in the list; empty for none
  /// @param lead null until somebody says
  /// @param cooperating without the lead unit
  /// @param asked the columns a person may put right
  public record Line(
      String key,
      int number,
      String section,
      Map<Column, String> cells,
      String title,
      String product,
      TaskOrigin origin,
      @Nullable DocumentId document,
      @Nullable TaskUnit lead,
      List<TaskUnit> cooperating,
      Deadline deadline,
      List<Remark> remarks,
      Mended mended,
      boolean taken) {

    public Grade grade() {
      return remarks.stream().map(Remark::grade).max(Grade::compareTo).orElse(Grade.GOOD);
    }

    public boolean isGivable() {
      return grade() != Grade.BAD;
    }

    /// Whether the page asks a person to put the cell right, or shows again what was put right.
    public boolean asks(Column column) {
      boolean said =
          switch (column) {
            case LEAD -> mended.lead() != null;
            case DEADLINE -> mended.deadline() != null;
            case COOPERATING -> mended.cooperating() != null;
            default -> false;
          };
      return said
          || remarks.stream().anyMatch(remark -> column == remark.column() && isMendable(remark));
    }

    private static boolean isMendable(Remark remark) {
      return remark.column() == Column.LEAD && remark.grade() == Grade.BAD
          || remark.column() == Column.DEADLINE
          || remark.column() == Column.COOPERATING;
    }

    /// What was typed where it says something else than the row.
    Mended differing(Mended typed) {
      return new Mended(
          typed.lead(),
          differing(Column.DEADLINE, typed.deadline()),
          differing(Column.COOPERATING, typed.cooperating()),
          typed.taken() == null ? mended.taken() : typed.taken());
    }

    private @Nullable String differing(Column column, @Nullable String typed) {
      String cell = VietnameseText.tidy(cells.getOrDefault(column, ""));
      return typed == null || typed.equals(cell) ? null : typed;
    }

    /// What stands in the cell, as it is or as it was put right.
    public String text(Column column) {
      String typed =
          switch (column) {
            case DEADLINE -> mended.deadline();
            case COOPERATING -> mended.cooperating();
            default -> null;
          };
      return typed == null ? cells.getOrDefault(column, "") : typed;
    }
  }

  /// @param refusal why nothing of it can be used; null when lines were read
  /// @param ignored headings nobody reads
  public record Result(
      @Nullable Remark refusal, List<Column> columns, List<String> ignored, List<Line> lines) {

    public List<Line> taken() {
      return lines.stream().filter(line -> line.taken() && line.isGivable()).toList();
    }

    public long count(Grade grade) {
      return lines.stream().filter(line -> line.grade() == grade).count();
    }
  }

  /// A task there is already, still to be done.
  public record Known(String label, String title, UnitId lead) {}

  /// A registered document.
  public record KnownDocument(DocumentId id, String label) {}

  /// What rows are held against.
  ///
  /// @param origin of the rows that name none
  /// @param document of the rows that name none; null for none
  /// @param reference whose year is meant where a deadline names none
  /// @param today a deadline is not over yet
  public record Context(
      TaskOrigin origin,
      @Nullable DocumentId document,
      LocalDate reference,
      LocalDate today,
      List<TaskUnit> units,
      Collection<Known> tasks,
      Collection<KnownDocument> documents) {}

  private final Context context;
  private final Map<String, Mended> mended;
  private final UnitNames names;
  private final Map<UnitId, TaskUnit> units;
  private final Map<String, Known> known = new HashMap<>();
  private final Map<String, Integer> seen = new HashMap<>();
  private String section = "";

  private TaskSheet(Context context, Map<String, Mended> mended) {
    this.context = context;
    this.mended = mended;
    this.names = new UnitNames(context.units());
    this.units = context.units().stream().collect(Collectors.toMap(TaskUnit::id, unit -> unit));
    context.tasks().forEach(task -> known.putIfAbsent(same(task.title(), task.lead()), task));
  }

  public static Result read(List<Row> rows, Map<String, Mended> mended, Context context) {
    return new TaskSheet(context, mended).read(rows);
  }

  private Result read(List<Row> rows) {
    for (Row row : rows.subList(0, Math.min(DEEPEST_HEADING, rows.size()))) {
      Map<Column, Integer> places = places(row);
      if (places.containsKey(Column.TITLE) && places.size() > 1) {
        return read(row, places, rows.stream().filter(r -> r.number() > row.number()).toList());
      }
    }
    return refused("plan.import.no-heading");
  }

  private Result read(Row heading, Map<Column, Integer> places, List<Row> below) {
    List<Line> lines = new ArrayList<>();
    below.forEach(row -> lines.addAll(lines(row, places)));
    if (lines.isEmpty()) {
      return refused("plan.import.empty");
    }
    if (lines.size() > MOST) {
      return refused("plan.import.too-long", lines.size(), MOST);
    }
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < heading.cells().size(); i++) {
      String text = tidy(heading, i);
      if (!text.isEmpty() && !places.containsValue(i)) {
        ignored.add(text);
      }
    }
    return new Result(null, List.copyOf(places.keySet()), ignored, lines);
  }

  private static Result refused(String key, Object... arguments) {
    return new Result(Remark.of(Grade.BAD, null, key, arguments), List.of(), List.of(), List.of());
  }

  private static Map<Column, Integer> places(Row row) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int i = 0; i < row.cells().size(); i++) {
      int place = i;
      if (row.cells().get(i).length() <= 80) {
        Column.of(row.cells().get(i)).ifPresent(column -> places.putIfAbsent(column, place));
      }
    }
    return places;
  }

  /// The tasks of a row: none of a heading, one for each lead unit otherwise.
  private List<Line> lines(Row row, Map<Column, Integer> places) {
    Map<Column, String> cells = new EnumMap<>(Column.class);
    places.forEach((column, place) -> cells.put(column, raw(row, place)));
    String title = VietnameseText.tidy(cells.getOrDefault(Column.TITLE, ""));
    boolean alone =
        cells.entrySet().stream()
            .noneMatch(cell ->
                cell.getKey() != Column.TITLE
                    && cell.getKey() != Column.NUMBER
                    && !cell.getValue().isBlank());
    if (alone) {
      return heading(row, places, title);
    }
    if (isNumbers(cells)) {
      return List.of(); // (1) (2) (3) below the heading
    }
    List<String> leads = UnitNames.entries(cells.getOrDefault(Column.LEAD, ""));
    if (leads.size() < 2) {
      return List.of(line(row, 0, cells, title, String.join("; ", leads), 1));
    }
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < leads.size(); i++) {
      lines.add(line(row, i + 1, cells, title, leads.get(i), leads.size()));
    }
    return lines;
  }

  /// A row with nothing but words opens a section; with a number of its own and nothing around it
  /// that tells a section, it is a task that lacks everything else.
  private List<Line> heading(Row row, Map<Column, Integer> places, String title) {
    String words =
        row.cells().stream()
            .map(VietnameseText::tidy)
            .filter(cell -> !cell.isEmpty())
            .distinct()
            .collect(Collectors.joining(" "));
    Integer place = places.get(Column.NUMBER);
    String number = place == null ? "" : tidy(row, place);
    if (!title.isEmpty() && number.matches("\\d+([.]\\d+)*[.)]?")) {
      return List.of(line(row, 0, Map.of(Column.TITLE, title), title, "", 1));
    }
    if (!words.isEmpty() && !NUMBERING.matcher(words).matches()) {
      section = words.length() > 200 ? words.substring(0, 200) + "…" : words;
    }
    return List.of();
  }

  private static boolean isNumbers(Map<Column, String> cells) {
    return cells.values().stream()
        .map(VietnameseText::tidy)
        .allMatch(cell -> cell.matches("\\(?\\d{0,2}\\)?"));
  }

  private Line line(
      Row row, int part, Map<Column, String> cells, String title, String leadText, int parts) {
    String key = part == 0 ? "r" + row.number() : "r" + row.number() + "-" + part;
    Mended put = mended.getOrDefault(key, Mended.NOTHING);
    List<Remark> remarks = new ArrayList<>();
    if (title.isEmpty()) {
      remarks.add(Remark.of(Grade.BAD, Column.TITLE, "plan.import.no-title"));
    } else if (title.length() > LONGEST_TITLE) {
      remarks.add(Remark.of(Grade.BAD, Column.TITLE, "plan.import.title-too-long", LONGEST_TITLE));
    }
    String product = VietnameseText.tidy(cells.getOrDefault(Column.PRODUCT, ""));
    if (product.length() > LONGEST_PRODUCT) {
      remarks.add(
          Remark.of(Grade.BAD, Column.PRODUCT, "plan.import.product-too-long", LONGEST_PRODUCT));
    }
    TaskUnit lead = lead(leadText, put, remarks);
    if (parts > 1) {
      remarks.add(Remark.of(Grade.GOOD, Column.LEAD, "plan.import.several-leads", parts));
    }
    List<TaskUnit> cooperating = cooperating(cells, put, lead, remarks);
    Deadline deadline = deadline(cells, put, remarks);
    TaskOrigin origin = origin(cells, remarks);
    DocumentId document = document(cells, remarks);
    boolean proposed = title.isEmpty() || lead == null || isNew(row, title, lead, remarks);
    boolean taken = put.taken() == null ? proposed : put.taken();
    return new Line(
        key,
        row.number(),
        section,
        Map.copyOf(cells),
        title,
        product,
        origin,
        document,
        lead,
        cooperating,
        deadline,
        remarks,
        put,
        taken);
  }

  private @Nullable TaskUnit lead(String text, Mended put, List<Remark> remarks) {
    if (put.lead() != null) {
      TaskUnit chosen = units.get(new UnitId(put.lead()));
      if (chosen != null) {
        return chosen;
      }
    }
    if (text.isEmpty()) {
      remarks.add(Remark.of(Grade.BAD, Column.LEAD, "plan.import.no-lead"));
      return null;
    }
    UnitNames.Named named = names.read(text);
    if (!named.ambiguous().isEmpty()) {
      var first = named.ambiguous().entrySet().iterator().next();
      remarks.add(
          Remark.of(
              Grade.BAD,
              Column.LEAD,
              "plan.import.ambiguous-lead",
              first.getKey(),
              names(first.getValue())));
      return null;
    }
    if (named.all()) {
      remarks.add(Remark.of(Grade.BAD, Column.LEAD, "plan.import.all-lead", text));
      return null;
    }
    if (named.units().size() > 1) {
      remarks.add(Remark.of(Grade.BAD, Column.LEAD, "plan.import.one-lead", names(named.units())));
      return null;
    }
    if (!named.understood()) {
      remarks.add(Remark.of(Grade.BAD, Column.LEAD, "plan.import.unknown-lead", text));
      return null;
    }
    return named.units().getFirst();
  }

  private List<TaskUnit> cooperating(
      Map<Column, String> cells, Mended put, @Nullable TaskUnit lead, List<Remark> remarks) {
    String text =
        put.cooperating() == null ? cells.getOrDefault(Column.COOPERATING, "") : put.cooperating();
    if (VietnameseText.tidy(text).matches("[-–.]?")) {
      return List.of();
    }
    UnitNames.Named named = names.read(text);
    List<String> unread = new ArrayList<>(named.unknown());
    unread.addAll(named.ambiguous().keySet());
    if (!unread.isEmpty()) {
      remarks.add(
          Remark.of(
              Grade.LOOK,
              Column.COOPERATING,
              "plan.import.unknown-cooperating",
              String.join("; ", unread)));
    }
    List<TaskUnit> taking = named.units().stream().filter(unit -> !unit.equals(lead)).toList();
    if (named.all()) {
      remarks.add(
          Remark.of(
              Grade.GOOD,
              null,
              "plan.import.all-cooperating",
              VietnameseText.tidy(text),
              taking.size()));
    }
    return taking;
  }

  private Deadline deadline(Map<Column, String> cells, Mended put, List<Remark> remarks) {
    String text =
        VietnameseText.tidy(
            put.deadline() == null ? cells.getOrDefault(Column.DEADLINE, "") : put.deadline());
    if (DeadlineText.comesOften(text)) {
      remarks.add(Remark.of(Grade.LOOK, Column.DEADLINE, "plan.import.comes-often", text));
      return Deadline.NONE;
    }
    if (DeadlineText.comesYearlySomeDay(text)) {
      remarks.add(Remark.of(Grade.LOOK, Column.DEADLINE, "plan.import.yearly-some-day", text));
      return Deadline.NONE;
    }
    Optional<Deadline> read = DeadlineText.read(text, context.reference());
    if (read.isEmpty()) {
      remarks.add(Remark.of(Grade.BAD, Column.DEADLINE, "plan.import.unread-deadline", text));
      return Deadline.NONE;
    }
    Deadline deadline = comingYear(read.get());
    LocalDate due = deadline.dueOn();
    if (due != null && due.isBefore(context.today())) {
      remarks.add(Remark.of(Grade.BAD, Column.DEADLINE, "plan.import.over", due));
    }
    return deadline;
  }

  /// A yearly day of a list of last year is kept from now on.
  private Deadline comingYear(Deadline deadline) {
    Deadline coming = deadline;
    while (coming.kind() == Deadline.Kind.YEARLY
        && coming.dueOn() instanceof LocalDate due
        && due.isBefore(context.today())) {
      coming = coming.next();
    }
    return coming;
  }

  private TaskOrigin origin(Map<Column, String> cells, List<Remark> remarks) {
    String text = VietnameseText.tidy(cells.getOrDefault(Column.ORIGIN, ""));
    if (text.isEmpty()) {
      return context.origin();
    }
    String plain = VietnameseText.fold(text);
    if (plain.contains("ke hoach") || plain.contains("cchc") || plain.contains("cai cach")) {
      return TaskOrigin.REFORM_PLAN;
    }
    if (plain.contains("chi dao") || plain.contains("ket luan") || plain.contains("chu tich")) {
      return TaskOrigin.CHAIR;
    }
    if (plain.contains("cap tren") || plain.contains("thanh pho") || plain.contains("tinh giao")) {
      return TaskOrigin.SUPERIOR;
    }
    remarks.add(Remark.of(Grade.LOOK, Column.ORIGIN, "plan.import.unknown-origin", text));
    return context.origin();
  }

  private @Nullable DocumentId document(Map<Column, String> cells, List<Remark> remarks) {
    String text = VietnameseText.tidy(cells.getOrDefault(Column.DOCUMENT, ""));
    if (text.isEmpty()) {
      return context.document();
    }
    String plain = VietnameseText.fold(text).replace(" ", "");
    List<KnownDocument> named =
        context.documents().stream()
            .filter(document -> !document.label().isEmpty())
            .filter(
                document -> names(plain, VietnameseText.fold(document.label()).replace(" ", "")))
            .toList();
    if (named.size() == 1) {
      return named.getFirst().id();
    }
    remarks.add(
        Remark.of(
            Grade.LOOK,
            Column.DOCUMENT,
            named.isEmpty() ? "plan.import.unknown-document" : "plan.import.ambiguous-document",
            text));
    return context.document();
  }

  /// Whether the label stands in the text, not as the tail of a longer number.
  private static boolean names(String text, String label) {
    int at = text.indexOf(label);
    return at == 0 || at > 0 && !Character.isDigit(text.charAt(at - 1));
  }

  private boolean isNew(Row row, String title, TaskUnit lead, List<Remark> remarks) {
    String same = same(title, lead.id());
    Known there = known.get(same);
    if (there != null) {
      remarks.add(
          Remark.of(Grade.LOOK, null, "plan.import.known", lead.shortName(), there.label()));
      return false;
    }
    Integer before = seen.putIfAbsent(same, row.number());
    if (before != null) {
      remarks.add(Remark.of(Grade.LOOK, null, "plan.import.twice", before));
      return false;
    }
    return true;
  }

  private static String same(String title, UnitId lead) {
    return VietnameseText.fold(title).replaceAll("[^a-z0-9]+", " ").strip() + "|" + lead.value();
  }

  private static String names(List<TaskUnit> units) {
    return units.stream().map(TaskUnit::name).collect(Collectors.joining("; "));
  }

  private static String raw(Row row, int place) {
    return place < row.cells().size() ? row.cells().get(place).strip() : "";
  }

  private static String tidy(Row row, int place) {
    return VietnameseText.tidy(raw(row, place));
  }
}
