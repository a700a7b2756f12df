package vn.caicach.access.web;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.caicach.organization.AdministrativeUnit;
import vn.caicach.organization.AdministrativeUnits;
import vn.caicach.shared.BusinessTime;
import vn.caicach.ui.Option;

/// Choices of a form that asks for a commune or province of today.
@Component
class UnitChoice {

  private final AdministrativeUnits units;
  private final BusinessTime time;

  UnitChoice(AdministrativeUnits units, BusinessTime time) {
    this.units = units;
    this.time = time;
  }

  List<Option> provinces() {
    return units.provinces(time.today()).stream().map(UnitChoice::option).toList();
  }

  /// The province itself and its communes; empty for an unknown code.
  List<Option> unitsOf(String provinceCode) {
    return units
        .find(provinceCode, time.today())
        .map(province -> {
          List<Option> all = new ArrayList<>();
          all.add(option(province));
          units.communesOf(province.id(), time.today()).forEach(unit -> all.add(option(unit)));
          return all;
        })
        .orElseGet(ArrayList::new);
  }

  private static Option option(AdministrativeUnit unit) {
    return Option.of(unit.code(), unit.title());
  }
}
