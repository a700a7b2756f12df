package vn.caicach.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import vn.caicach.access.Role;
import vn.caicach.database.DatabaseSettings;
import vn.caicach.shared.Identifiers;
import vn.caicach.testing.ProductTest;
import vn.caicach.testing.TestAuthorities;

/// Logs tell what happened, never what people wrote.
@ProductTest
@TestPropertySource(properties = "caicach.test=backup") // a data folder of its own
class LogsTest {

  private static final Logger log = LoggerFactory.getLogger(LogsTest.class);
  private static final String CANARY = "CHIMYENHOT";

  @Autowired private DatabaseSettings settings;
  @Autowired private TestAuthorities authorities;
  @Autowired private JdbcClient jdbc;

  @LocalServerPort private int port;

  @Test
  void noLogHoldsWhatPeopleWrote() throws Exception {
    var commune = authorities.commune("A");
    var account = commune.account(Role.COM_CHAIR);
    String session = account.cookie().getValue();
    String cookie = "CC_SESSION=" + session;
    String said = URLEncoder.encode(CANARY + " Đơn xin nghỉ", StandardCharsets.UTF_8);
    try (HttpClient browser = HttpClient.newHttpClient()) {
      for (String path : List.of("/?q=" + said, "/sign-in?next=" + said, "/units?name=" + said)) {
        send(browser, request(path).header("Cookie", cookie));
        send(browser, request(path));
      }
      for (String path : List.of("/sign-in", "/units", "/accounts")) {
        send(
            browser,
            request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie + "; other=" + CANARY)
                .header("X-Whatever", CANARY)
                .POST(
                    HttpRequest.BodyPublishers.ofString(
                        "login=" + said + "&password=" + said + "&name=" + said)));
      }
    }
    breakAUniqueKey(commune);

    Path logs = settings.home().resolve("logs");
    List<Path> written = new ArrayList<>(files(logs));
    written.addAll(files(Path.of("target/logs")));
    assertThat(written).isNotEmpty();
    for (Path file : written) {
      if (!file.toString().endsWith(".gz")) {
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1).toUpperCase(Locale.ROOT))
            .as(file.toString())
            .doesNotContain(CANARY)
            .doesNotContain(session.toUpperCase(Locale.ROOT));
      }
    }
    assertThat(Path.of("target/logs/caicach.json"))
        .content()
        .contains("as the edge logs it")
        .contains("[SQLSTATE 23505]");
  }

  /// The server's own message quotes the value.
  private void breakAUniqueKey(TestAuthorities.TestAuthority commune) {
    for (int i = 0; i < 2; i++) {
      try {
        commune.inside(() -> {
          jdbc.sql(
                  """
                  insert into access.accounts
                    (id, name, display_name, password_hash, password_changed_at, must_change_password, created_at)
                  values (?, ?, ?, 'x', now(), false, now())
                  """)
              .params(Identifiers.next(), CANARY.toLowerCase(Locale.ROOT), CANARY)
              .update();
        });
      } catch (DataAccessException duplicate) {
        log.error("as the edge logs it", duplicate);
      }
    }
  }

  private HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  private static void send(HttpClient browser, HttpRequest.Builder request) throws Exception {
    browser.send(request.build(), HttpResponse.BodyHandlers.discarding());
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
