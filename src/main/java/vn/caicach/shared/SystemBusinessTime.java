package vn.caicach.shared;

import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;

@Component
class SystemBusinessTime implements BusinessTime {

  private final Clock clock = Clock.system(ZONE);

  @Override
  public Instant now() {
    return StoryTime.moment().orElseGet(clock::instant);
  }
}
