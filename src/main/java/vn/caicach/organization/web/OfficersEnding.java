package vn.caicach.organization.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.internal.OfficerQueries;
import vn.caicach.organization.internal.OfficerQueries.Held;
import vn.caicach.ui.FormErrors;

/// The form that ends a post, or all of them with the work here.
///
/// @param held the post that ends; null when the person leaves altogether
public record OfficersEnding(
    OfficerQueries.Show officer, @Nullable Held held, LastDayForm form, FormErrors errors) {

  public List<Held> ending() {
    return held != null
        ? List.of(held)
        : officer.held().stream().filter(one -> one.validity().isOpen()).toList();
  }

  public String action() {
    String path = "/officers/" + officer.id().value();
    return held == null ? path + "/departure" : path + "/assignments/" + held.id().value() + "/end";
  }
}
