package vn.caicach.testing;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.StoryTime;

/// The product's time, which a test may move forward. Runs on otherwise.
@TestComponent
@Primary
public class TestTime implements BusinessTime {

  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant now() {
    return StoryTime.moment().orElseGet(() -> Instant.now().plus(ahead.get()));
  }

  /// Later by so much, for all tests from now on: time never goes back.
  public void pass(Duration duration) {
    ahead.accumulateAndGet(duration, Duration::plus);
  }
}
