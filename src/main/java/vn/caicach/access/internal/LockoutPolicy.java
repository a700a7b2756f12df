package vn.caicach.access.internal;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// How failed sign-ins slow an account down.
///
/// @param freeFailures failures in a row without any wait
/// @param firstDelay the wait after the next one; each further failure doubles it
/// @param longestDelay where the doubling stops
/// @param memory after so long without a failure the row of failures begins anew
@ConfigurationProperties("caicach.lockout")
public record LockoutPolicy(
    @DefaultValue("4") int freeFailures,
    @DefaultValue("1m") Duration firstDelay,
    @DefaultValue("1h") Duration longestDelay,
    @DefaultValue("2h") Duration memory) {

  /// The wait after so many failures in a row; zero while they are few.
  public Duration delayAfter(int failures) {
    int beyond = failures - freeFailures;
    if (beyond <= 0) {
      return Duration.ZERO;
    }
    Duration delay = firstDelay.multipliedBy(1L << Math.min(beyond - 1, 20));
    return delay.compareTo(longestDelay) > 0 ? longestDelay : delay;
  }
}
