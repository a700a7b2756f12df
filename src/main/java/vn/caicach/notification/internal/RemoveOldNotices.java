package vn.caicach.notification.internal;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.shared.BusinessTime;

/// Removes what an officer of the authority read long ago; what nobody read stays.
@Component
class RemoveOldNotices {

  private static final Duration KEPT = Duration.ofDays(365);

  private final KeptNotices notices;
  private final BusinessTime time;

  RemoveOldNotices(KeptNotices notices, BusinessTime time) {
    this.notices = notices;
    this.time = time;
  }

  /// @return how many
  @Transactional
  int remove() {
    return notices.removeReadBefore(time.now().minus(KEPT));
  }
}
