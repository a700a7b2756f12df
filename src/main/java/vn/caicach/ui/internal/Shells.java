package vn.caicach.ui.internal;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.servlet.support.RequestContextUtils;
import vn.caicach.ui.ErrorPage;
import vn.caicach.ui.Flash;
import vn.caicach.ui.InboxSource;
import vn.caicach.ui.InboxSource.Inbox;
import vn.caicach.ui.NavigationItem;
import vn.caicach.ui.NavigationSource;
import vn.caicach.ui.SavedViews;
import vn.caicach.ui.SavedViews.SavedView;
import vn.caicach.ui.SearchSource;
import vn.caicach.ui.Shell;
import vn.caicach.ui.ShellInfo;
import vn.caicach.ui.SignedIn;

/// Puts the shell of a request together from what the modules hand in.
final class Shells {

  private final ObjectProvider<NavigationSource> navigation;
  private final ObjectProvider<ShellInfo> people;
  private final ObjectProvider<InboxSource> inboxes;
  private final ObjectProvider<SearchSource> search;
  private final ObjectProvider<SavedViews> savedViews;
  private final String version;

  Shells(
      ObjectProvider<NavigationSource> navigation,
      ObjectProvider<ShellInfo> people,
      ObjectProvider<InboxSource> inboxes,
      ObjectProvider<SearchSource> search,
      ObjectProvider<SavedViews> savedViews,
      String version) {
    this.navigation = navigation;
    this.people = people;
    this.inboxes = inboxes;
    this.search = search;
    this.savedViews = savedViews;
    this.version = version;
  }

  Shell of(HttpServletRequest request) {
    SignedIn person = person(request);
    return new Shell(
        path(request),
        back(request),
        person,
        person == null ? List.of() : entries(person),
        flash(request),
        () -> person == null ? null : inbox(request),
        person == null ? null : box(person),
        version,
        this::views,
        () -> (CsrfToken) request.getAttribute(CsrfToken.class.getName()));
  }

  private @Nullable SearchSource box(SignedIn person) {
    return search.stream()
        .filter(source -> !Collections.disjoint(source.permissions(), person.permissions()))
        .findFirst()
        .orElse(null);
  }

  private List<SavedView> views(String list) {
    SavedViews source = savedViews.getIfAvailable();
    return source == null ? List.of() : source.of(list);
  }

  private @Nullable SignedIn person(HttpServletRequest request) {
    try {
      return people.stream().flatMap(info -> info.signedIn().stream()).findFirst().orElse(null);
    } catch (RuntimeException e) {
      if (request.getAttribute(ErrorPage.ATTRIBUTE) == null) {
        throw e;
      }
      // The error page of this very failure is being written; it does without the name.
      return null;
    }
  }

  /// An error page does without when it cannot be read, and does not ask when it tells of an
  /// outage: that would make the person wait for the database a second time.
  private @Nullable Inbox inbox(HttpServletRequest request) {
    var error = (ErrorPage) request.getAttribute(ErrorPage.ATTRIBUTE);
    if (error != null && error.status() >= 500) {
      return null;
    }
    try {
      return inboxes.stream().flatMap(source -> source.inbox().stream()).findFirst().orElse(null);
    } catch (RuntimeException e) {
      if (error == null) {
        throw e;
      }
      return null;
    }
  }

  private List<NavigationItem> entries(SignedIn person) {
    return navigation.stream()
        .flatMap(source -> source.navigation().stream())
        .filter(
            item -> item.permission() == null || person.permissions().contains(item.permission()))
        .sorted()
        .toList();
  }

  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
    return failed instanceof String path ? path : request.getRequestURI();
  }

  private static String back(HttpServletRequest request) {
    if (!request.getMethod().equals("GET")) {
      return "/";
    }
    String query = request.getQueryString();
    return path(request) + (query == null ? "" : "?" + query);
  }

  private static @Nullable Flash flash(HttpServletRequest request) {
    Map<String, ?> kept = RequestContextUtils.getInputFlashMap(request);
    Object flash = kept == null ? request.getAttribute(Flash.NAME) : kept.get(Flash.NAME);
    return flash instanceof Flash said ? said : null;
  }
}
