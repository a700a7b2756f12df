package vn.caicach.document.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.caicach.ui.NavigationItem;
import vn.caicach.ui.NavigationSource;

@Component
class DocumentNavigation implements NavigationSource {

  @Override
  public List<NavigationItem> navigation() {
    return List.of(
        new NavigationItem(
            NavigationItem.Group.WORK,
            20,
            "document.title",
            "/documents",
            "file-text",
            "documents:read"));
  }
}
