package vn.caicach.plan.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.caicach.plan.internal.TaskReport;
import vn.caicach.plan.internal.TaskReport.Group;
import vn.caicach.plan.internal.TaskReport.Line;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Formats;
import vn.caicach.ui.Option;

/// The figures of a report, and the lists they are the sizes of.
///
/// @param group whose list is shown; empty for all
public record TasksReport(
    TaskReport.Scope scope,
    TaskReport report,
    Optional<Group> group,
    List<Option> documents,
    List<Option> units,
    FormErrors errors) {

  /// Lines a page shows; the files have them all.
  private static final int MOST = 200;

  public List<Group> groups() {
    return Arrays.asList(Group.values());
  }

  public List<Line> shown() {
    return report.of(group).stream().limit(MOST).toList();
  }

  public int found() {
    return report.of(group).size();
  }

  public boolean isCut() {
    return found() > MOST;
  }

  public String documentText() {
    return Words.text(scope.document());
  }

  public String unitText() {
    return Words.text(scope.unit());
  }

  /// The list of a group.
  public String list(Group of) {
    return "/tasks/report?" + query("group=" + of) + "#list";
  }

  public String all() {
    return "/tasks/report?" + query("") + "#list";
  }

  /// The same scope as a file.
  public String file(String extension) {
    return "/tasks/report." + extension + "?" + query("");
  }

  private String query(String last) {
    return String.join(
        "&",
        Stream.of(
                scope.document() == null ? "" : "document=" + scope.document(),
                scope.unit() == null ? "" : "unit=" + scope.unit(),
                scope.from() == null ? "" : "from=" + Formats.date(scope.from()),
                scope.to() == null ? "" : "to=" + Formats.date(scope.to()),
                last)
            .filter(part -> !part.isEmpty())
            .toList());
  }
}
