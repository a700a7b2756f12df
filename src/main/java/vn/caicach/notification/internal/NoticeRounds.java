package vn.caicach.notification.internal;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.AuthorityId;

/// Goes through the authorities with notices, one after another, each in its own transaction.
@Component
class NoticeRounds {

  private static final Logger LOG = LoggerFactory.getLogger(NoticeRounds.class);

  private final AuthoritiesWithNotices authorities;
  private final SendDigest digest;
  private final RemoveOldNotices removal;

  NoticeRounds(AuthoritiesWithNotices authorities, SendDigest digest, RemoveOldNotices removal) {
    this.authorities = authorities;
    this.digest = digest;
    this.removal = removal;
  }

  void sendDigests() {
    each("digest", Scopes.call(new Scope.Schedule(), authorities::toMail), digest::send);
  }

  void removeOld() {
    each("removal", Scopes.call(new Scope.Schedule(), authorities::read), removal::remove);
  }

  /// The others are served all the same; what failed is tried again.
  private static void each(String round, List<AuthorityId> all, Runnable work) {
    RuntimeException first = null;
    for (AuthorityId authority : all) {
      try {
        Scopes.run(new Scope.Job(authority), work);
      } catch (RuntimeException problem) {
        LOG.error("The {} of notices of authority {} failed.", round, authority.value(), problem);
        first = first == null ? problem : first;
      }
    }
    if (first != null) {
      throw first;
    }
  }
}
