package vn.caicach.access.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RateLimitTest {

  private final RateLimitFilter filter = new RateLimitFilter(new RateLimits(5, 2));

  @Test
  void turnsAnAddressAwayThatAsksTooMuch() throws Exception {
    for (int i = 0; i < 5; i++) {
      assertThat(answer("GET", "/units", "10.0.0.1").getStatus()).isEqualTo(200);
    }
    var turned = answer("GET", "/units", "10.0.0.1");
    assertThat(turned.getStatus()).isEqualTo(429);
    assertThat(turned.getHeader("Retry-After")).isEqualTo("60");
    assertThat(answer("GET", "/units", "10.0.0.2").getStatus()).isEqualTo(200);
    assertThat(answer("GET", "/assets/a/app.css", "10.0.0.1").getStatus()).isEqualTo(200);
  }

  @Test
  void countsSignInsApart() throws Exception {
    int[] statuses = IntStream.range(0, 3).map(_ -> status("POST", "/sign-in")).toArray();
    assertThat(statuses).containsExactly(200, 200, 429);
    assertThat(status("GET", "/sign-in")).isEqualTo(200);
  }

  @Test
  void countsASignInHoweverItsAddressIsWritten() {
    int[] statuses =
        Stream.of("/%73ign-in", "/sign-%69n/code", "/sign-in")
            .mapToInt(uri -> status("POST", uri))
            .toArray();
    assertThat(statuses).containsExactly(200, 200, 429);
  }

  private int status(String method, String uri) {
    try {
      return answer(method, uri, "10.0.0.3").getStatus();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private MockHttpServletResponse answer(String method, String uri, String address)
      throws Exception {
    var request = new MockHttpServletRequest(method, uri);
    request.setRemoteAddr(address);
    var response = new MockHttpServletResponse();
    filter.doFilter(request, response, new MockFilterChain());
    return response;
  }
}
