package vn.caicach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// The rows of all templates: a cell in front that names the row, labels for the pile of cards a
/// list becomes on a telephone.
class TablesTest {

  private static final Path TEMPLATES = Path.of("src/main/jte");

  /// Only the number of a line may stand before its name.
  private static final Pattern ROW_WITHOUT_A_NAME =
      Pattern.compile(
          "<tr>\\s*(@template\\.ui\\.tick\\([^\\n]*\\)\\s*)?(?!<td class=\"cc-tick\">)"
              + "(?!<td class=\"cc-num\"[^\\n]*\\n\\s*<th scope=\"row\")<td[^>]*>[^<\\n]*");

  private static final Pattern CELL_WITHOUT_A_LABEL =
      Pattern.compile("<td(?![^\\n>]*(data-label|cc-do|cc-tick))[^>]*>[^<\\n]*");

  @Test
  void everyRowBeginsWithTheCellThatNamesIt() throws IOException {
    assertThat(found(ROW_WITHOUT_A_NAME)).isEmpty();
  }

  @Test
  void everyOtherCellSaysWhatItHolds() throws IOException {
    assertThat(found(CELL_WITHOUT_A_LABEL)).isEmpty();
  }

  private static List<String> found(Pattern pattern) throws IOException {
    try (Stream<Path> files = Files.walk(TEMPLATES)) {
      return files
          .filter(file -> file.toString().endsWith(".jte"))
          .flatMap(
              file -> pattern.matcher(read(file)).results().map(hit -> file + ": " + hit.group()))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
