package vn.caicach.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import vn.caicach.ui.internal.Gzip;

/// Style sheet, scripts, fonts and icons. They are read and compressed once, at the start, and
/// served under one hash of all of them, `/assets/3f9c…/app.css`, so a browser may keep them for
/// ever and links inside the style sheet stay right.
public final class Assets {

  private static final String TABLER =
      "META-INF/resources/webjars/tabler__core/1.4.0/dist/css/tabler.min.css";
  private static final String HTMX = "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";
  private static final String PDFJS = "META-INF/resources/webjars/pdfjs-dist/4.10.38/build/";
  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css;charset=utf-8",
          "js", "text/javascript;charset=utf-8",
          "mjs", "text/javascript;charset=utf-8",
          "svg", "image/svg+xml",
          "png", "image/png",
          "woff2", "font/woff2",
          "txt", "text/plain;charset=utf-8");

  private static final Map<String, Asset> ALL = read();
  private static final String VERSION = version(ALL);

  private Assets() {}

  /// @param type as sent in `Content-Type`
  /// @param gzip the compressed bytes; null when compressing gains nothing
  public record Asset(String type, byte[] bytes, byte @Nullable [] gzip) {}

  /// Where a page finds it: `url("app.css")`.
  public static String url(String name) {
    if (!ALL.containsKey(name)) {
      throw new IllegalArgumentException("No asset " + name);
    }
    return "/assets/" + VERSION + "/" + name;
  }

  /// Where a page finds an icon.
  public static String icon(String name) {
    return url("icons/icons.svg") + "#" + name;
  }

  public static String version() {
    return VERSION;
  }

  public static @Nullable Asset find(String name) {
    return ALL.get(name);
  }

  private static Map<String, Asset> read() {
    Map<String, Asset> all = new TreeMap<>();
    try {
      for (Resource file :
          new PathMatchingResourcePatternResolver().getResources("classpath:static/**/*.*")) {
        String path = file.getURL().getPath();
        String name = path.substring(path.lastIndexOf("/static/") + "/static/".length());
        if (!name.endsWith(".css")) {
          all.put(name, asset(name, file.getContentAsByteArray()));
        }
      }
      all.put("app.css", asset("app.css", styles().getBytes(StandardCharsets.UTF_8)));
      all.put("htmx.js", asset("htmx.js", new ClassPathResource(HTMX).getContentAsByteArray()));
      for (String name : List.of("pdf.min.mjs", "pdf.worker.min.mjs")) {
        all.put(name, asset(name, new ClassPathResource(PDFJS + name).getContentAsByteArray()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /// Tabler in a layer of its own; unlayered it would win over every layer of ours.
  private static String styles() throws IOException {
    String tabler =
        text(TABLER)
            .replace("@charset \"UTF-8\";", "")
            .replaceAll("/\\*# sourceMappingURL=[^*]*\\*/", "");
    return "@layer tabler, tokens, components, print;\n"
        + "@layer tabler {"
        + tabler
        + "}\n"
        + text("static/css/tokens.css")
        + text("static/css/components.css")
        + text("static/css/print.css");
  }

  private static String text(String path) throws IOException {
    return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
  }

  private static Asset asset(String name, byte[] bytes) throws IOException {
    String type =
        TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
    byte[] compressed = Gzip.compress(bytes, Deflater.BEST_COMPRESSION);
    return new Asset(type, bytes, compressed.length < bytes.length * 0.9 ? compressed : null);
  }

  private static String version(Map<String, Asset> all) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      all.forEach((name, asset) -> {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(asset.bytes());
      });
      return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
