package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.internal.TaskUnits.TaskUnit;
import vn.caicach.ui.Formats;
import vn.caicach.ui.Option;

/// Deadlines and units as people say them.
public final class Words {

  private Words() {}

  /// "trước ngày 25/9/2025", "đến hết ngày 30/11/2026, hằng năm", "không có thời hạn".
  public static String of(Deadline deadline) {
    LocalDate day = deadline.namedOn();
    if (day == null || deadline.bound() == null) {
      return t("plan.deadline.NONE");
    }
    String text = t("plan.deadline." + deadline.bound(), day);
    return deadline.kind() == Deadline.Kind.YEARLY ? t("plan.deadline.YEARLY", text) : text;
  }

  /// As [#of], with the day it was extended to.
  public static String of(Deadline deadline, @Nullable LocalDate dueOn) {
    return dueOn == null || dueOn.equals(deadline.dueOn())
        ? of(deadline)
        : t("plan.deadline.extended", of(deadline), dueOn);
  }

  /// The last day in time, for a list; an en dash for none.
  public static String due(@Nullable LocalDate dueOn) {
    return Formats.date(dueOn);
  }

  static List<Option> units(List<TaskUnit> units) {
    return units.stream()
        .map(unit -> Option.of(unit.id().value().toString(), unit.name()))
        .toList();
  }

  /// For the value of a field; empty for none.
  public static String text(@Nullable UUID id) {
    return id == null ? "" : id.toString();
  }

  /// For the values of boxes.
  public static List<String> texts(@Nullable List<UUID> ids) {
    return ids == null ? List.of() : ids.stream().map(UUID::toString).toList();
  }
}
