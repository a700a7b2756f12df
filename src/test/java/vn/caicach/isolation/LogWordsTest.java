package vn.caicach.isolation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.RegexPatternTypeFilter;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.access.internal.LogWords;
import vn.caicach.ui.Texts;

/// Whatever is logged can be read: a table, column or listed value that lands later needs its
/// words.
class LogWordsTest {

  private static final Pattern LISTED = Pattern.compile("'([A-Z_]+)'::text");

  @Test
  void everyLoggedTableAndColumnHasWords() throws SQLException {
    try (Connection connection = MigratedDatabase.asSuperuser()) {
      Set<String> logged = new TreeSet<>();
      for (String[] column : rows(connection, COLUMNS)) {
        logged.add(column[0]);
        assertThat(Texts.has("history." + column[0])).as(column[0]).isTrue();
        if (LogWords.isShown(column[0], column[1])) {
          assertThatCode(() -> LogWords.column(column[0], column[1]))
              .as(column[0] + "." + column[1])
              .doesNotThrowAnyException();
        }
      }
      assertThat(new TreeSet<>(LogWords.tables())).isEqualTo(logged);
    }
  }

  @Test
  void everyListedValueHasAWord() throws SQLException {
    try (Connection connection = MigratedDatabase.asSuperuser()) {
      int values = 0;
      for (String[] check : rows(connection, CHECKS)) {
        for (var listed : LISTED.matcher(check[2]).results().toList()) {
          values++;
          if (LogWords.isShown(check[0], check[1])) {
            assertThat(LogWords.value(check[0], check[1], listed.group(1)))
                .as(check[0] + "." + check[1])
                .isNotEqualTo(listed.group(1).equals("PDF") ? "" : listed.group(1));
          }
        }
      }
      assertThat(values).isGreaterThan(30);
    }
  }

  @Test
  void everyWritingUseCaseIsNamed() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new RegexPatternTypeFilter(Pattern.compile("vn\\.caicach\\..*")));
    List<String> unnamed = new ArrayList<>();
    int named = 0;
    for (var candidate : scanner.findCandidateComponents("vn.caicach")) {
      Class<?> type = load(String.valueOf(candidate.getBeanClassName()));
      String module = type.getName().split("\\.")[2];
      if (!LOGGED_MODULES.contains(module) || type.getPackageName().contains("isolation")) {
        continue;
      }
      for (var method : type.getDeclaredMethods()) {
        Transactional transaction = method.getAnnotation(Transactional.class);
        // One that only joins a transaction goes by the name of the use case that began it.
        if (transaction == null
            || transaction.readOnly()
            || transaction.propagation() == Propagation.MANDATORY) {
          continue;
        }
        String act = "history.act." + module + "." + type.getSimpleName();
        if (Texts.has(act) || Texts.has(act + "." + method.getName())) {
          named++;
        } else {
          unnamed.add(act + "." + method.getName());
        }
      }
    }
    assertThat(unnamed).isEmpty();
    assertThat(named).isGreaterThan(25);
  }

  /// Those whose use cases change records of an authority.
  private static final Set<String> LOGGED_MODULES =
      Set.of("organization", "access", "storage", "notification", "document", "plan", "drafting");

  private static final String COLUMNS =
      """
      select distinct n.nspname || '.' || c.relname, a.attname, ''
      from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where t.tgfoid = 'audit.record()'::regprocedure and a.attname not in ('authority_id', 'version')
      """;

  private static final String CHECKS =
      """
      select n.nspname || '.' || c.relname, a.attname, pg_get_constraintdef(x.oid)
      from pg_constraint x join pg_class c on c.oid = x.conrelid join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attnum = x.conkey[1]
      join pg_trigger t on t.tgrelid = c.oid and t.tgfoid = 'audit.record()'::regprocedure
      where x.contype = 'c' and cardinality(x.conkey) = 1
      """;

  private static List<String[]> rows(Connection connection, String query) throws SQLException {
    List<String[]> rows = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet found = statement.executeQuery(query)) {
      while (found.next()) {
        rows.add(new String[] {found.getString(1), found.getString(2), found.getString(3)});
      }
    }
    assertThat(rows).isNotEmpty();
    return rows;
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, LogWordsTest.class.getClassLoader());
    } catch (ClassNotFoundException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
