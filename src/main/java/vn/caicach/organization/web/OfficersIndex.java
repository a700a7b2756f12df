package vn.caicach.organization.web;

import java.util.List;
import vn.caicach.organization.internal.OfficerQueries;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Option;
import vn.caicach.ui.State;
import vn.caicach.ui.Texts;

/// The people of a day.
public record OfficersIndex(
    Listing<OfficerQueries.Row> list, AsOf asOf, boolean manage, List<Option> units) {

  public List<Option> states() {
    return List.of(
        Option.of("away", Texts.t("organization.officers.state.away")),
        Option.of("unassigned", Texts.t("organization.officers.state.unassigned")),
        Option.of("left", Texts.t("organization.officers.state.left")),
        Option.of("all", Texts.t("organization.officers.state.all")));
  }

  public State state(OfficerQueries.Row row) {
    if (!row.employment().includes(asOf.day())) {
      return row.employment().reaches(asOf.day()) ? State.WAIT : State.REST;
    }
    if (row.awayUntil() != null) {
      return State.WAIT;
    }
    return row.post() == null ? State.RISK : State.OK;
  }

  public String stateText(OfficerQueries.Row row) {
    return textOf(row, asOf);
  }

  static String textOf(OfficerQueries.Row row, AsOf asOf) {
    if (!row.employment().includes(asOf.day())) {
      return row.employment().reaches(asOf.day())
          ? Texts.t("organization.officers.begins", row.employment().from())
          : Texts.t("organization.officers.left", row.employment().lastDay());
    }
    if (row.awayUntil() != null) {
      return Texts.t("organization.officers.away", row.awayUntil());
    }
    return row.post() == null
        ? Texts.t("organization.officers.unassigned")
        : Texts.t("organization.officers.working");
  }
}
