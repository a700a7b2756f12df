package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import java.util.List;
import java.util.stream.Collectors;
import vn.caicach.plan.internal.ImportTasks;
import vn.caicach.plan.internal.TaskSheet;
import vn.caicach.plan.internal.TaskSheet.Column;
import vn.caicach.plan.internal.TaskSheet.Grade;
import vn.caicach.plan.internal.TaskSheet.Line;
import vn.caicach.plan.internal.TaskSheet.Remark;
import vn.caicach.plan.internal.TaskUnits.TaskUnit;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// What was read of a list of tasks, line by line, before any is given.
public record TaskImportsShow(
    ImportTasks.Preview preview, String directive, List<Option> units, FormErrors errors) {

  public TaskSheet.Result result() {
    return preview.result();
  }

  public String path() {
    return "/tasks/imports/" + preview.id();
  }

  public int givable() {
    return result().taken().size();
  }

  public long good() {
    return result().count(Grade.GOOD);
  }

  public long look() {
    return result().count(Grade.LOOK);
  }

  public long bad() {
    return result().count(Grade.BAD);
  }

  /// The columns as they are called on our pages.
  public String columns() {
    return result().columns().stream()
        .map(column -> t(column.textKey()))
        .collect(Collectors.joining(", "));
  }

  /// What is said of a line, the worst first.
  public static List<Remark> remarks(Line line) {
    return line.remarks().stream()
        .sorted((one, other) -> other.grade().compareTo(one.grade()))
        .toList();
  }

  /// "Đơn vị chủ trì: chưa có …"
  public static String text(Remark remark) {
    String sentence = t(remark.messageKey(), remark.arguments().toArray());
    Column column = remark.column();
    return column == null ? sentence : t("plan.import.at-column", t(column.textKey()), sentence);
  }

  public static String names(List<TaskUnit> units) {
    return units.stream().map(TaskUnit::shortName).collect(Collectors.joining("; "));
  }

  /// The unit chosen on the page; empty where the cell stands.
  public static String chosen(Line line) {
    return Words.text(line.mended().lead());
  }
}
