package vn.caicach.bench;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/// One browser, without its pictures: cookies, compression, forms.
final class Visitor implements AutoCloseable {

  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

  /// @param bytes as they went over the line
  record Answer(int status, int bytes, String text, HttpResponse<byte[]> raw) {}

  private final HttpClient client;
  private final URI address;

  Visitor(URI address) {
    this.address = address;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(new CookieManager())
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(address.resolve(path)).GET());
  }

  /// Opens the page with the form for its token, then sends the form.
  Answer submit(String page, String action, Map<String, String> fields)
      throws IOException, InterruptedException {
    return post(action, token(page), fields);
  }

  /// The token of a page's form; good for further forms of the session.
  String token(String page) throws IOException, InterruptedException {
    Answer form = get(page);
    Matcher token = TOKEN.matcher(form.text());
    if (!token.find()) {
      throw new IllegalStateException("no form on " + page + ": " + form.status());
    }
    return token.group(1);
  }

  Answer post(String action, String token, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&", "_csrf=" + token + "&", ""));
    return send(
        HttpRequest.newBuilder(address.resolve(action))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /// Sends a form with one file.
  Answer upload(
      String action, String token, Map<String, String> fields, String name, byte[] content)
      throws IOException, InterruptedException {
    String boundary = "caicach-bench";
    var body = new ByteArrayOutputStream();
    Map<String, String> all = new LinkedHashMap<>(fields);
    all.put("_csrf", token);
    for (var field : all.entrySet()) {
      body.writeBytes(
          "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
              .formatted(boundary, field.getKey(), field.getValue())
              .getBytes(StandardCharsets.UTF_8));
    }
    body.writeBytes(
        "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"%s\"\r\nContent-Type: application/octet-stream\r\n\r\n"
            .formatted(boundary, name)
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(address.resolve(action))
            .header("Content-Type", "multipart/form-data; boundary=" + boundary)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  /// @throws IllegalStateException when the door stays shut
  Visitor signIn(String login, String password) throws IOException, InterruptedException {
    Answer answer = submit("/sign-in", "/sign-in", Map.of("login", login, "password", password));
    if (answer.status() != 302 && answer.status() != 303) {
      throw new IllegalStateException("sign-in of " + login + " answered " + answer.status());
    }
    return this;
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    HttpResponse<byte[]> response =
        client.send(
            request.header("Accept-Encoding", "gzip").timeout(Duration.ofSeconds(30)).build(),
            BodyHandlers.ofByteArray());
    byte[] body = response.body();
    boolean zipped =
        response.headers().firstValue("Content-Encoding").filter("gzip"::equals).isPresent();
    byte[] plain =
        zipped ? new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes() : body;
    return new Answer(
        response.statusCode(), body.length, new String(plain, StandardCharsets.UTF_8), response);
  }

  @Override
  public void close() {
    client.close();
  }
}
