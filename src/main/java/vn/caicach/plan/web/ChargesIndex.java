package vn.caicach.plan.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.caicach.plan.internal.ChargeQueries;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Option;
import vn.caicach.ui.State;
import vn.caicach.ui.Texts;

/// Which vice-chair is in charge of which unit.
///
/// @param without the units nobody is in charge of today
public record ChargesIndex(
    Listing<ChargeQueries.Row> list,
    List<ChargeQueries.Choice> without,
    LocalDate today,
    boolean manage) {

  public List<Option> states() {
    return Stream.of("ended", "all")
        .map(name -> Option.of(name, Texts.t("plan.charge.filter." + name)))
        .toList();
  }

  public State state(ChargeQueries.Row charge) {
    return charge.isOver(today) ? State.REST : charge.isLater(today) ? State.WAIT : State.OK;
  }

  public String stateText(ChargeQueries.Row charge) {
    return textOf(charge, today);
  }

  static String textOf(ChargeQueries.Row charge, LocalDate today) {
    if (charge.isOver(today)) {
      return Texts.t("plan.charge.state.over");
    }
    return charge.isLater(today)
        ? Texts.t("plan.charge.state.later")
        : Texts.t("plan.charge.state.now");
  }
}
