package vn.caicach.organization.web;

import java.util.List;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// The form to merge units.
public record UnitsMerger(MergerForm form, FormErrors errors, List<Option> units) {

  public List<String> chosen() {
    return form.chosen().stream().map(Object::toString).toList();
  }
}
