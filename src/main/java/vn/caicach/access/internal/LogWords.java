package vn.caicach.access.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.caicach.audit.AuditEntry;
import vn.caicach.ui.Formats;
import vn.caicach.ui.Texts;

/// The words of the log: what an action, a table, a column, a value is called on the screen.
///
/// Names of tables and columns are texts `history.<schema>.<table>[.<column>]`, or
/// `history.column.<column>` where a column means the same everywhere. `history/<schema>.csv` says
/// which columns hold words of a list (with the beginning of their keys) and which are the
/// program's own business (`-`).
public final class LogWords {

  private static final String HIDDEN = "-";
  private static final String DATE = "\\d{4}-\\d\\d-\\d\\d";
  private static final String TIME = DATE + "T\\d\\d:\\d\\d:\\d\\d.*";

  /// Kept is the first day no more; pages say the last one.
  private static final String FIRST_DAY_AFTER = "valid_until";

  private static final String TABLE = "history.";
  private static final Map<String, String> WORDS = read();

  private LogWords() {}

  /// "Đổi tên đơn vị"; without words for the action: "Thêm: Đơn vị".
  static String action(AuditEntry entry) {
    String named = "history.act." + entry.action();
    int method = named.lastIndexOf('.');
    String ofClass = named.substring(0, Math.max(method, 0));
    return Stream.of(named, ofClass)
        .filter(Texts::has)
        .findFirst()
        .map(Texts::t)
        .orElseGet(() -> operation(entry.operation()) + ": " + table(entry.table()));
  }

  /// "Thêm", "Sửa", "Xóa".
  public static String operation(AuditEntry.Operation operation) {
    return Texts.t("history.operation." + operation);
  }

  /// "Đơn vị", of "organization.units".
  public static String table(String table) {
    return Texts.t(TABLE + table);
  }

  /// The tables with words, by their words.
  public static List<String> tables() {
    return Texts.keys(Texts.VIETNAMESE).stream()
        .filter(key -> key.matches("history\\.(?!(act|column|operation)\\.)[a-z_]+\\.[a-z_]+"))
        .map(key -> key.substring(TABLE.length()))
        .sorted(Comparator.comparing(LogWords::table, Texts.alphabet()))
        .toList();
  }

  /// "Từ ngày", of "valid_from".
  public static String column(String table, String column) {
    String own = TABLE + table + "." + column;
    return Texts.t(Texts.has(own) ? own : "history.column." + column);
  }

  /// Whether people read the column: not an internal id, not the program's own business.
  public static boolean isShown(String table, String column) {
    return !column.equals("id") && !HIDDEN.equals(WORDS.get(table + "." + column));
  }

  /// A value as pages show it; ids are named by the caller.
  public static String value(String table, String column, String value) {
    if (value.equals(AuditEntry.MASKED)) {
      return Texts.t("history.masked");
    }
    String words = WORDS.get(table + "." + column);
    if (words != null) {
      return word(words, value);
    }
    if (value.equals("true") || value.equals("false")) {
      return Texts.t("ui." + (value.equals("true") ? "yes" : "no"));
    }
    if (value.matches(DATE)) {
      LocalDate day = LocalDate.parse(value);
      return Formats.date(column.equals(FIRST_DAY_AFTER) ? day.minusDays(1) : day);
    }
    return value.matches(TIME) ? Formats.time(OffsetDateTime.parse(value).toInstant()) : value;
  }

  /// `PUBLIC_SERVICE` is kept under `…PUBLIC_SERVICE` by some, under `…public-service` by others.
  private static String word(String words, String value) {
    String key = words + value;
    return Texts.t(Texts.has(key) ? key : words + value.toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  private static Map<String, String> read() {
    Map<String, String> words = new HashMap<>();
    try {
      Resource[] files =
          new PathMatchingResourcePatternResolver().getResources("classpath*:history/*.csv");
      for (Resource file : files) {
        try (var lines =
            new BufferedReader(
                new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8))) {
          lines
              .lines()
              .skip(1)
              .map(line -> line.split(",", -1))
              .forEach(cells -> words.put(cells[0] + "." + cells[1], cells[2]));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Map.copyOf(words);
  }
}
