package vn.caicach.plan.web;

import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.caicach.shared.Actor;
import vn.caicach.ui.StartPage;

/// Leaders begin with the board.
@Component
class BoardStart implements StartPage {

  @Override
  public Optional<String> of(Actor actor) {
    boolean leads =
        actor.roles().contains("COM_CHAIR")
            || actor.roles().contains("COM_VICE")
            || actor.roles().contains("CITY_VIEW");
    return leads && actor.may("board:read") ? Optional.of("/board") : Optional.empty();
  }
}
