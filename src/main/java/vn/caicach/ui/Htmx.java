package vn.caicach.ui;

import jakarta.servlet.http.HttpServletRequest;

/// What htmx says in its headers.
public final class Htmx {

  private Htmx() {}

  /// Whether htmx waits for a fragment, not for a page.
  public static boolean wantsFragment(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"))
        && !"true".equals(request.getHeader("HX-Boosted"));
  }
}
