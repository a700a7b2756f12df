package vn.caicach.access.web;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.caicach.access.internal.CurrentActor;
import vn.caicach.ui.MenuLink;
import vn.caicach.ui.NavigationItem;
import vn.caicach.ui.NavigationSource;
import vn.caicach.ui.ShellInfo;
import vn.caicach.ui.SignedIn;

/// Tells the shell who is signed in, and adds the pages of this module to the navigation.
@Component
class AccessShell implements ShellInfo, NavigationSource {

  private static final List<MenuLink> MENU =
      List.of(
          MenuLink.to("access.own.title", "/account", "user"),
          MenuLink.posting("access.signOut", "/sign-out", "logout"));

  @Override
  public Optional<SignedIn> signedIn() {
    return CurrentActor.get()
        .map(actor ->
            new SignedIn(
                actor.name(), actor.postName(), actor.authorityName(), actor.permissions(), MENU));
  }

  @Override
  public List<NavigationItem> navigation() {
    return List.of(
        new NavigationItem(
            NavigationItem.Group.WORK, 10, "access.home.title", "/", "checkbox", null),
        new NavigationItem(
            NavigationItem.Group.ADMINISTRATION,
            30,
            "access.accounts.title",
            "/accounts",
            "users",
            "accounts:manage"),
        new NavigationItem(
            NavigationItem.Group.ADMINISTRATION,
            70,
            "access.log.title",
            "/audit",
            "history",
            "audit:read"),
        new NavigationItem(
            NavigationItem.Group.ADMINISTRATION,
            80,
            "access.authorities.title",
            "/authorities",
            "building",
            "authorities:manage"));
  }
}
