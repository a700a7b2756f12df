package vn.caicach.ui;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import vn.caicach.ui.InboxSource.Inbox;
import vn.caicach.ui.SavedViews.SavedView;

/// What the layout shows around a page: bound while a page is rendered, so that a page record need
/// not carry it.
///
/// @param path path of the request, without its query
/// @param back path and query to return to after a change of language; `/` when the page answered a
///   POST
/// @param signedIn null before sign-in
/// @param navigation only what the person may open, in order
/// @param flash null when there is none
/// @param inbox asked only by the head of a page; gives null for who has none
/// @param search null when nothing can be searched
/// @param version of the program; empty when run from classes
/// @param savedViews asked only by lists
/// @param csrf asked only when a form needs it, for asking opens a session
public record Shell(
    String path,
    String back,
    @Nullable SignedIn signedIn,
    List<NavigationItem> navigation,
    @Nullable Flash flash,
    Supplier<@Nullable Inbox> inbox,
    @Nullable SearchSource search,
    String version,
    Function<String, List<SavedView>> savedViews,
    Supplier<@Nullable CsrfToken> csrf) {

  private static final ScopedValue<Shell> CURRENT = ScopedValue.newInstance();

  public Shell {
    navigation = List.copyOf(navigation);
  }

  /// The shell of the page being rendered.
  public static Shell current() {
    return CURRENT.get();
  }

  /// Renders with this shell around.
  public <T> T around(Callable<T> rendering) throws Exception {
    return ScopedValue.where(CURRENT, this).call(rendering::call);
  }

  public List<NavigationItem> navigation(NavigationItem.Group group) {
    return navigation.stream().filter(item -> item.group() == group).toList();
  }

  /// Whether the person is in this part of the program: the entry with the longest path wins.
  public boolean isCurrent(NavigationItem item) {
    return item.covers(path)
        && navigation.stream()
            .noneMatch(other -> other.covers(path) && other.href().length() > item.href().length());
  }

  public boolean isCurrent(NavigationItem.Group group) {
    return navigation(group).stream().anyMatch(this::isCurrent);
  }

  /// What the person saved of the list at this path.
  public List<SavedView> views(String path) {
    return savedViews.apply(path);
  }

  /// Whether the person may; for buttons. The route itself asks again.
  public boolean may(String permission) {
    return signedIn != null && signedIn.permissions().contains(permission);
  }

  /// `vi` or `en`.
  public String language() {
    return Texts.language().getLanguage();
  }
}
