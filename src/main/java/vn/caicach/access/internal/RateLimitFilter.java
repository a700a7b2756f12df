package vn.caicach.access.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/// Turns an address away that asks too much, before any session or database is touched.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RateLimitFilter extends OncePerRequestFilter {

  private final Cache<String, Bucket> requests = buckets();
  private final Cache<String, Bucket> signIns = buckets();
  private final RateLimits limits;

  RateLimitFilter(RateLimits limits) {
    this.limits = limits;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return path(request).startsWith("/assets/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (bucketOf(request).tryConsume(1)) {
      chain.doFilter(request, response);
      return;
    }
    response.setHeader("Retry-After", "60");
    response.sendError(429);
  }

  Bucket bucketOf(HttpServletRequest request) {
    String address = request.getRemoteAddr();
    boolean signsIn = request.getMethod().equals("POST") && path(request).startsWith("/sign-in");
    return signsIn
        ? signIns.get(address, _ -> perMinute(limits.signIns()))
        : requests.get(address, _ -> perMinute(limits.requests()));
  }

  /// As routes are found: `/%73ign-in` is `/sign-in`.
  private static String path(HttpServletRequest request) {
    return UrlPathHelper.defaultInstance.getPathWithinApplication(request);
  }

  private static Cache<String, Bucket> buckets() {
    return Caffeine.newBuilder()
        .maximumSize(20_000)
        .expireAfterAccess(Duration.ofMinutes(5))
        .build();
  }

  private static Bucket perMinute(int count) {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(count).refillGreedy(count, Duration.ofMinutes(1)))
        .build();
  }
}
