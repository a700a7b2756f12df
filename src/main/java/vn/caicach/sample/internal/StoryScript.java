package vn.caicach.sample.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// A story of sample/stories, a line each thing that happened; the README there tells how they are
/// written.
record StoryScript(List<Line> lines) {

  /// @param what the first cell: document, charge, task or the name of a step
  /// @param cells the others; empty ones where nothing is said
  record Line(String what, List<String> cells) {

    /// Empty where the line is shorter.
    String cell(int index) {
      return index < cells.size() ? cells.get(index) : "";
    }

    /// Whether it happens every year, on a day such as "11-24".
    boolean isYearly() {
      return cell(1).matches("\\d\\d-\\d\\d");
    }

    List<String> names(int index) {
      return cell(index).isEmpty() ? List.of() : List.of(cell(index).split(" +"));
    }
  }

  static StoryScript read(String resource) {
    var in = Objects.requireNonNull(StoryScript.class.getResourceAsStream(resource), resource);
    try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return new StoryScript(
          reader
              .lines()
              .filter(line -> !line.isBlank() && !line.startsWith("#"))
              .map(StoryScript::line)
              .toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Line line(String text) {
    List<String> cells =
        Arrays.stream(text.split("\\|", -1))
            .map(String::strip)
            .map(cell -> cell.equals("-") ? "" : cell)
            .toList();
    return new Line(cells.getFirst(), cells.subList(1, cells.size()));
  }

  /// What happens every year to the task, in the order of the year.
  List<Line> yearly(String task) {
    return lines.stream().filter(line -> line.isYearly() && line.cell(0).equals(task)).toList();
  }

  /// The resources of all files that documents and steps bring in.
  List<String> files() {
    return lines.stream()
        .flatMap(line ->
            switch (line.what()) {
              case "document" -> Stream.of(line.cell(8));
              case "charge",
                  "task",
                  "down",
                  "wording",
                  "paper",
                  "paper-ask",
                  "paper-comment",
                  "paper-submit",
                  "paper-approve" ->
                  Stream.<String>empty();
              default -> Stream.of(line.cell(5));
            })
        .filter(file -> !file.isEmpty())
        .distinct()
        .toList();
  }
}
