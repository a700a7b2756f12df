package vn.caicach.testing;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/// The token against requests of other sites, as a form sends it: once in the cookie, once as a
/// field, masked.
///
/// Not the one of Spring's test support: that replaces the product's token repository for all tests
/// that follow, and what they then meet is no longer the product.
public final class FormToken {

  private static final String TOKEN = "0f9f6d2c-4a52-4d0e-9d3b-6f2f7c1a5e88";

  private FormToken() {}

  /// For `mvc.post().uri(…).with(csrf())`.
  public static RequestPostProcessor csrf() {
    return request -> {
      Cookie[] others = request.getCookies();
      var all = new ArrayList<Cookie>(others == null ? List.of() : Arrays.asList(others));
      all.add(new Cookie("CC_CSRF", TOKEN));
      request.setCookies(all.toArray(Cookie[]::new));
      request.setParameter("_csrf", masked());
      return request;
    };
  }

  /// A mask of zeros in front of the token: what a page shows has a random one.
  private static String masked() {
    byte[] token = TOKEN.getBytes(StandardCharsets.UTF_8);
    byte[] field = new byte[2 * token.length];
    System.arraycopy(token, 0, field, token.length, token.length);
    return Base64.getUrlEncoder().encodeToString(field);
  }
}
