package vn.caicach.organization.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.PostId;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.SpreadsheetReader.Row;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.Validity;
import vn.caicach.shared.Days;
import vn.caicach.shared.VietnameseText;

/// Reads a list of officers as people keep it in Excel: columns in any order, headings with or
/// without accents, a title above them. Says of each row what is wrong with it, in which column,
/// and how to mend it.
public final class OfficerSheet {

  /// Rows a list may have.
  public static final int MOST = 2000;

  private static final int DEEPEST_HEADING = 20;
  private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern PHONE = Pattern.compile("[0-9+() .-]{8,20}");

  /// A number typed into a cell of numbers: Excel drops the 0 every number begins with, ten digits
  /// of a mobile, eleven of a landline.
  private static final Pattern WITHOUT_ZERO = Pattern.compile("[1-9][0-9]{8}|2[0-9]{9}");

  /// The columns read. Each is recognised by its heading without accents.
  public enum Column {
    CODE(
        "organization.field.code",
        "ma",
        "ma cb",
        "ma can bo",
        "ma so",
        "ma cbcc",
        "ma cong chuc",
        "ma nhan vien",
        "code"),
    NAME(
        "organization.field.fullName",
        "ho va ten",
        "ho ten",
        "ho va ten can bo",
        "ten can bo",
        "full name",
        "name"),
    BORN_ON(
        "organization.field.bornOn",
        "ngay sinh",
        "ngay thang nam sinh",
        "ngay, thang, nam sinh",
        "sinh ngay",
        "date of birth"),
    PHONE(
        "organization.field.phone", "dien thoai", "so dien thoai", "sdt", "dt", "di dong", "phone"),
    EMAIL(
        "organization.field.email",
        "email",
        "e-mail",
        "thu dien tu",
        "hop thu",
        "dia chi email",
        "mail"),
    UNIT(
        "organization.field.unit",
        "don vi",
        "phong",
        "phong ban",
        "phong, don vi",
        "bo phan",
        "co quan",
        "co quan, don vi",
        "don vi cong tac",
        "noi cong tac",
        "unit"),
    POST(
        "organization.field.post",
        "chuc danh",
        "chuc vu",
        "chuc danh, chuc vu",
        "chuc vu, chuc danh",
        "vi tri",
        "vi tri viec lam",
        "post"),
    FROM(
        "organization.field.from",
        "tu ngay",
        "ngay bat dau",
        "ngay nhan viec",
        "ngay vao lam",
        "ngay bo nhiem",
        "cong tac tu",
        "cong tac tu ngay",
        "bat dau tu ngay",
        "from");

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
      String folded =
          VietnameseText.fold(VietnameseText.tidy(heading)).replaceAll("[*:().]+", " ").strip();
      String plain = folded.replaceAll("\\s+", " ");
      for (Column column : values()) {
        if (column.headings.contains(plain)) {
          return Optional.of(column);
        }
      }
      return Optional.empty();
    }
  }

  /// What is wrong with a row.
  ///
  /// @param column where; null when it is the row as a whole
  /// @param messageKey the sentence that says how to mend it
  public record Problem(@Nullable Column column, String messageKey, List<Object> arguments) {
    static Problem at(@Nullable Column column, String key, Object... arguments) {
      return new Problem(column, key, List.of(arguments));
    }
  }

  /// A row of the list.
  ///
  /// @param number as Excel shows it
  /// @param cells as they stand, by column
  /// @param details null while the row has problems
  /// @param post the primary post; null when the row names none
  public record Line(
      int number,
      Map<Column, String> cells,
      @Nullable OfficerDetails details,
      @Nullable PostId post,
      List<Problem> problems) {

    public String cell(Column column) {
      return cells.getOrDefault(column, "");
    }

    public boolean isGood() {
      return problems.isEmpty();
    }
  }

  /// @param problems of the sheet as a whole; then there are no lines
  /// @param columns those recognised
  /// @param ignored headings of columns not read
  public record Result(
      List<Problem> problems, List<Column> columns, List<String> ignored, List<Line> lines) {

    public List<Line> good() {
      return lines.stream().filter(Line::isGood).toList();
    }

    public List<Line> bad() {
      return lines.stream().filter(line -> !line.isGood()).toList();
    }
  }

  /// A unit a row can name.
  ///
  /// @param names the name, the short name and the other short forms in use
  /// @param heads those who lead it now or later
  public record KnownUnit(
      UnitId id,
      String name,
      List<String> names,
      Validity validity,
      List<KnownPost> posts,
      List<KnownHead> heads) {}

  public record KnownPost(
      PostId id, String title, List<String> names, PostRank rank, Validity validity) {}

  public record KnownHead(String name, String title, Validity validity) {}

  private record Place(KnownUnit unit, KnownPost post) {}

  private record Seen(int number, boolean coded) {}

  /// Somebody registered already.
  public record KnownPerson(String code, String name, @Nullable LocalDate bornOn) {}

  /// What rows are held against.
  ///
  /// @param firstDay the day of those rows that name none
  /// @param today nobody is born after it
  /// @param highestCode the highest number given by the program, see [OfficerCodes]
  public record Context(
      List<KnownUnit> units,
      List<KnownPerson> people,
      LocalDate firstDay,
      LocalDate today,
      int highestCode) {}

  private final Context context;
  private final Map<String, List<KnownUnit>> unitsByName = new HashMap<>();
  private final Map<String, KnownPerson> peopleByCode = new HashMap<>();
  private final Map<String, KnownPerson> peopleByNameAndBirth = new HashMap<>();
  private final Map<String, Integer> codesSeen = new HashMap<>();
  private final Map<String, Seen> peopleSeen = new HashMap<>();
  private final Map<UnitId, Integer> headsSeen = new HashMap<>();
  private final Set<String> codesGiven = new HashSet<>();
  private int lastCode;

  private OfficerSheet(Context context) {
    this.context = context;
    this.lastCode = context.highestCode();
    for (KnownUnit unit : context.units()) {
      unit.names().stream()
          .map(OfficerSheet::plain)
          .distinct()
          .forEach(name -> unitsByName.computeIfAbsent(name, _ -> new ArrayList<>()).add(unit));
    }
    for (KnownPerson person : context.people()) {
      peopleByCode.put(person.code().toUpperCase(Locale.ROOT), person);
      peopleByNameAndBirth.put(nameAndBirth(person.name(), person.bornOn()), person);
    }
  }

  public static Result read(List<Row> rows, Context context) {
    return new OfficerSheet(context).read(rows);
  }

  private Result read(List<Row> rows) {
    for (Row row : rows.subList(0, Math.min(DEEPEST_HEADING, rows.size()))) {
      Map<Column, Integer> places = places(row);
      if (places.containsKey(Column.NAME) && places.size() > 1) {
        List<Row> below =
            rows.stream()
                .filter(other -> other.number() > row.number())
                .filter(other -> places.values().stream().anyMatch(i -> !cell(other, i).isEmpty()))
                .toList();
        return read(row, places, below);
      }
    }
    return refused(Problem.at(null, "organization.import.no-heading"));
  }

  private Result read(Row heading, Map<Column, Integer> places, List<Row> below) {
    if (below.isEmpty()) {
      return refused(Problem.at(null, "organization.import.empty"));
    }
    if (below.size() > MOST) {
      return refused(Problem.at(null, "organization.import.too-long", below.size(), MOST));
    }
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < heading.cells().size(); i++) {
      String text = cell(heading, i);
      if (!text.isEmpty() && !places.containsValue(i) && !isNumbering(text)) {
        ignored.add(text);
      }
    }
    below.forEach(row -> codesGiven.add(code(row, places)));
    return new Result(
        List.of(),
        List.copyOf(places.keySet()),
        ignored,
        below.stream().map(row -> line(row, places)).toList());
  }

  private static Result refused(Problem problem) {
    return new Result(List.of(problem), List.of(), List.of(), List.of());
  }

  private static boolean isNumbering(String heading) {
    return List.of("stt", "tt", "so tt", "so thu tu", "no").contains(plain(heading));
  }

  private static Map<Column, Integer> places(Row row) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (int i = 0; i < row.cells().size(); i++) {
      int place = i;
      Column.of(row.cells().get(i)).ifPresent(column -> places.putIfAbsent(column, place));
    }
    return places;
  }

  private static String code(Row row, Map<Column, Integer> places) {
    Integer place = places.get(Column.CODE);
    return place == null ? "" : cell(row, place).toUpperCase(Locale.ROOT);
  }

  private Line line(Row row, Map<Column, Integer> places) {
    Map<Column, String> cells = new LinkedHashMap<>();
    places.forEach((column, place) -> cells.put(column, cell(row, place)));
    List<Problem> problems = new ArrayList<>();
    String name = cells.getOrDefault(Column.NAME, "");
    String code = code(row, places);
    if (name.isEmpty()) {
      problems.add(Problem.at(Column.NAME, "organization.import.no-name"));
    } else if (name.length() > 120) {
      problems.add(Problem.at(Column.NAME, "organization.import.name-too-long"));
    }
    if (code.length() > 40) {
      problems.add(Problem.at(Column.CODE, "organization.import.code-too-long"));
    }
    LocalDate bornOn = day(cells, Column.BORN_ON, problems);
    LocalDate given = day(cells, Column.FROM, problems);
    LocalDate from = given == null ? context.firstDay() : given;
    if (bornOn != null && (!bornOn.isBefore(context.today()) || !bornOn.isBefore(from))) {
      problems.add(Problem.at(Column.BORN_ON, "organization.import.born-too-late"));
    }
    cells.computeIfPresent(Column.PHONE, (_, number) -> withZero(number));
    String email = matching(cells, Column.EMAIL, EMAIL, "organization.import.email", problems);
    String phone = matching(cells, Column.PHONE, PHONE, "organization.import.phone", problems);
    Place place = place(cells, from, problems);
    if (!name.isEmpty()) {
      checkPerson(row.number(), name, code, bornOn, problems);
    }
    if (place != null && problems.isEmpty()) {
      checkHead(row.number(), place, from, problems);
    }
    if (!problems.isEmpty()) {
      return new Line(row.number(), cells, null, null, problems);
    }
    String complete = code.isEmpty() ? nextCode() : code;
    return new Line(
        row.number(),
        cells,
        new OfficerDetails(complete, name, bornOn, phone, email, from),
        place == null ? null : place.post().id(),
        List.of());
  }

  private static String withZero(String phone) {
    return WITHOUT_ZERO.matcher(phone.replaceAll("[ .]", "")).matches() ? "0" + phone : phone;
  }

  private String nextCode() {
    String code;
    do {
      code = OfficerCodes.code(++lastCode);
    } while (peopleByCode.containsKey(code) || codesGiven.contains(code));
    return code;
  }

  private void checkPerson(
      int number, String name, String code, @Nullable LocalDate bornOn, List<Problem> problems) {
    if (!code.isEmpty()) {
      KnownPerson bearer = peopleByCode.get(code);
      if (bearer != null) {
        problems.add(
            Problem.at(Column.CODE, "organization.import.code-taken", code, bearer.name()));
      }
      Integer before = codesSeen.putIfAbsent(code, number);
      if (before != null) {
        problems.add(Problem.at(Column.CODE, "organization.import.code-twice", code, before));
      }
    }
    String person = nameAndBirth(name, bornOn);
    KnownPerson known = peopleByNameAndBirth.get(person);
    if (known != null && bornOn != null) {
      problems.add(Problem.at(Column.NAME, "organization.import.same-known", name, known.code()));
    } else if (known != null && (code.isEmpty() || known.code().equals(code))) {
      problems.add(Problem.at(Column.NAME, "organization.import.person-known", name, known.code()));
    }
    Seen before = peopleSeen.putIfAbsent(person, new Seen(number, !code.isEmpty()));
    if (before != null && bornOn != null) {
      problems.add(
          Problem.at(Column.NAME, "organization.import.same-twice", name, before.number()));
    } else if (before != null && (code.isEmpty() || !before.coded())) {
      problems.add(
          Problem.at(Column.NAME, "organization.import.person-twice", name, before.number()));
    }
  }

  /// A unit has one head at a time, in what is known and among the rows.
  private void checkHead(int number, Place place, LocalDate from, List<Problem> problems) {
    if (place.post().rank() != PostRank.HEAD) {
      return;
    }
    KnownUnit unit = place.unit();
    Optional<KnownHead> other =
        unit.heads().stream().filter(head -> head.validity().reaches(from)).findFirst();
    if (other.isPresent()) {
      problems.add(headKnown(unit, other.get()));
      return;
    }
    Integer before = headsSeen.putIfAbsent(unit.id(), number);
    if (before != null) {
      problems.add(Problem.at(Column.POST, "organization.import.head-twice", unit.name(), before));
    }
  }

  private static Problem headKnown(KnownUnit unit, KnownHead head) {
    LocalDate lastDay = head.validity().lastDay();
    return lastDay == null
        ? Problem.at(
            Column.POST,
            "organization.import.head-known",
            head.name(),
            head.title(),
            unit.name(),
            head.validity().from())
        : Problem.at(
            Column.POST,
            "organization.import.head-known-until",
            head.name(),
            head.title(),
            unit.name(),
            lastDay);
  }

  private static @Nullable LocalDate day(
      Map<Column, String> cells, Column column, List<Problem> problems) {
    String text = cells.getOrDefault(column, "");
    if (text.isEmpty()) {
      return null;
    }
    Optional<LocalDate> day = Days.read(text).filter(read -> read.getYear() >= 1900);
    if (day.isEmpty()) {
      problems.add(Problem.at(column, "organization.import.date", text));
    }
    return day.orElse(null);
  }

  private static @Nullable String matching(
      Map<Column, String> cells,
      Column column,
      Pattern pattern,
      String key,
      List<Problem> problems) {
    String text = cells.getOrDefault(column, "");
    if (text.isEmpty()) {
      return null;
    }
    if (!pattern.matcher(text).matches()) {
      problems.add(Problem.at(column, key, text));
    }
    return text;
  }

  private @Nullable Place place(Map<Column, String> cells, LocalDate from, List<Problem> problems) {
    String unitText = cells.getOrDefault(Column.UNIT, "");
    String postText = cells.getOrDefault(Column.POST, "");
    if (unitText.isEmpty() && postText.isEmpty()) {
      return null;
    }
    if (unitText.isEmpty()) {
      problems.add(Problem.at(Column.UNIT, "organization.import.no-unit", postText));
      return null;
    }
    List<KnownUnit> units = unitsByName.getOrDefault(plain(unitText), List.of());
    if (units.isEmpty()) {
      problems.add(Problem.at(Column.UNIT, "organization.import.unknown-unit", unitText));
      return null;
    }
    if (units.size() > 1) {
      problems.add(
          Problem.at(
              Column.UNIT,
              "organization.import.ambiguous-unit",
              unitText,
              units.stream().map(KnownUnit::name).collect(Collectors.joining("; "))));
      return null;
    }
    KnownUnit unit = units.getFirst();
    if (postText.isEmpty()) {
      problems.add(
          Problem.at(Column.POST, "organization.import.no-post", unit.name(), titles(unit)));
      return null;
    }
    Optional<KnownPost> post =
        unit.posts().stream()
            .filter(
                one -> one.names().stream().anyMatch(name -> plain(name).equals(plain(postText))))
            .findFirst();
    if (post.isEmpty()) {
      problems.add(
          Problem.at(
              Column.POST,
              "organization.import.unknown-post",
              postText,
              unit.name(),
              titles(unit)));
      return null;
    }
    checkDays(unit, post.get(), from, problems);
    return new Place(unit, post.get());
  }

  /// A post of a row is held from its day on, without an end.
  private static void checkDays(
      KnownUnit unit, KnownPost post, LocalDate from, List<Problem> problems) {
    LocalDate unitSince = unit.validity().from();
    LocalDate postSince = post.validity().from();
    LocalDate since = unitSince.isAfter(postSince) ? unitSince : postSince;
    if (from.isBefore(since)) {
      problems.add(Problem.at(Column.FROM, "organization.import.before-unit", unit.name(), since));
    }
    LocalDate unitEnds = unit.validity().until();
    LocalDate postEnds = post.validity().until();
    if (unitEnds != null) {
      problems.add(Problem.at(Column.UNIT, "organization.import.unit-ends", unit.name(), unitEnds));
    } else if (postEnds != null) {
      problems.add(
          Problem.at(
              Column.POST, "organization.import.post-ends", post.title(), unit.name(), postEnds));
    }
  }

  private static String titles(KnownUnit unit) {
    return unit.posts().stream().map(KnownPost::title).collect(Collectors.joining(", "));
  }

  private static String nameAndBirth(String name, @Nullable LocalDate bornOn) {
    return plain(name) + "|" + bornOn;
  }

  private static String cell(Row row, int place) {
    return place < row.cells().size() ? VietnameseText.tidy(row.cells().get(place)) : "";
  }

  /// For comparing only: no accents, no marks between words.
  private static String plain(String text) {
    return VietnameseText.fold(VietnameseText.tidy(text)).replaceAll("[^a-z0-9]+", " ").strip();
  }
}
