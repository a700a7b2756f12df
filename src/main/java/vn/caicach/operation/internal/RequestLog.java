package vn.caicach.operation.internal;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;
import org.apache.catalina.valves.AccessLogValve;
import org.slf4j.MDC;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.caicach.database.DatabaseSettings;

/// Every request has a number, which stands in the access log and at each line the program logs
/// about it.
@Configuration(proxyBeanMethods = false)
class RequestLog {

  private static final String NUMBER = "request";
  private static final int KEPT_DAYS = 90;

  /// Time, address, method, path without its query, answer, bytes, milliseconds, number.
  private static final String PATTERN =
      "%{yyyy-MM-dd'T'HH:mm:ss.SSSXXX}t %a %m %U %s %B %D %{" + NUMBER + "}r";

  @Bean
  WebServerFactoryCustomizer<TomcatServletWebServerFactory> accessLog(DatabaseSettings settings) {
    return tomcat -> {
      var log = new AccessLogValve();
      log.setDirectory(settings.home().toAbsolutePath().normalize().resolve("logs").toString());
      log.setPrefix("access");
      log.setSuffix(".log");
      log.setPattern(PATTERN);
      log.setMaxDays(KEPT_DAYS);
      log.setRequestAttributesEnabled(true);
      log.setEncoding("UTF-8");
      tomcat.addEngineValves(log);
    };
  }

  @Bean
  @Order(Ordered.HIGHEST_PRECEDENCE)
  NumberRequests numberRequests() {
    return new NumberRequests();
  }

  static final class NumberRequests extends OncePerRequestFilter implements Ordered {

    @Override
    public int getOrder() {
      return Ordered.HIGHEST_PRECEDENCE;
    }

    @Override
    protected void doFilterInternal(
        HttpServletRequest request, HttpServletResponse response, FilterChain chain)
        throws ServletException, IOException {
      String number = Long.toString(ThreadLocalRandom.current().nextLong(1L << 52), 36);
      request.setAttribute(NUMBER, number);
      try (var _ = MDC.putCloseable(NUMBER, number)) {
        chain.doFilter(request, response);
      }
    }
  }
}
