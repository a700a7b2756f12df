package vn.caicach.ui;

import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One entry of the navigation; shown only to who has the permission.
///
/// @param group which menu it stands in
/// @param order place in it, ascending; leave gaps of ten
/// @param textKey key of its words
/// @param href where it leads; the entry is marked as current on this path and everything below it
/// @param icon name in the sprite, see bin/vendor
/// @param permission `resource:verb` the actor needs; null for everyone who is signed in
public record NavigationItem(
    Group group, int order, String textKey, String href, String icon, @Nullable String permission)
    implements Comparable<NavigationItem> {

  private static final Comparator<NavigationItem> ORDER =
      Comparator.comparing(NavigationItem::group)
          .thenComparingInt(NavigationItem::order)
          .thenComparing(NavigationItem::href);

  /// WORK stands in the bar itself; ADMINISTRATION is folded into one menu.
  public enum Group {
    WORK,
    ADMINISTRATION
  }

  @Override
  public int compareTo(NavigationItem other) {
    return ORDER.compare(this, other);
  }

  boolean covers(String path) {
    return path.equals(href) || (!href.equals("/") && path.startsWith(href + "/"));
  }
}
