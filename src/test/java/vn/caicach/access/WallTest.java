package vn.caicach.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
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
        .contains("HttpOnly", "SameSite=Strict")
        .doesNotContain("Secure");
    var behind =
        get("127.0.0.1", "/sign-in")
            .header("X-Forwarded-Proto", "https")
            .header("X-Forwarded-For", "203.0.113.7");
    assertThat(cookie(behind)).contains("Secure");
    assertThat(send(behind).headers().firstValue("Strict-Transport-Security")).isPresent();
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
    assertThat(send(forged).statusCode()).isEqualTo(403);
  }

  private HttpRequest.Builder get(String host, String path) {
    return HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + path));
  }

  private static String cookie(HttpRequest.Builder request) throws Exception {
    return send(request).headers().allValues("Set-Cookie").stream()
        .filter(cookie -> cookie.startsWith("CC_CSRF="))
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
