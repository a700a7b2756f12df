package vn.caicach.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.caicach.testing.ProductTest;

/// What a monitor reads, at the addresses of the guide.
@ProductTest
class MonitoringTest {

  @LocalManagementPort private int port;
  @LocalServerPort private int publicPort;

  @Test
  void tellsThatItLivesAndServes() throws Exception {
    assertThat(get(port, "/actuator/health/liveness"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
        .satisfies(answer -> assertThat(answer.body()).contains("\"status\":\"UP\""));
    assertThat(get(port, "/actuator/health/readiness"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
        .satisfies(answer -> assertThat(answer.body()).contains("readinessState", "database"));
    assertThat(get(port, "/actuator/health"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
        .satisfies(answer -> assertThat(answer.body()).contains("database", "diskSpace"));
  }

  @Test
  void givesMeasures() throws Exception {
    assertThat(get(port, "/actuator/prometheus"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(200))
        .satisfies(answer ->
            assertThat(answer.body()).contains("jvm_memory_used_bytes", "hikaricp_connections"));
  }

  @Test
  void showsNoneOfItToThePublic() throws Exception {
    for (String path : new String[] {"/actuator/health", "/actuator/prometheus"}) {
      assertThat(get(publicPort, path).statusCode()).as(path).isNotEqualTo(200);
    }
  }

  private static HttpResponse<String> get(int port, String path)
      throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).build(),
          BodyHandlers.ofString());
    }
  }
}
