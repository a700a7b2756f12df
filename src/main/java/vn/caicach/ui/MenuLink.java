package vn.caicach.ui;

/// An entry of the menu under the person's name.
///
/// @param textKey key of its words
/// @param href where it leads
/// @param icon name in the sprite
/// @param posting sent as a POST with the CSRF token, such as signing out
public record MenuLink(String textKey, String href, String icon, boolean posting) {

  public static MenuLink to(String textKey, String href, String icon) {
    return new MenuLink(textKey, href, icon, false);
  }

  public static MenuLink posting(String textKey, String href, String icon) {
    return new MenuLink(textKey, href, icon, true);
  }
}
