package vn.caicach.notification.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.shared.BusinessTime;

/// An officer has read notices of the own.
@Component
public class ReadNotices {

  private final KeptNotices notices;
  private final BusinessTime time;

  ReadNotices(KeptNotices notices, BusinessTime time) {
    this.notices = notices;
    this.time = time;
  }

  /// @return the page it leads to; empty when the officer has no such notice
  @Transactional
  public Optional<String> read(UUID officer, UUID id) {
    return notices
        .findOneByIdAndOfficerId(id, officer)
        .map(notice -> {
          if (notice.read(time.now())) {
            notices.save(notice);
          }
          return notice.href();
        });
  }

  /// @return how many were unread
  @Transactional
  public int readAll(UUID officer) {
    return notices.readAll(officer, time.now());
  }
}
