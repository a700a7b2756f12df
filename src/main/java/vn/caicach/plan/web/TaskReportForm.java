package vn.caicach.plan.web;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.plan.internal.TaskReport;

/// What a report is asked about.
///
/// @param group whose list is shown; null or unknown for all
public record TaskReportForm(
    @Nullable UUID document,
    @Nullable UUID unit,
    @Nullable LocalDate from,
    @Nullable LocalDate to,
    @Nullable String group) {

  TaskReport.Scope scope() {
    return new TaskReport.Scope(document, unit, from, to);
  }
}
