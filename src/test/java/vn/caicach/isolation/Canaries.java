package vn.caicach.isolation;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import vn.caicach.shared.Identifiers;

/// One record of an authority in every working table, made from the catalogue: each text in it
/// occurs nowhere else, so where it turns up, the record leaked. A table that lands later is filled
/// by itself.
final class Canaries {

  /// Texts that a program reads as one of its own words though no check of the table says so.
  private static final Map<String, String> WORDS =
      Map.of(
          "access.role_grants.role", "OFFICER",
          "plan.tasks.state", "ASSIGNED",
          "plan.tasks.deadline", "DATE",
          "plan.tasks.bound", "BY");

  private static final Object NOTHING = new Object();
  private static final String CHECK_VIOLATION = "23514";
  private static final int TRIES = 3000;
  private static final Pattern LITERAL = Pattern.compile("'([^']*)'::");

  private final Connection connection;
  private final Map<String, UUID> ids = new LinkedHashMap<>();
  private final Map<String, String> texts = new TreeMap<>();
  private @Nullable UUID otherUnit;

  private record Column(
      String table, String name, String type, boolean required, @Nullable String target) {}

  private record Check(String name, Set<String> columns, List<String> literals) {}

  private Canaries(Connection connection) {
    this.connection = connection;
  }

  /// @param connection in an open transaction of the authority
  /// @param tables the working tables, the log left out
  static Canaries plant(Connection connection, Collection<String> tables) throws SQLException {
    var canaries = new Canaries(connection);
    Map<String, List<Column>> waiting = new LinkedHashMap<>();
    for (String table : tables) {
      waiting.put(table, canaries.columns(table));
    }
    while (!waiting.isEmpty()) {
      String next =
          waiting.entrySet().stream()
              .filter(entry ->
                  entry.getValue().stream()
                      .allMatch(column ->
                          column.target() == null
                              || column.target().equals(entry.getKey())
                              || !waiting.containsKey(column.target())))
              .map(Map.Entry::getKey)
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("foreign keys in a circle: " + waiting));
      canaries.insert(next, Objects.requireNonNull(waiting.remove(next)));
      if (next.equals("organization.unit_names")) {
        canaries.addOtherUnit();
      }
    }
    return canaries;
  }

  /// The planted text and where it stands.
  Map<String, String> texts() {
    return texts;
  }

  /// All planted ids, by table.
  Map<String, UUID> ids() {
    return ids;
  }

  /// The id of the planted record a name speaks of: "unit", "unitId", "units".
  Optional<UUID> idNamed(String name) {
    String bare =
        name.replaceFirst("(Ids?|_ids?)$", "")
            .replaceAll("([a-z])([A-Z])", "$1_$2")
            .toLowerCase(Locale.ROOT);
    return ids.entrySet().stream()
        .filter(entry -> {
          String table = entry.getKey().substring(entry.getKey().indexOf('.') + 1);
          return table.equals(bare)
              || table.equals(bare + "s")
              || table.equals(bare.replaceFirst("y$", "ies"))
              || table.equals(bare.replaceFirst("f$", "ves"));
        })
        .map(entry -> entry.getValue())
        .findFirst();
  }

  /// Each planted id under the name a filter would have: `unit` for organization.units.
  Map<String, String> filters() {
    Map<String, String> filters = new TreeMap<>();
    ids.forEach((table, id) -> {
      String plural = table.substring(table.indexOf('.') + 1);
      filters.put(
          plural.replaceFirst("ies$", "y").replaceFirst("ves$", "f").replaceFirst("s$", ""),
          id.toString());
    });
    return filters;
  }

  /// A second unit, for records that name two: who leads a task does not verify it.
  private void addOtherUnit() throws SQLException {
    UUID unit = Identifiers.next();
    try (var insert =
        connection.prepareStatement(
            """
            with unit as (
              insert into organization.units (id, kind, outside, position, established_on)
              values (?, 'OTHER', false, 2, date '2025-07-01') returning id)
            insert into organization.unit_names (id, unit_id, name, short_name, valid_from)
            select ?, id, 'Phòng thứ hai', 'Phòng 2', date '2025-07-01' from unit
            """)) {
      insert.setObject(1, unit);
      insert.setObject(2, Identifiers.next());
      insert.execute();
    }
    otherUnit = unit;
  }

  private void insert(String table, List<Column> columns) throws SQLException {
    Map<String, List<Object>> candidates = new LinkedHashMap<>();
    List<Check> checks = checks(table);
    var id = Identifiers.next();
    for (Column column : columns) {
      List<Object> values = column.name().equals("id") ? List.of(id) : candidates(column, checks);
      candidates.put(column.name(), values);
    }
    Map<String, Integer> chosen = new LinkedHashMap<>();
    candidates.keySet().forEach(column -> chosen.put(column, 0));
    Set<String> varied = new TreeSet<>(Comparator.reverseOrder()); // the same in every run
    for (int i = 0; i < TRIES; i++) {
      Optional<String> violated = tryInsert(table, columns, candidates, chosen);
      if (violated.isEmpty()) {
        ids.put(table, id);
        remember(table, columns, candidates, chosen);
        return;
      }
      checks.stream()
          .filter(check -> check.name().equals(violated.get()))
          .forEach(check -> varied.addAll(check.columns()));
      varied.retainAll(candidates.keySet());
      if (!advance(varied, candidates, chosen)) {
        break;
      }
    }
    throw new IllegalStateException(
        "no canary fits the checks of " + table + ": teach Canaries how to fill it");
  }

  /// The next combination of values of these columns, as an odometer counts.
  private static boolean advance(
      Set<String> varied, Map<String, List<Object>> candidates, Map<String, Integer> chosen) {
    for (String column : varied) {
      int next = Objects.requireNonNull(chosen.get(column)) + 1;
      if (next < Objects.requireNonNull(candidates.get(column)).size()) {
        chosen.put(column, next);
        return true;
      }
      chosen.put(column, 0);
    }
    return false;
  }

  private Optional<String> tryInsert(
      String table,
      List<Column> columns,
      Map<String, List<Object>> candidates,
      Map<String, Integer> chosen)
      throws SQLException {
    String names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
    String places =
        columns.stream()
            .map(column -> "cast(? as " + column.type() + ")")
            .collect(Collectors.joining(", "));
    Savepoint before = connection.setSavepoint();
    try (PreparedStatement insert =
        connection.prepareStatement(
            "insert into %s (%s) values (%s)".formatted(table, names, places))) {
      for (int i = 0; i < columns.size(); i++) {
        insert.setObject(i + 1, value(columns.get(i), candidates, chosen));
      }
      insert.execute();
      connection.releaseSavepoint(before);
      return Optional.empty();
    } catch (PSQLException refused) {
      connection.rollback(before);
      var message = refused.getServerErrorMessage();
      if (!CHECK_VIOLATION.equals(refused.getSQLState())
          || message == null
          || message.getConstraint() == null) {
        throw refused;
      }
      return Optional.of(message.getConstraint());
    }
  }

  private static @Nullable Object value(
      Column column, Map<String, List<Object>> candidates, Map<String, Integer> chosen) {
    Object value =
        Objects.requireNonNull(candidates.get(column.name()))
            .get(Objects.requireNonNull(chosen.get(column.name())));
    return value == NOTHING ? null : value;
  }

  private void remember(
      String table,
      List<Column> columns,
      Map<String, List<Object>> candidates,
      Map<String, Integer> chosen) {
    for (Column column : columns) {
      Object value = value(column, candidates, chosen);
      if (value instanceof String text && column.target() == null) {
        var canary = Pattern.compile("cn[0-9a-f]{16}|[0-9a-f]{64}").matcher(text);
        if (canary.find()) {
          texts.put(canary.group(), table + "." + column.name());
        }
      }
    }
  }

  private List<Object> candidates(Column column, List<Check> checks) {
    List<Object> values = new ArrayList<>();
    if (column.target() != null) {
      UUID planted = ids.get(column.target());
      if (planted != null) {
        values.add(planted);
      }
      if (column.target().equals("organization.units") && otherUnit != null) {
        values.add(otherUnit);
      }
      if (planted == null || !column.required()) {
        values.add(NOTHING);
      }
      return values;
    }
    String word = WORDS.get(column.table() + "." + column.name());
    if (word != null) {
      return List.of(word);
    }
    List<String> own =
        checks.stream()
            .filter(check -> check.columns().equals(Set.of(column.name())))
            .flatMap(check -> check.literals().stream())
            .toList();
    boolean ends = column.name().matches(".*(until|closed|ended|disabled|removed|erased).*");
    if (ends && !column.required()) {
      values.add(NOTHING);
    }
    switch (column.type().replaceFirst("\\(.*", "")) {
      case "text", "character varying", "character" -> {
        boolean words = !own.isEmpty() && own.stream().allMatch(text -> text.matches("[A-Z_]+"));
        if (words) {
          values.addAll(own);
        } else {
          values.add(fresh());
          values.add(fresh() + "@thunghiem.vn");
          values.add(HexFormat.of().formatHex(bytes(32)));
          values.add("/" + fresh());
          values.add("application/pdf");
          checks.stream()
              .filter(check -> check.columns().contains(column.name()))
              .flatMap(check -> check.literals().stream())
              .filter(text -> text.matches("[A-Za-z_-]+"))
              .forEach(values::add);
        }
      }
      case "tsvector" -> values.add("'" + fresh() + "'");
      case "text[]" -> values.add("{" + fresh() + "}");
      case "uuid[]" -> values.add(column.required() ? "{}" : NOTHING);
      case "jsonb", "json" -> values.add("{\"x\": \"" + fresh() + "\"}");
      case "bytea" -> {
        values.add("\\x" + HexFormat.of().formatHex(bytes(32)));
      }
      case "uuid" -> values.add(idNamed(column.name()).orElseGet(Identifiers::next));
      case "date" -> values.addAll(ends ? List.of("2027-01-01") : List.of("2025-07-01"));
      case "timestamp with time zone" -> {
        if (!column.required() && !values.contains(NOTHING)) {
          values.add(NOTHING);
        }
        values.add(ends ? "2027-01-01 08:00+07" : "2025-07-01 08:00+07");
      }
      case "integer", "bigint", "smallint", "numeric" ->
          values.addAll(List.of("1", "0", "64", "2025"));
      case "boolean" -> values.addAll(List.of("false", "true"));
      default ->
          throw new IllegalStateException(
              "teach Canaries the type %s of %s.%s"
                  .formatted(column.type(), column.table(), column.name()));
    }
    if (!column.required() && !values.contains(NOTHING)) {
      values.add(NOTHING);
    }
    return values;
  }

  private static String fresh() {
    return "cn" + HexFormat.of().formatHex(bytes(8));
  }

  private static byte[] bytes(int count) {
    byte[] bytes = new byte[count];
    ThreadLocalRandom.current().nextBytes(bytes);
    return bytes;
  }

  private List<Column> columns(String table) throws SQLException {
    List<Column> columns = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull,
                   (select x.confrelid::regclass::text from pg_constraint x
                    where x.contype = 'f' and x.conrelid = a.attrelid and a.attnum = any (x.conkey) limit 1)
            from pg_attribute a
            where a.attrelid = ?::regclass and a.attnum > 0 and not a.attisdropped
              and a.attname <> 'authority_id' and a.attidentity = '' and a.attgenerated = ''
            order by a.attnum
            """)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          columns.add(
              new Column(
                  table,
                  rows.getString(1),
                  rows.getString(2),
                  rows.getBoolean(3),
                  rows.getString(4)));
        }
      }
    }
    return columns;
  }

  private List<Check> checks(String table) throws SQLException {
    List<Check> checks = new ArrayList<>();
    try (PreparedStatement statement =
        connection.prepareStatement(
            """
            select x.conname, pg_get_constraintdef(x.oid),
                   array(select a.attname::text from pg_attribute a
                         where a.attrelid = x.conrelid and a.attnum = any (x.conkey))
            from pg_constraint x where x.contype = 'c' and x.conrelid = ?::regclass
            """)) {
      statement.setString(1, table);
      try (ResultSet rows = statement.executeQuery()) {
        while (rows.next()) {
          checks.add(
              new Check(
                  rows.getString(1),
                  Set.of((String[]) rows.getArray(3).getArray()),
                  LITERAL
                      .matcher(rows.getString(2))
                      .results()
                      .map(found -> found.group(1))
                      .toList()));
        }
      }
    }
    return checks;
  }
}
