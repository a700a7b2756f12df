package vn.caicach.organization.web;

import java.util.List;
import org.springframework.stereotype.Component;
import vn.caicach.ui.NavigationItem;
import vn.caicach.ui.NavigationItem.Group;
import vn.caicach.ui.NavigationSource;

/// The pages of this module in the navigation.
@Component
class OrganizationNavigation implements NavigationSource {

  @Override
  public List<NavigationItem> navigation() {
    return List.of(
        new NavigationItem(
            Group.WORK, 810, "organization.units", "/units", "sitemap", "units:read"),
        new NavigationItem(
            Group.WORK, 820, "organization.officers", "/officers", "users", "officers:read"));
  }
}
