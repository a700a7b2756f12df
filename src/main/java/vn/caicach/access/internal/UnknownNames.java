package vn.caicach.access.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.util.Locale;
import org.springframework.stereotype.Component;
import vn.caicach.shared.BusinessTime;

/// Treats a name that does not exist like one that does: after as many failures it has to wait as
/// long. Otherwise the wait would tell which names exist.
@Component
class UnknownNames {

  private record Tries(int failures, Instant waitsUntil) {}

  private final Cache<String, Tries> tries;
  private final LockoutPolicy policy;
  private final BusinessTime time;

  UnknownNames(LockoutPolicy policy, BusinessTime time) {
    this.tries =
        Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(policy.memory()).build();
    this.policy = policy;
    this.time = time;
  }

  SignInOutcome fail(String login) {
    Instant now = time.now();
    String key = login.strip().toLowerCase(Locale.ROOT);
    Tries before = tries.get(key, _ -> new Tries(0, Instant.EPOCH));
    if (before.waitsUntil().isAfter(now)) {
      return new SignInOutcome.Waiting(before.waitsUntil());
    }
    int failures = before.failures() + 1;
    tries.put(key, new Tries(failures, now.plus(policy.delayAfter(failures))));
    return new SignInOutcome.Wrong();
  }
}
