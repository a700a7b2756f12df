package vn.caicach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.FilterChain;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLTransientConnectionException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.server.ResponseStatusException;
import vn.caicach.shared.NotPermittedException;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Verdict;
import vn.caicach.testing.Browser;
import vn.caicach.testing.Browser.Screen;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(OutputCaptureExtension.class)
class FailuresTest {

  private final UiServer server = new UiServer(Failing.class, Filters.class);
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterAll
  void stop() {
    server.close();
    client.close();
  }

  @ParameterizedTest
  @CsvSource({
    "/failing/refused, 422, Chưa thực hiện được",
    "/failing/forbidden, 403, Không có quyền",
    "/failing/stale, 409, người khác sửa",
    "/failing/gone, 410, không còn nữa",
    "/failing/many, 429, quá nhanh",
    "/failing/bug, 500, Hệ thống gặp lỗi",
    "/failing/template, 500, Hệ thống gặp lỗi",
    "/failing/filter, 500, Hệ thống gặp lỗi",
    "/failing/outage, 503, tạm thời gián đoạn",
    "/failing/session, 503, tạm thời gián đoạn",
    "/failing/by-server, 403, Không có quyền",
    "/failing/id/none, 404, Không tìm thấy",
    "/nowhere, 404, Không tìm thấy",
    "/failing/form, 405, không dùng được"
  })
  void everyFailureIsAPlainSentence(String path, int status, String words) throws Exception {
    HttpResponse<String> answer = get(path);

    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(answer.body()).contains(words).contains("<html lang=\"vi\">");
    assertThat(answer.body()).doesNotContain("Exception").doesNotContain("vn.caicach.");
    assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
    assertThat(answer.body().contains("CC-")).isEqualTo(status >= 500);
  }

  @Test
  void aRefusalNamesItsLegalBasis() throws Exception {
    assertThat(get("/failing/refused").body()).contains("Căn cứ: Điều 9 khoản 2");
  }

  @ParameterizedTest
  @CsvSource({"/failing/bug", "/failing/template", "/failing/filter", "/failing/outage"})
  void aFailureOfOursIsLoggedOnceUnderItsNumber(String path, CapturedOutput output)
      throws Exception {
    String body = get(path + "?secret=hidden").body();
    String incident = body.replaceAll("(?s).*(CC-[2-9A-Z]{4}-[2-9A-Z]{4}).*", "$1");

    assertThat(output.toString()).containsOnlyOnce(incident).containsOnlyOnce("ERROR");
    assertThat(output.toString()).doesNotContain("hidden").doesNotContain("SEVERE");
  }

  @Test
  void aRefusalIsNotLogged(CapturedOutput output) throws Exception {
    get("/failing/refused");
    get("/nowhere");

    assertThat(output.toString()).doesNotContain("ERROR").doesNotContain("WARN");
  }

  @Test
  void anOutageSaysWhenToTryAgain() throws Exception {
    assertThat(get("/failing/outage").headers().firstValue("Retry-After")).hasValue("30");
  }

  @Test
  void htmxGetsAFragment() throws Exception {
    HttpResponse<String> answer = get("/failing/bug", "HX-Request", "true");

    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).contains("cc-note--failed").contains("CC-").doesNotContain("<html");
  }

  @Test
  void speaksEnglishToWhoChoseIt() throws Exception {
    assertThat(get("/nowhere", "Cookie", "caicach-language=en-VN").body())
        .contains("<html lang=\"en\">")
        .contains("Page not found");
  }

  @Test
  void leadsBackToThePageOfThisProgramOnly() throws Exception {
    assertThat(get("/failing/refused", "Referer", server.address() + "/units?q=a").body())
        .contains("href=\"/units?q=a\"");
    assertThat(get("/failing/refused", "Referer", "https://elsewhere.example/from").body())
        .doesNotContain("href=\"/from");
  }

  @Test
  void saysAllThatIsWrongWithAForm() throws Exception {
    assertThat(post("name=&since=&amount="))
        .contains("name: Không được để trống.")
        .contains("since: Không được để trống.")
        .doesNotContain("amount:");
  }

  @Test
  void keepsWhatWasTypedAndSaysHowToMendIt() throws Exception {
    assertThat(post("name=&since=31%2F2%2F2026&amount=86,2,5"))
        .contains("name: Không được để trống.")
        .contains("since: Ngày này không có hoặc không đọc được.")
        .contains("since typed 31/2/2026")
        .contains("amount typed 86,2,5");
  }

  @Test
  void readsWhatWasTypedWithoutNul() throws Exception {
    assertThat(post("name=a&since=1%2F1%2F2026&amount=86%00,2,5")).contains("amount typed 86,2,5");
  }

  @ParameterizedTest
  @CsvSource({"/failing/bug, error-500", "/failing/refused, error-422"})
  void errorPagesAreAccessible(String path, String name) {
    for (Screen screen : Screen.values()) {
      try (var visit = Browser.visit(server.address(), screen)) {
        visit.open(path);
        visit.look(name);
        visit.forgiveProblems();
      }
    }
  }

  private String post(String form) throws Exception {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(server.address() + "/failing/form"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private HttpResponse<String> get(String path, String... headers) throws Exception {
    var request = HttpRequest.newBuilder(URI.create(server.address() + path));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return client.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
  }

  record Form(
      @NotBlank String name, @Nullable @NotNull LocalDate since, @Nullable BigDecimal amount) {}

  @org.springframework.stereotype.Controller
  static class Failing {

    @GetMapping("/failing/refused")
    void refused() {
      throw new RefusedException(
          (Verdict.Refused) Verdict.refused("ui.form.invalid").on("Điều 9 khoản 2"));
    }

    @GetMapping("/failing/forbidden")
    void forbidden() {
      throw new NotPermittedException("units:manage");
    }

    @GetMapping("/failing/stale")
    void stale() {
      throw new OptimisticLockingFailureException("stale");
    }

    @GetMapping("/failing/gone")
    void gone() {
      throw new ResponseStatusException(HttpStatus.GONE);
    }

    @GetMapping("/failing/many")
    void many(HttpServletResponse response) throws IOException {
      response.sendError(429);
    }

    @GetMapping("/failing/by-server")
    void byServer(HttpServletResponse response) throws IOException {
      response.sendError(403);
    }

    @GetMapping("/failing/bug")
    void bug() {
      throw new IllegalStateException("vn.caicach.secret");
    }

    @GetMapping("/failing/template")
    String template() {
      return "ui/components";
    }

    @GetMapping("/failing/outage")
    void outage() {
      throw new CannotCreateTransactionException(
          "down", new SQLTransientConnectionException("timeout"));
    }

    @GetMapping("/failing/id/{id}")
    @ResponseBody
    String id(@PathVariable UUID id) {
      return id.toString();
    }

    @PostMapping(path = "/failing/form", produces = "text/plain;charset=UTF-8")
    @ResponseBody
    String form(@Valid @ModelAttribute Form form, BindingResult result) {
      FormErrors errors = FormErrors.of(result, "none");
      var text = new StringBuilder();
      errors
          .entries()
          .forEach(e -> text.append(e.field()).append(": ").append(e.text()).append("\n"));
      text.append("since typed ").append(errors.typed("since", "")).append("\n");
      text.append("amount typed ").append(errors.typed("amount", "")).append("\n");
      return text.toString();
    }
  }

  static class Filters {

    @Bean
    OncePerRequestFilter failingFilter() {
      return new OncePerRequestFilter() {
        @Override
        protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws jakarta.servlet.ServletException, IOException {
          switch (request.getRequestURI()) {
            case "/failing/filter" -> throw new IllegalStateException("filter");
            case "/failing/session" ->
                throw new CannotCreateTransactionException("the session cannot be read");
            default -> chain.doFilter(request, response);
          }
        }
      };
    }
  }
}
