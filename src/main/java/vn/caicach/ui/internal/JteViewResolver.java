package vn.caicach.ui.internal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/// `units/index` is the template `units/index.jte`; `redirect:/units` answers 303.
final class JteViewResolver implements ViewResolver, Ordered {

  private static final String REDIRECT = "redirect:";

  private final PageWriter writer;

  JteViewResolver(PageWriter writer) {
    this.writer = writer;
  }

  @Override
  public View resolveViewName(String name, Locale locale) {
    if (name.startsWith(REDIRECT)) {
      var redirect = new RedirectView(name.substring(REDIRECT.length()), true);
      redirect.setStatusCode(HttpStatus.SEE_OTHER);
      redirect.setExposeModelAttributes(false);
      redirect.setExpandUriTemplateVariables(false); // a path typed into an address may hold {…}
      return redirect;
    }
    return new Page(name + ".jte");
  }

  @Override
  public int getOrder() {
    return Ordered.HIGHEST_PRECEDENCE;
  }

  private final class Page implements View {

    private final String template;

    private Page(String template) {
      this.template = template;
    }

    @Override
    public String getContentType() {
      return MediaType.TEXT_HTML_VALUE;
    }

    @Override
    public void render(
        @Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      writer.write(template, model == null ? Map.of() : new HashMap<>(model), request, response);
    }
  }
}
