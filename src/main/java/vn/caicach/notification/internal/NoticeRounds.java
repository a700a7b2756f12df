package vn.caicach.notification.internal;

import org.springframework.stereotype.Component;
import vn.caicach.database.EachAuthority;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;

/// Goes through the authorities with notices, one after another, each in its own transaction.
@Component
class NoticeRounds {

  private final AuthoritiesWithNotices authorities;
  private final SendDigest digest;
  private final RemoveOldNotices removal;

  NoticeRounds(AuthoritiesWithNotices authorities, SendDigest digest, RemoveOldNotices removal) {
    this.authorities = authorities;
    this.digest = digest;
    this.removal = removal;
  }

  void sendDigests() {
    EachAuthority.serve(
        "digest of notices", Scopes.call(new Scope.Schedule(), authorities::toMail), digest::send);
  }

  void removeOld() {
    EachAuthority.serve(
        "removal of old notices",
        Scopes.call(new Scope.Schedule(), authorities::read),
        removal::remove);
  }
}
