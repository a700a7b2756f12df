package vn.caicach.drafting.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.caicach.ui.NavigationItem;
import vn.caicach.ui.NavigationSource;

@Component
class DraftNavigation implements NavigationSource {

  @Override
  public List<NavigationItem> navigation() {
    return List.of(
        new NavigationItem(
            NavigationItem.Group.WORK, 25, "drafting.title", "/drafts", "writing", "drafts:read"));
  }
}
