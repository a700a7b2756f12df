package vn.caicach.organization.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.internal.OfficerQueries;
import vn.caicach.organization.internal.OfficerQueries.Away;
import vn.caicach.organization.internal.OfficerQueries.Held;
import vn.caicach.ui.FormErrors;

/// A person: posts over time, leaves, who acts meanwhile.
public record OfficersShow(
    OfficerQueries.Show officer, LocalDate today, boolean manage, FormErrors errors) {

  public String path() {
    return "/officers/" + officer.id().value();
  }

  public List<Held> present() {
    return officer.held().stream()
        .filter(one -> one.validity().includes(today))
        .sorted(Comparator.comparing(Held::kind)) // the primary post first
        .toList();
  }

  public List<Held> later() {
    return officer.held().stream().filter(one -> one.validity().from().isAfter(today)).toList();
  }

  public List<Held> former() {
    return officer.held().stream()
        .filter(one -> !one.validity().reaches(today.plusDays(1)))
        .toList();
  }

  /// Until the last day of work, also when that is recorded already.
  public boolean works() {
    return officer.employment().reaches(today);
  }

  /// Whether no last day of work is recorded.
  public boolean stays() {
    return officer.employment().isOpen();
  }

  /// The leave of today; null when there is none.
  public @Nullable Away awayToday() {
    return officer.leaves().stream()
        .filter(away -> away.validity().includes(today))
        .findFirst()
        .orElse(null);
  }

  /// Whether somebody can still be named to act during the leave.
  public boolean isOpen(Away away) {
    return !away.lastDay().isBefore(today);
  }

  /// Whether the person can be back before the leave is over: it keeps its first day at least.
  public boolean canReturn(Away away) {
    return isOpen(away) && away.lastDay().isAfter(away.validity().from());
  }

  /// What the person does now, as a line below the name.
  public String line() {
    return String.join(
        "; ", present().stream().map(held -> held.title() + ", " + held.unitName()).toList());
  }
}
