package vn.caicach.organization.web;

import vn.caicach.organization.internal.UnitQueries;
import vn.caicach.ui.FormErrors;

/// The form to split a unit.
public record UnitsSplit(UnitQueries.Show unit, SplitForm form, FormErrors errors) {

  public String name() {
    return unit.names().getLast().name();
  }
}
