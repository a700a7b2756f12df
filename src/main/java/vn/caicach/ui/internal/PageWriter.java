package vn.caicach.ui.internal;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import vn.caicach.ui.ErrorPage;
import vn.caicach.ui.Htmx;

/// Renders a template whole before its first byte leaves, so that one that fails gives an error
/// page and not half a page.
final class PageWriter {

  private static final Logger log = LoggerFactory.getLogger(PageWriter.class);

  private static final int WORTH_COMPRESSING = 1024;
  private static final int LEVEL = 3;

  private final TemplateEngine templates;
  private final Shells shells;

  PageWriter(TemplateEngine templates, Shells shells) {
    this.templates = templates;
    this.shells = shells;
  }

  void write(
      String template,
      Map<String, Object> model,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Utf8ByteOutput html;
    try {
      html = render(template, model, request);
    } catch (Exception e) {
      error(Failures.page(request, e), request, response);
      return;
    }
    send(html, request, response);
  }

  /// Answers with an error page, or with a fragment of it when htmx asked. Nothing in here may fail
  /// a second time.
  void error(ErrorPage page, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    if (response.isCommitted()) {
      return;
    }
    request.setAttribute(ErrorPage.ATTRIBUTE, page);
    String template = Htmx.wantsFragment(request) ? "ui/problem.jte" : "ui/error.jte";
    response.resetBuffer();
    response.setStatus(page.status());
    response.setHeader("Cache-Control", "no-store");
    if (page.status() == 503 && !response.containsHeader("Retry-After")) {
      response.setHeader("Retry-After", "30");
    }
    try {
      send(render(template, Map.of("page", page), request), request, response);
    } catch (Exception e) {
      log.error("The error page itself failed", e);
      response.setContentType("text/plain;charset=UTF-8");
      response.getWriter().println(page.title() + " " + page.text());
      if (page.incident() != null) {
        response.getWriter().println(page.incident());
      }
    }
  }

  private Utf8ByteOutput render(
      String template, Map<String, Object> model, HttpServletRequest request) throws Exception {
    return shells
        .of(request)
        .around(() -> {
          var output = new Utf8ByteOutput();
          templates.render(template, model, output);
          return output;
        });
  }

  /// Compressed here and not by the server: a page is whole and small, so it goes out in one piece,
  /// and this level takes a fifth of the time of the usual one for an eighth more bytes.
  private static void send(
      Utf8ByteOutput html, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response.addHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
    byte[] page = html.toByteArray();
    if (page.length >= WORTH_COMPRESSING
        && Gzip.accepted(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
      response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
      page = Gzip.compress(page, LEVEL);
    }
    response.setContentLength(page.length);
    response.getOutputStream().write(page);
  }
}
