package vn.caicach.storage.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.caicach.ui.NavigationItem;
import vn.caicach.ui.NavigationSource;

@Component
class StorageNavigation implements NavigationSource {

  @Override
  public List<NavigationItem> navigation() {
    return List.of(
        new NavigationItem(
            NavigationItem.Group.WORK,
            80,
            "storage.files.title",
            "/files",
            "paperclip",
            "files:read"));
  }
}
