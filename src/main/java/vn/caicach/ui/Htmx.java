package vn.caicach.ui;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/// What htmx says in its headers.
public final class Htmx {

  private Htmx() {}

  /// Whether htmx waits for a fragment, not for a page.
  public static boolean wantsFragment(HttpServletRequest request) {
    return "true".equals(request.getHeader("HX-Request"))
        && !"true".equals(request.getHeader("HX-Boosted"));
  }

  /// Tells htmx to load the whole page anew; the answer to a request whose session ended, lest a
  /// sign-in form lands in a cell of a table.
  public static void refresh(HttpServletResponse response) {
    response.setHeader("HX-Refresh", "true");
    response.setStatus(HttpServletResponse.SC_OK);
  }
}
