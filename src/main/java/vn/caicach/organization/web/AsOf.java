package vn.caicach.organization.web;

import java.time.LocalDate;
import vn.caicach.shared.Days;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Formats;
import vn.caicach.ui.Texts;

/// The day a page shows: the one in the address (`on`), else today.
///
/// @param typed what stands in the field
/// @param errors when it could not be read as a day
public record AsOf(LocalDate day, LocalDate today, String typed, FormErrors errors) {

  static AsOf read(String typed, LocalDate today) {
    if (typed.isBlank()) {
      return new AsOf(today, today, "", FormErrors.NONE);
    }
    return Days.read(typed)
        .map(day -> new AsOf(day, today, Formats.date(day), FormErrors.NONE))
        .orElseGet(() ->
            new AsOf(
                today,
                today,
                typed,
                FormErrors.NONE.at(
                    "on", Texts.t("organization.field.on"), "typeMismatch.java.time.LocalDate")));
  }

  public boolean isToday() {
    return day.equals(today);
  }
}
