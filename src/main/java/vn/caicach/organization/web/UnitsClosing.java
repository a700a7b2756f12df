package vn.caicach.organization.web;

import java.util.List;
import vn.caicach.organization.internal.UnitQueries;
import vn.caicach.ui.FormErrors;

/// The form to close a unit.
///
/// @param people who still holds a post there
public record UnitsClosing(
    UnitQueries.Show unit, List<String> people, ClosingForm form, FormErrors errors) {

  public String name() {
    return unit.names().getLast().name();
  }
}
