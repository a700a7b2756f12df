package vn.caicach.ui;

import java.util.Locale;

/// How a record stands. Always shown as word, icon and colour together.
public enum State {
  /// Past its date, refused, broken.
  LATE("alert-circle"),
  /// Close to its date, about to break.
  RISK("alert-triangle"),
  /// Right, done, in force.
  OK("circle-check"),
  /// Somebody else has to act.
  WAIT("hourglass"),
  /// No longer in force, closed, a draft.
  REST("circle-dashed");

  private final String icon;

  State(String icon) {
    this.icon = icon;
  }

  public String icon() {
    return icon;
  }

  /// Class of the style sheet.
  public String style() {
    return "cc-state--" + name().toLowerCase(Locale.ROOT);
  }
}
