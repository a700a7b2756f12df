package vn.caicach.plan.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.caicach.ui.NavigationItem;
import vn.caicach.ui.NavigationItem.Group;
import vn.caicach.ui.NavigationSource;

/// Review reports and charges in the navigation.
@Component
class ReviewsNavigation implements NavigationSource {

  @Override
  public List<NavigationItem> navigation() {
    return List.of(
        new NavigationItem(Group.WORK, 240, "plan.reviews", "/reviews", "report", "tasks:read"),
        new NavigationItem(
            Group.ADMINISTRATION, 240, "plan.charges", "/charges", "user-check", "board:read"));
  }
}
