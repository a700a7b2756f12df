package vn.caicach.ui;

import java.util.List;
import java.util.Set;

/// The person the shell greets.
///
/// @param name as shown
/// @param post "Trưởng phòng, Phòng Văn hóa – Xã hội"; empty without a post
/// @param authority "UBND xã …"
/// @param permissions decide which entries of the navigation are shown
/// @param menu entries under the name
public record SignedIn(
    String name, String post, String authority, Set<String> permissions, List<MenuLink> menu) {

  public SignedIn {
    permissions = Set.copyOf(permissions);
    menu = List.copyOf(menu);
  }
}
