package vn.caicach.ui;

import java.util.Optional;
import vn.caicach.shared.Actor;

/// A module may have a page with which somebody begins the day, instead of what waits for the
/// person.
public interface StartPage {

  /// Path of the page; empty for somebody who begins with the own work.
  Optional<String> of(Actor actor);
}
