package vn.caicach.plan.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.caicach.ui.NavigationItem;
import vn.caicach.ui.NavigationSource;

@Component
class PlanNavigation implements NavigationSource {

  @Override
  public List<NavigationItem> navigation() {
    return List.of(
        new NavigationItem(
            NavigationItem.Group.WORK, 15, "plan.tasks", "/tasks", "clipboard-list", "tasks:read"));
  }
}
