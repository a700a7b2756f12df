package vn.caicach.plan.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.caicach.ui.NavigationItem;
import vn.caicach.ui.NavigationItem.Group;
import vn.caicach.ui.NavigationSource;

/// The board and the communes in the navigation.
@Component
class BoardNavigation implements NavigationSource {

  @Override
  public List<NavigationItem> navigation() {
    return List.of(
        new NavigationItem(
            Group.WORK, 10, "plan.board.title", "/board", "layout-dashboard", "board:read"),
        new NavigationItem(
            Group.WORK,
            60,
            "plan.commune.title",
            "/communes",
            "building-community",
            "communes:read"));
  }
}
