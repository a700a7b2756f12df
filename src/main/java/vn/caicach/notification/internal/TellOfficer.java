package vn.caicach.notification.internal;

import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.notification.Notices;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;

/// Keeps what an officer is told, in the transaction of what it tells of.
@Component
class TellOfficer implements Notices {

  private final KeptNotices notices;
  private final NoticeQueries queries;
  private final BusinessTime time;

  TellOfficer(KeptNotices notices, NoticeQueries queries, BusinessTime time) {
    this.notices = notices;
    this.queries = queries;
    this.time = time;
  }

  @Override
  @Transactional(propagation = Propagation.MANDATORY)
  public boolean tell(Notice notice) {
    return notices.add(
            Identifiers.next(),
            notice.officer(),
            notice.key(),
            notice.urgency().name(),
            notice.title(),
            notice.detail(),
            notice.href(),
            time.now())
        > 0;
  }

  @Override
  public int unread(UUID officer) {
    return queries.unread(officer);
  }
}
