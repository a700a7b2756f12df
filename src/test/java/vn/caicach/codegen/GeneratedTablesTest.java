package vn.caicach.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The committed jOOQ tables are those the migrations make.
class GeneratedTablesTest {

  @Test
  void theCommittedTablesAreThoseOfTheMigrations(@TempDir Path folder) throws Exception {
    Path anew = folder.resolve("generated");
    GenerateTables.into(anew);
    Map<String, String> made = sources(anew);
    Map<String, String> committed = sources(Path.of("src/main/generated"));
    Set<String> different = new TreeSet<>(made.keySet());
    different.addAll(committed.keySet());
    different.removeIf(file -> Objects.equals(made.get(file), committed.get(file)));
    assertThat(made).isNotEmpty();
    assertThat(different)
        .as("run bin/codegen after a migration, and commit what it writes")
        .isEmpty();
  }

  private static Map<String, String> sources(Path root) throws IOException {
    Map<String, String> sources = new TreeMap<>();
    try (Stream<Path> files = Files.walk(root)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> sources.put(root.relativize(file).toString(), read(file)));
    }
    return sources;
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
