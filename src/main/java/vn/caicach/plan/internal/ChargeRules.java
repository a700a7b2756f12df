package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.List;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.Verdict;

/// Phân công phụ trách: a unit has one vice-chair a day. Forms ask too, to tell all that is wrong
/// at once.
public final class ChargeRules {

  private ChargeRules() {}

  public static Verdict isViceChair(boolean viceChair, LocalDate day) {
    return viceChair ? Verdict.allowed() : Verdict.refused("plan.charge.rule.notViceChair", day);
  }

  public static Verdict mayBeInCharge(UnitId unit, List<UnitId> units, LocalDate day) {
    return units.contains(unit)
        ? Verdict.allowed()
        : Verdict.refused("plan.charge.rule.noSuchUnit", day);
  }

  /// Who was in charge before gives it over; what is arranged for later has to be ended first.
  static Verdict nothingArrangedLater(List<Charge> ofUnit, LocalDate from) {
    return ofUnit.stream()
        .filter(charge -> charge.reaches(from) && !charge.validFrom().isBefore(from))
        .findFirst()
        .<Verdict>map(later -> Verdict.refused("plan.charge.rule.later", later.validFrom()))
        .orElseGet(Verdict::allowed);
  }

  static Verdict isAnother(List<Charge> ofUnit, OfficerId officer, LocalDate from) {
    return ofUnit.stream()
            .anyMatch(charge -> charge.reaches(from) && charge.officerId().equals(officer))
        ? Verdict.refused("plan.charge.rule.already")
        : Verdict.allowed();
  }

  static Verdict endsAfterItBegins(Charge charge, LocalDate lastDay) {
    return lastDay.isBefore(charge.validFrom())
        ? Verdict.refused("plan.charge.rule.endsBefore", charge.validFrom())
        : Verdict.allowed();
  }

  static Verdict lasts(Charge charge, LocalDate lastDay) {
    LocalDate until = charge.validUntil();
    return until != null && !lastDay.plusDays(1).isBefore(until)
        ? Verdict.refused("plan.charge.rule.over", until.minusDays(1))
        : Verdict.allowed();
  }
}
