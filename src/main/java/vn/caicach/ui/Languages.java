package vn.caicach.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/// The link that changes the language and comes back.
public final class Languages {

  private Languages() {}

  public static String link(String language, String back) {
    return "/language/" + language + "?back=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
  }

  /// Only a path of this program is gone back to, never another address.
  public static String safe(String back) {
    return back.matches("/(?![/\\\\])[^\\\\\\s\\p{Cntrl}]*") ? back : "/";
  }
}
