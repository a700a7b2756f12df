package vn.caicach.isolation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What somebody looked at and let pass, each with its reason: the files in
/// src/test/resources/isolation.
record Reviewed(Map<String, Table> tables, Map<String, DatabaseFunction> functions) {

  /// How far a table is let off the rules for working tables.
  enum Kind {
    /// Nothing to the program.
    OWNER,
    /// The same for all authorities; the program may only read it.
    REFERENCE,
    /// Ids and states of the machinery, no working data.
    TECHNICAL,
    /// Facts anybody may read, with policies of its own for writing.
    PUBLIC,
    /// Belongs to an authority like any working table, but is itself the log: not logged, numbered.
    LOG,
    /// A working table that repeats what records say whose changes are logged, so it is not logged
    /// itself.
    REPEATED
  }

  record Table(String name, Kind kind, String reason) {}

  /// @param definer runs as the owner
  /// @param reads the working tables it reads across authorities
  record DatabaseFunction(String signature, boolean definer, Set<String> reads, String reason) {}

  static Reviewed read() {
    return new Reviewed(
        rows("reviewed-tables.csv", 3).stream()
            .map(row -> new Table(row[0], Kind.valueOf(row[1].toUpperCase(Locale.ROOT)), row[2]))
            .collect(Collectors.toMap(Table::name, Function.identity())),
        rows("reviewed-functions.csv", 4).stream()
            .map(row ->
                new DatabaseFunction(
                    row[0],
                    row[1].equals("definer"),
                    row[2].isEmpty() ? Set.of() : Set.of(row[2].split(" ")),
                    row[3]))
            .collect(Collectors.toMap(DatabaseFunction::signature, Function.identity())));
  }

  private static List<String[]> rows(String file, int columns) {
    try (InputStream in = Reviewed.class.getResourceAsStream("/isolation/" + file)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(";", columns))
          .peek(row -> {
            if (row.length != columns || row[columns - 1].isBlank()) {
              throw new IllegalStateException(file + ": no reason in " + Arrays.toString(row));
            }
          })
          .toList();
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }
}
