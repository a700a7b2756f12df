package vn.caicach.drafting.internal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.caicach.paper.Finding;
import vn.caicach.paper.FormatCheck;
import vn.caicach.paper.FormatReport;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;
import vn.caicach.storage.Examination;

/// Kiểm tra thể thức of a Word file, within the process that looks into uploads; the report goes
/// back to the program a finding a line, its cells apart by tabs.
public final class CheckForm implements Examination {

  private static final int FIXED = 5;
  private static final int MOST_ARGUMENTS = 9;
  private static final int LONGEST = 300;
  private static final int LONGEST_REPORT = 900_000;

  @Override
  public String examine(Path file, Path copy) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    FormatReport report = FormatCheck.of(bytes);
    if (!report.refused() && !report.mendable().isEmpty()) {
      Files.write(copy, FormatCheck.mended(bytes));
    }
    return written(report);
  }

  static String written(FormatReport report) {
    var all = new StringBuilder(plain(report.ruleset())).append('\n');
    for (Finding one : report.findings()) {
      Stream<String> cells =
          Stream.concat(
              Stream.of(
                  one.rule().name(),
                  one.component().name(),
                  one.severity().name(),
                  String.valueOf(one.mendable()),
                  plain(one.where())),
              one.arguments().stream().limit(MOST_ARGUMENTS).map(CheckForm::plain));
      String line = String.join("\t", cells.toList()) + '\n';
      if (all.length() + line.length() > LONGEST_REPORT) {
        break;
      }
      all.append(line);
    }
    return all.toString();
  }

  /// The report as the other process wrote it; every word of it is one of a few or a text of
  /// bounded length.
  ///
  /// @throws IllegalArgumentException when it is none
  static FormatReport read(String text) {
    List<String> lines = text.lines().toList();
    if (lines.isEmpty()) {
      throw new IllegalArgumentException("no report");
    }
    List<Finding> findings = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] cells = line.split("\t", -1);
      if (cells.length < FIXED) {
        throw new IllegalArgumentException("no finding: " + cells.length);
      }
      findings.add(
          new Finding(
              FormatRule.valueOf(cells[0]),
              PaperComponent.valueOf(cells[1]),
              plain(cells[4]),
              Arrays.stream(cells, FIXED, cells.length).map(CheckForm::plain).toList(),
              Finding.Severity.valueOf(cells[2]),
              Boolean.parseBoolean(cells[3])));
    }
    return new FormatReport(findings, plain(lines.getFirst()));
  }

  /// One line of at most so many characters.
  private static String plain(String text) {
    String line = text.replaceAll("\\p{Cntrl}+", " ").strip();
    if (line.length() <= LONGEST) {
      return line;
    }
    int end = Character.isHighSurrogate(line.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
    return line.substring(0, end);
  }
}
