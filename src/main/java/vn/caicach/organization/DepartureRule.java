package vn.caicach.organization;

import java.time.LocalDate;
import vn.caicach.shared.Verdict;

/// What another module has against somebody leaving: work nobody would answer for any more.
public interface DepartureRule {

  /// @param firstDayGone the day after the last day of work
  Verdict mayLeave(OfficerId officer, LocalDate firstDayGone);
}
