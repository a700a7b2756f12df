package vn.caicach.access.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.core.Ordered;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.WebAttributes;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.HeaderWriterFilter;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.HstsHeaderWriter;
import org.springframework.security.web.header.writers.PermissionsPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.XContentTypeOptionsHeaderWriter;
import org.springframework.security.web.header.writers.XXssProtectionHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter;
import org.springframework.security.web.header.writers.frameoptions.XFrameOptionsHeaderWriter.XFrameOptionsMode;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.config.annotation.web.http.EnableJdbcHttpSession;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.session.web.http.SessionRepositoryFilter;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.caicach.database.SharedReading;

/// The outer wall: headers, cookies, cross-site requests, sessions. Which route needs which
/// permission stands at the route and is enforced by the route guard.
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({LockoutPolicy.class, RateLimits.class})
@EnableJdbcHttpSession(tableName = "access.sessions", maxInactiveIntervalInSeconds = 900)
class SecurityConfiguration {

  static final String CONTENT_SECURITY_POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
          + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  private static final List<HeaderWriter> HEADERS = headers();

  @Bean
  SecurityFilterChain pages(HttpSecurity http, SessionStore sessions, RecentActors actors)
      throws Exception {
    var csrf = CookieCsrfTokenRepository.withHttpOnlyFalse();
    csrf.setCookieName("CC_CSRF");
    // As far as the session's: one that came without it would be given a new token, and forms open
    // in other tabs would no longer fit.
    csrf.setCookieCustomizer(cookie -> cookie.httpOnly(true).sameSite("Lax"));
    return http.securityContext(context -> context.securityContextRepository(sessions))
        .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.NEVER))
        .csrf(cross -> cross.csrfTokenRepository(csrf))
        .exceptionHandling(failing -> failing.accessDeniedHandler(SecurityConfiguration::refuse))
        .requestCache(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .httpBasic(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .rememberMe(AbstractHttpConfigurer::disable)
        .anonymous(AbstractHttpConfigurer::disable)
        .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
        .addFilterBefore(new ActorFilter(actors), AuthorizationFilter.class)
        .headers(headers -> {
          headers.defaultsDisabled();
          HEADERS.forEach(headers::addHeaderWriter);
        })
        .build();
  }

  /// The page of the failure names its cause.
  private static void refuse(
      HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
      throws IOException {
    request.setAttribute(WebAttributes.ACCESS_DENIED_403, cause);
    response.sendError(HttpServletResponse.SC_FORBIDDEN);
  }

  /// The same headers on what is answered before the chain above is asked: too many requests, an
  /// address the firewall refuses, a session that cannot be read.
  @Bean
  FilterRegistrationBean<HeaderWriterFilter> headersOfEveryAnswer() {
    var registration = new FilterRegistrationBean<>(new HeaderWriterFilter(HEADERS));
    registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 5);
    return registration;
  }

  /// The name is the library's; each of its transactions stands for itself, as it has it otherwise.
  @Bean(defaultCandidate = false)
  SessionTransactions springSessionTransactionOperations(PlatformTransactionManager manager) {
    return new SessionTransactions(manager);
  }

  @Bean
  @Primary
  SparingSessions<?> sparingSessions(JdbcIndexedSessionRepository stored) {
    return sparing(stored);
  }

  private static <S extends Session> SparingSessions<S> sparing(
      FindByIndexNameSessionRepository<S> stored) {
    return new SparingSessions<>(stored);
  }

  /// Around the filter that reads and writes the session.
  @Bean
  FilterRegistrationBean<OncePerRequestFilter> requestsOfSparingSessions() {
    var registration = new FilterRegistrationBean<OncePerRequestFilter>(new SessionOfRequest());
    registration.setOrder(SessionRepositoryFilter.DEFAULT_ORDER - 1);
    return registration;
  }

  private static final class SessionOfRequest extends OncePerRequestFilter {

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      try {
        if (isRead(request)) {
          SharedReading.call(() -> {
            pass(request, new ReadBeforeAnswer(response), chain);
            return true;
          });
        } else {
          pass(request, response, chain);
        }
      } catch (IOException | ServletException | RuntimeException e) {
        throw e;
      } catch (Exception e) {
        throw new ServletException(e);
      }
    }

    private static void pass(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws Exception {
      SparingSessions.duringRequest(() -> chain.doFilter(request, response));
    }

    private static boolean isRead(HttpServletRequest request) {
      return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }
  }

  /// No connection of the database waits for a slow line.
  private static final class ReadBeforeAnswer extends HttpServletResponseWrapper {

    ReadBeforeAnswer(HttpServletResponse response) {
      super(response);
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
      SharedReading.giveBack();
      return super.getOutputStream();
    }

    @Override
    public PrintWriter getWriter() throws IOException {
      SharedReading.giveBack();
      return super.getWriter();
    }

    @Override
    public void flushBuffer() throws IOException {
      SharedReading.giveBack();
      super.flushBuffer();
    }
  }

  /// Requests are observed as a whole; each filter of the chain by itself says nothing more and
  /// takes a tenth of a page's time.
  @Bean
  SecurityObservationSettings noObservationsOfFilters() {
    return SecurityObservationSettings.noObservations();
  }

  private static List<HeaderWriter> headers() {
    var opener = new CrossOriginOpenerPolicyHeaderWriter();
    opener.setPolicy(CrossOriginOpenerPolicy.SAME_ORIGIN);
    var resource = new CrossOriginResourcePolicyHeaderWriter();
    resource.setPolicy(CrossOriginResourcePolicy.SAME_ORIGIN);
    return List.of(
        new XContentTypeOptionsHeaderWriter(),
        new XXssProtectionHeaderWriter(),
        new CacheControlHeadersWriter(),
        new HstsHeaderWriter(Duration.ofDays(365).toSeconds()),
        new XFrameOptionsHeaderWriter(XFrameOptionsMode.DENY),
        new ContentSecurityPolicyHeaderWriter(CONTENT_SECURITY_POLICY),
        new ReferrerPolicyHeaderWriter(ReferrerPolicy.SAME_ORIGIN),
        new PermissionsPolicyHeaderWriter("camera=(), geolocation=(), microphone=(), payment=()"),
        opener,
        resource);
  }

  /// Secure behind TLS (a proxy's forwarded headers count), never readable by script, not sent from
  /// other sites' forms.
  @Bean
  CookieSerializer sessionCookie() {
    var cookie = new DefaultCookieSerializer();
    cookie.setCookieName("CC_SESSION");
    cookie.setUseHttpOnlyCookie(true);
    cookie.setSameSite("Lax");
    return cookie;
  }
}
