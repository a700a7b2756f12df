package vn.caicach.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;

/// What stands around every page, asked over the wire: headers, cookies, requests of other sites.
@ProductTest
class WallTest {

  @LocalServerPort private int port;
  @Autowired private TestAuthorities authorities;

  @Test
  void everyPageForbidsWhatItDoesNotNeed() throws Exception {
    for (String path : List.of("/sign-in", "/units", "/khong-co")) {
      var headers = send(get("127.0.0.1", path)).headers();
      assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
          .as(path)
          .contains("default-src 'none'", "script-src 'self'", "frame-ancestors 'none'")
          .doesNotContain("unsafe");
      assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
      assertThat(headers.firstValue("X-Frame-Options")).hasValue("DENY");
      assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
      assertThat(headers.firstValue("Cross-Origin-Opener-Policy")).hasValue("same-origin");
      assertThat(headers.firstValue("Permissions-Policy")).isPresent();
      assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
      assertThat(headers.firstValue("Server")).isEmpty();
    }
  }

  @Test
  void cookiesAreSecureBehindAProxyThatEndsTls() throws Exception {
    assertThat(cookie(get("127.0.0.1", "/sign-in")))
        .contains("HttpOnly", "SameSite=Lax")
        .doesNotContain("Secure");
    var behind =
        get("127.0.0.1", "/sign-in")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-For", "203.0.113.7");
    assertThat(cookie(behind)).contains("Secure");
    assertThat(send(behind).headers().firstValue("Strict-Transport-Security")).isPresent();
  }

  @Test
  void theSessionStaysBetweenBrowserAndProduct() throws Exception {
    assertThat(sessionAfterSignIn(request -> {}))
        .contains("HttpOnly", "SameSite=Lax", "Path=/")
        .doesNotContain("Secure");
    assertThat(sessionAfterSignIn(request -> request.header("X-Forwarded-Proto", "https")))
        .contains("HttpOnly", "SameSite=Lax", "Secure");
  }

  /// Comes from a link in a mail: a browser sends what is `Lax` along, and nothing that is
  /// `Strict`. A form open in another tab must fit afterwards.
  @Test
  void aLinkFromElsewhereLeavesOpenFormsAsTheyAre() throws Exception {
    HttpResponse<String> form = send(get("127.0.0.1", "/sign-in"));
    List<HttpCookie> kept =
        form.headers().allValues("Set-Cookie").stream()
            .filter(cookie -> cookie.contains("SameSite=Lax"))
            .flatMap(cookie -> HttpCookie.parse(cookie).stream())
            .toList();
    String sent =
        kept.stream()
            .map(cookie -> cookie.getName() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    HttpResponse<String> elsewhere = send(get("127.0.0.1", "/sign-in").header("Cookie", sent));
    assertThat(elsewhere.headers().allValues("Set-Cookie"))
        .noneMatch(cookie -> cookie.startsWith("CC_CSRF="));
    var sending =
        get("127.0.0.1", "/sign-in")
            .header("Cookie", sent)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("login=ai&password=sai&_csrf=" + token(form)));
    assertThat(send(sending).statusCode()).isEqualTo(422);
  }

  @Test
  void strangersCannotPretendToBeAProxy() throws Exception {
    Optional<String> address = ownAddress();
    assumeThat(address).as("an address beside the loopback").isPresent();
    var pretended =
        get(address.orElseThrow(), "/sign-in")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-For", "203.0.113.7");
    assertThat(cookie(pretended)).doesNotContain("Secure");
  }

  @Test
  void formsOfOtherSitesAreRefused() throws Exception {
    var admin = authorities.commune("A").account(Role.COM_ADMIN);
    var forged =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/units"))
            .header("Cookie", "CC_SESSION=" + admin.cookie().getValue())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString("name=a"));
    HttpResponse<String> answer = send(forged);
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(answer.body()).contains("Trang đã để quá lâu").doesNotContain("giao quyền");
  }

  private String sessionAfterSignIn(Consumer<HttpRequest.Builder> proxy) throws Exception {
    var opening = get("127.0.0.1", "/sign-in");
    proxy.accept(opening);
    HttpResponse<String> form = send(opening);
    String cookie = named("CC_CSRF", form);
    var entering =
        get("127.0.0.1", "/sign-in")
            .header("Cookie", cookie.substring(0, cookie.indexOf(';')))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(
                BodyPublishers.ofString(
                    "login=%s&password=%s&_csrf=%s"
                        .formatted(
                            authorities.commune("A").account(Role.OFFICER).login(),
                            TestAuthorities.PASSWORD,
                            token(form))));
    proxy.accept(entering);
    HttpResponse<String> entered = send(entering);
    assertThat(entered.statusCode()).isEqualTo(303);
    return named("CC_SESSION", entered);
  }

  private static String token(HttpResponse<String> page) {
    var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
    assertThat(token.find()).isTrue();
    return token.group(1);
  }

  private HttpRequest.Builder get(String host, String path) {
    return HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + path));
  }

  private static String cookie(HttpRequest.Builder request) throws Exception {
    return named("CC_CSRF", send(request));
  }

  private static String named(String name, HttpResponse<String> answer) {
    return answer.headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith(name + "="))
        .findFirst()
        .orElseThrow();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(request.build(), BodyHandlers.ofString());
    }
  }

  private static Optional<String> ownAddress() throws IOException {
    return NetworkInterface.networkInterfaces()
        .flatMap(NetworkInterface::inetAddresses)
        .filter(Inet4Address.class::isInstance)
        .filter(address -> !address.isLoopbackAddress())
        .map(InetAddress::getHostAddress)
        .findFirst();
  }
}
