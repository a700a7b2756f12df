package vn.caicach.organization.web;

import vn.caicach.organization.internal.UnitQueries;
import vn.caicach.ui.FormErrors;

/// The form to rename a unit.
public record UnitsRenaming(UnitQueries.Show unit, RenamingForm form, FormErrors errors) {

  public String name() {
    return unit.names().getLast().name();
  }
}
