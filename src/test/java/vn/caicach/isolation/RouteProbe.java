package vn.caicach.isolation;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.caicach.testing.FormToken;
import vn.caicach.testing.TestAuthorities.TestAccount;

/// Calls a route as somebody and tells what the answer gave away.
final class RouteProbe {

  private static final Pattern CANARY = Pattern.compile("cn[0-9a-f]{16}|[0-9a-f]{64}");
  private static final int LONGEST_ANSWER = 50_000_000;

  private final MockMvc mvc;

  RouteProbe(MockMvc mvc) {
    this.mvc = mvc;
  }

  /// @param status 500 also when an exception came out
  /// @param texts every canary-like text in body, headers and packed files
  record Answer(int status, @Nullable String location, Set<String> texts, String trouble) {

    boolean shows(Canaries canaries) {
      return texts.stream().anyMatch(canaries.texts()::containsKey);
    }

    Optional<String> leak(Canaries canaries) {
      return texts.stream()
          .filter(canaries.texts()::containsKey)
          .map(canaries.texts()::get)
          .findFirst();
    }
  }

  /// @param who null for nobody
  /// @param id put in every variable of the path
  /// @param named whose ids stand in the form
  Answer call(Route route, @Nullable TestAccount who, UUID id, Canaries named, boolean fragment) {
    String path = Route.VARIABLE.matcher(route.pattern()).replaceAll(id.toString());
    RouteInput input = RouteInput.of(route.handler(), named);
    AbstractMockHttpServletRequestBuilder<?> request;
    if (input.files().isEmpty()) {
      request = MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method().name()), path);
    } else {
      var multipart = MockMvcRequestBuilders.multipart(path);
      for (String file : input.files()) {
        multipart.file(
            new MockMultipartFile(
                file, "thu.txt", "text/plain", "Thử nghiệm".getBytes(StandardCharsets.UTF_8)));
      }
      request = multipart;
    }
    for (Map.Entry<String, String> field : input.fields().entrySet()) {
      request.param(field.getKey(), field.getValue());
    }
    if (!route.reads()) {
      request.with(FormToken.csrf());
    } else {
      named.filters().forEach(request::param);
    }
    if (who != null) {
      request.with(who.signedIn());
    }
    if (fragment) {
      request.header("HX-Request", "true");
    }
    try {
      var result = mvc.perform(request).andReturn();
      if (result.getRequest().isAsyncStarted()) {
        result.getAsyncResult();
        result = mvc.perform(MockMvcRequestBuilders.asyncDispatch(result)).andReturn();
      }
      return answer(result.getResponse());
    } catch (Exception thrown) {
      return new Answer(500, null, Set.of(), String.valueOf(thrown));
    }
  }

  /// As [#call] without the token against requests of other sites.
  int withoutToken(Route route, TestAccount who, UUID id) {
    String path = Route.VARIABLE.matcher(route.pattern()).replaceAll(id.toString());
    try {
      return mvc.perform(
              MockMvcRequestBuilders.request(HttpMethod.valueOf(route.method().name()), path)
                  .with(who.signedIn()))
          .andReturn()
          .getResponse()
          .getStatus();
    } catch (Exception thrown) {
      return 500;
    }
  }

  private static Answer answer(MockHttpServletResponse response) {
    Set<String> texts = new LinkedHashSet<>();
    for (String header : response.getHeaderNames()) {
      response.getHeaders(header).forEach(value -> find(value, texts));
    }
    byte[] body = response.getContentAsByteArray();
    search(body, texts);
    String trouble =
        response.getStatus() >= 500
            ? new String(body, StandardCharsets.UTF_8)
                .replaceAll("(?s).*<main|<[^>]*>|\\s+", " ")
                .strip()
            : "";
    return new Answer(response.getStatus(), response.getRedirectedUrl(), texts, trouble);
  }

  /// Also what is packed: a spreadsheet is a zip of texts, a PDF draws them, broken into lines.
  private static void search(byte[] bytes, Set<String> texts) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    find(text, texts);
    if (text.startsWith("%PDF-")) {
      try (PDDocument document = Loader.loadPDF(bytes)) {
        find(new PDFTextStripper().getText(document).replaceAll("\\s", ""), texts);
      } catch (IOException problem) {
        throw new UncheckedIOException(problem);
      }
    }
    if (bytes.length < 4 || bytes[0] != 'P' || bytes[1] != 'K') {
      return;
    }
    try (var zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      while (zip.getNextEntry() != null) {
        search(zip.readNBytes(LONGEST_ANSWER), texts);
      }
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
  }

  private static void find(String text, Set<String> texts) {
    CANARY.matcher(text).results().forEach(found -> texts.add(found.group()));
  }

  /// The planted ids a path speaks of, or all of them.
  static List<UUID> idsFor(Route route, Canaries canaries, boolean all) {
    if (!route.namesARecord()) {
      return List.of(canaries.ids().values().iterator().next());
    }
    List<UUID> guessed =
        route.words().stream().map(canaries::idNamed).flatMap(Optional::stream).limit(1).toList();
    if (all) {
      Set<UUID> every = new LinkedHashSet<>(guessed);
      every.addAll(canaries.ids().values());
      return new ArrayList<>(every);
    }
    return guessed.isEmpty() ? List.of(canaries.ids().values().iterator().next()) : guessed;
  }
}
