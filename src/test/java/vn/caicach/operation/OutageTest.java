package vn.caicach.operation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalManagementPort;
import org.springframework.boot.test.web.server.LocalServerPort;
import vn.caicach.access.Role;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;

/// PostgreSQL is killed while people work.
@ProductTest
class OutageTest {

  private static final Duration LONG = Duration.ofSeconds(90);

  @Autowired private DatabaseSettings settings;
  @Autowired private TestAuthorities authorities;

  @LocalServerPort private int port;
  @LocalManagementPort private int managementPort;

  private final HttpClient browser = HttpClient.newHttpClient();

  @Test
  void answersWithASentenceAndComesBackByItself() throws Exception {
    var chair = authorities.commune("A").account(Role.COM_CHAIR);
    String cookie = "CC_SESSION=" + chair.cookie().getValue();
    assertThat(get("/", cookie).statusCode()).isEqualTo(200);
    assertThat(readiness()).isEqualTo(200);

    Set<Integer> answers = new ConcurrentSkipListSet<>();
    Set<String> outages = new ConcurrentSkipListSet<>();
    var stop = new AtomicBoolean();
    try (var people = Executors.newSingleThreadExecutor()) {
      Future<?> working =
          people.submit(() -> {
            while (!stop.get()) {
              HttpResponse<String> answer = get("/", cookie);
              answers.add(answer.statusCode());
              if (answer.statusCode() == 503) {
                outages.add(answer.body());
              }
            }
            return null;
          });
      await().atMost(LONG).until(() -> answers.contains(200));
      kill(server());
      await().atMost(LONG).until(() -> !outages.isEmpty());
      await().atMost(LONG).until(() -> get("/", cookie).statusCode() == 200);
      stop.set(true);
      working.get();
    }

    assertThat(answers).isSubsetOf(200, 503);
    assertThat(outages)
        .allSatisfy(
            page -> assertThat(page).contains("Cơ sở dữ liệu đang không trả lời").contains("CC-"));
    await().atMost(LONG).until(() -> readiness() == 200);
  }

  @Test
  void measuresItselfOnThePortOfTheMachineOnly() throws Exception {
    HttpResponse<String> numbers = get(managementPort, "/actuator/prometheus", "");
    assertThat(numbers.statusCode()).isEqualTo(200);
    assertThat(numbers.body()).contains("jvm_memory_used_bytes");
    assertThat(get(managementPort, "/actuator/health/liveness", "").body()).contains("UP");
    assertThat(get(managementPort, "/actuator/health", "").body())
        .contains("\"database\"")
        .contains("\"diskSpace\"")
        .contains("\"restarts\"");
    assertThat(get("/actuator/health", "").statusCode()).isNotEqualTo(200);
  }

  private int readiness() throws Exception {
    return get(managementPort, "/actuator/health/readiness", "").statusCode();
  }

  private ProcessHandle server() throws Exception {
    Path file = settings.home().resolve("database/postmaster.pid");
    return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst().strip()))
        .orElseThrow();
  }

  private static void kill(ProcessHandle server) {
    assertThat(server.destroyForcibly()).isTrue();
  }

  private HttpResponse<String> get(String path, String cookie) throws Exception {
    return get(port, path, cookie);
  }

  private HttpResponse<String> get(int at, String path, String cookie) throws Exception {
    var request = HttpRequest.newBuilder(URI.create("http://localhost:" + at + path));
    if (!cookie.isEmpty()) {
      request.header("Cookie", cookie);
    }
    return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }
}
