package vn.caicach.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.apache.catalina.core.StandardContext;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.mock.web.MockHttpServletRequest;
import vn.caicach.testing.ProductTest;

/// What is answered before any session or database is asked, over the wire of the running product.
@ProductTest
class EarlyAnswersTest {

  /// More than the product under test grants in ten minutes.
  private static final long FAR_TOO_MANY = 10_000_000;

  @LocalServerPort private int port;
  @Autowired private RateLimitFilter limits;
  @Autowired private ServletWebServerApplicationContext program;

  @Test
  void turnsAnAddressAwayThatAskedTooMuch() throws Exception {
    use("GET", "/units", "203.0.113.20");
    HttpResponse<String> turned = answer("GET", "/units", "203.0.113.20");
    assertThat(turned.statusCode()).isEqualTo(429);
    assertThat(turned.body()).contains("quá nhanh");
    assertThat(turned.headers().firstValue("Retry-After")).hasValue("60");
    assertIsWalled(turned);
    assertThat(answer("GET", "/sign-in", "203.0.113.21").statusCode()).isEqualTo(200);
  }

  @Test
  void countsASignInHoweverItsAddressIsWritten() throws Exception {
    use("POST", "/sign-in", "203.0.113.22");
    assertThat(answer("POST", "/sign-in", "203.0.113.22").statusCode()).isEqualTo(429);
    assertThat(answer("POST", "/%73ign-in", "203.0.113.22").statusCode()).isEqualTo(429);
    assertThat(answer("GET", "/sign-in", "203.0.113.22").statusCode()).isEqualTo(200);
  }

  @Test
  void refusesAnOddAddressBehindTheSameWall() throws Exception {
    HttpResponse<String> odd = answer("GET", "/units;a=b", "203.0.113.23");
    assertThat(odd.statusCode()).isEqualTo(400);
    assertThat(odd.body()).contains("<main");
    assertIsWalled(odd);
  }

  @Test
  void asksTheLimitsBeforeSessionsAndAccounts() {
    List<FilterMap> filters = filters();
    assertThat(filters)
        .filteredOn(filter -> filter.getFilterName().equals("rateLimitFilter"))
        .singleElement()
        .satisfies(filter -> assertThat(filter.getURLPatterns()).containsExactly("/*"));
    assertThat(filters)
        .extracting(FilterMap::getFilterName)
        .containsSubsequence(
            "edgeFilter",
            "headersOfEveryAnswer",
            "rateLimitFilter",
            "springSessionRepositoryFilter",
            "springSecurityFilterChain");
  }

  private List<FilterMap> filters() {
    var server = (TomcatWebServer) Objects.requireNonNull(program.getWebServer());
    var context = (StandardContext) server.getTomcat().getHost().findChildren()[0];
    return Arrays.asList(context.findFilterMaps());
  }

  private static void assertIsWalled(HttpResponse<String> answer) {
    var headers = answer.headers();
    assertThat(headers.allValues("Content-Security-Policy"))
        .containsExactly(SecurityConfiguration.CONTENT_SECURITY_POLICY);
    assertThat(headers.allValues("X-Content-Type-Options")).containsExactly("nosniff");
    assertThat(headers.allValues("X-Frame-Options")).containsExactly("DENY");
    assertThat(headers.allValues("Referrer-Policy")).containsExactly("same-origin");
    assertThat(headers.firstValue("Cache-Control").orElse("")).contains("no-store");
  }

  private void use(String method, String path, String address) {
    var request = new MockHttpServletRequest(method, path);
    request.setRemoteAddr(address);
    limits.bucketOf(request).consumeIgnoringRateLimits(FAR_TOO_MANY);
  }

  private HttpResponse<String> answer(String method, String path, String address) throws Exception {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
              .header("X-Forwarded-For", address)
              .method(method, BodyPublishers.noBody())
              .build(),
          BodyHandlers.ofString(StandardCharsets.UTF_8));
    }
  }
}
