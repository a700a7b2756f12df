package vn.caicach.organization.web;

import static vn.caicach.ui.Texts.t;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.caicach.organization.internal.ImportOfficers;
import vn.caicach.organization.internal.OfficerDetails;
import vn.caicach.organization.internal.OfficerSheet;
import vn.caicach.organization.internal.OfficerSheet.Column;
import vn.caicach.organization.internal.OfficerSheet.Line;
import vn.caicach.organization.internal.OfficerSheet.Problem;
import vn.caicach.ui.FormErrors;

/// What was read of a workbook, row by row, before anything is taken over.
public record ImportsShow(ImportOfficers.Preview preview, FormErrors errors) {

  public OfficerSheet.Result result() {
    return preview.result();
  }

  public String path() {
    return "/officers/imports/" + preview.id();
  }

  /// Lines a page shows; the file of those to mend has them all.
  private static final int MOST = 300;

  /// Those to mend first, then the good ones.
  public List<Line> shown() {
    return Stream.concat(result().bad().stream(), result().good().stream()).limit(MOST).toList();
  }

  /// How many lines are shown when not all are; 0 when all are.
  public int cut() {
    return result().lines().size() > MOST ? MOST : 0;
  }

  /// The columns as they are called on our pages.
  public String columns() {
    return preview.result().columns().stream()
        .map(column -> t(column.textKey()))
        .collect(Collectors.joining(", "));
  }

  /// "Cột Ngày sinh: …"
  public static String text(Problem problem) {
    String sentence = t(problem.messageKey(), problem.arguments().toArray());
    Column column = problem.column();
    return column == null
        ? sentence
        : t("organization.import.at-column", t(column.textKey()), sentence);
  }

  public static List<String> texts(Line line) {
    return line.problems().stream().map(ImportsShow::text).toList();
  }

  /// The code the person gets: the one in the file, or the next free one.
  public static String code(Line line) {
    OfficerDetails details = line.details();
    return details == null ? line.cell(Column.CODE) : details.code();
  }
}
