package vn.caicach.ui.internal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.format.FormatterRegistry;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import vn.caicach.ui.InboxSource;
import vn.caicach.ui.NavigationSource;
import vn.caicach.ui.SavedViews;
import vn.caicach.ui.SearchSource;
import vn.caicach.ui.ShellInfo;
import vn.caicach.ui.Texts;

@Configuration(proxyBeanMethods = false)
class UiConfiguration implements WebMvcConfigurer {

  static final String LANGUAGE_COOKIE = "caicach-language";

  @Bean
  TemplateEngine templates() {
    return TemplateEngine.createPrecompiled(
        null, ContentType.Html, TemplateEngine.class.getClassLoader(), "vn.caicach.templates");
  }

  @Bean
  Shells shells(
      ObjectProvider<NavigationSource> navigation,
      ObjectProvider<ShellInfo> people,
      ObjectProvider<InboxSource> inboxes,
      ObjectProvider<SearchSource> search,
      ObjectProvider<SavedViews> savedViews,
      @Value("${caicach.version:${spring.application.version:}}") String version) {
    return new Shells(navigation, people, inboxes, search, savedViews, version);
  }

  @Bean
  PageWriter pageWriter(TemplateEngine templates, Shells shells) {
    return new PageWriter(templates, shells);
  }

  @Bean
  ViewResolver jteViewResolver(PageWriter writer) {
    return new JteViewResolver(writer);
  }

  /// Outside of all others, that of the sessions too.
  @Bean
  FilterRegistrationBean<EdgeFilter> edgeFilter(PageWriter writer, LocaleResolver languages) {
    var registration = new FilterRegistrationBean<>(new EdgeFilter(writer, languages));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE);
    registration.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ERROR);
    return registration;
  }

  /// Vietnamese whatever the browser prefers; English for who chose it.
  @Bean
  LocaleResolver localeResolver() {
    var resolver = new CookieLocaleResolver(LANGUAGE_COOKIE);
    resolver.setDefaultLocaleFunction(request -> Texts.VIETNAMESE);
    resolver.setCookieMaxAge(Duration.ofDays(365));
    resolver.setCookieHttpOnly(true);
    resolver.setCookieSameSite("Lax");
    resolver.setRejectInvalidCookies(false);
    return resolver;
  }

  @Bean
  MessageSource messageSource() {
    return new TextsMessageSource();
  }

  @Override
  public void addFormatters(FormatterRegistry registry) {
    registry.addFormatter(new DateFormatter());
    registry.addFormatter(new DecimalFormatter());
  }
}
