package vn.caicach.ui;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.PropertyPlaceholderAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.MultipartAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.DefaultCsrfToken;
import org.springframework.web.filter.OncePerRequestFilter;

/// The pages of this module alone in a web server: no database, no sign-in, and the same content
/// security policy as the product, so that components are seen as they will be.
final class UiServer implements AutoCloseable {

  static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src"
          + " 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors"
          + " 'none'";

  private final ConfigurableApplicationContext context;

  UiServer(Class<?>... further) {
    var application = new SpringApplication(Pages.class);
    application.addPrimarySources(List.of(further));
    application.setDefaultProperties(java.util.Map.of());
    context =
        application.run(
            "--spring.config.location=optional:classpath:/none/",
            "--server.port=" + System.getProperty("port", "0"),
            "--server.compression.enabled=true",
            "--server.compression.min-response-size=1KB",
            "--spring.web.resources.add-mappings=false",
            "--spring.main.banner-mode=off",
            "--logging.level.root=WARN",
            "--logging.level.org.springframework.web.servlet.PageNotFound=ERROR",
            "--caicach.version=0.1.0");
  }

  /// For looking at the components while working on them.
  static void main() {
    System.out.println(new UiServer().address() + "/ui/components");
  }

  String address() {
    return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
  }

  @Override
  public void close() {
    context.close();
  }

  @ImportAutoConfiguration({
    PropertyPlaceholderAutoConfiguration.class,
    TomcatServletWebServerAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    MultipartAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    ErrorMvcAutoConfiguration.class
  })
  @ComponentScan(
      basePackages = "vn.caicach.ui",
      excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*Test.*"))
  static class Pages {

    @Bean
    ShellInfo somebody() {
      return () ->
          Optional.of(
              new SignedIn(
                  "Nguyễn Thị Ví Dụ",
                  "Trưởng phòng, Phòng Văn hóa – Xã hội",
                  "UBND xã Ninh Giang, thành phố Hải Phòng",
                  Set.of("components:read", "units:manage"),
                  List.of(
                      MenuLink.to("ui.account", "/account", "user"),
                      MenuLink.posting("ui.close", "/sign-out", "logout"))));
    }

    @Bean
    NavigationSource someNavigation() {
      return () ->
          List.of(
              item(NavigationItem.Group.WORK, 10, "ui.search", "/", "home"),
              item(NavigationItem.Group.WORK, 20, "ui.account", "/units", "sitemap"),
              item(NavigationItem.Group.ADMINISTRATION, 10, "ui.menu", "/ui/components", "tools"));
    }

    @Bean
    OncePerRequestFilter policy() {
      return new OncePerRequestFilter() {
        @Override
        protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
          response.setHeader("Content-Security-Policy", POLICY);
          request.setAttribute(
              CsrfToken.class.getName(), new DefaultCsrfToken("X-CSRF-TOKEN", "_csrf", "token"));
          chain.doFilter(request, response);
        }
      };
    }

    private static NavigationItem item(
        NavigationItem.Group group, int order, String key, String href, String icon) {
      return new NavigationItem(group, order, key, href, icon, null);
    }
  }
}
