package vn.caicach.audit.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import vn.caicach.audit.internal.SealingMark.Round;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.AuthorityId;

/// Seals what is new in the log, one authority after another, each in its own transaction.
@Component
class SealEntries {

  private static final Logger log = LoggerFactory.getLogger(SealEntries.class);

  private final SealingMark mark;
  private final SealAuthority sealing;

  SealEntries(SealingMark mark, SealAuthority sealing) {
    this.mark = mark;
    this.sealing = sealing;
  }

  /// @return how many entries were sealed
  long sealAll() {
    Round round = Scopes.call(new Scope.Schedule(), mark::next);
    if (round.until() < round.from()) {
      // The data came into a server whose transactions count from lower: nothing could be sealed
      // in order.
      throw new IllegalStateException(
          "the next transaction of this server is %d, but the log is sealed until %d"
              .formatted(round.until(), round.from()));
    }
    long entries = 0;
    RuntimeException first = null;
    for (AuthorityId authority : round.authorities()) {
      try {
        entries +=
            Scopes.<Long, RuntimeException>call(
                new Scope.Job(authority), () -> sealing.seal(authority, round.until()));
      } catch (RuntimeException problem) {
        // The others are sealed all the same; the mark stays, so this one is tried again.
        log.error("The log of authority {} was not sealed.", authority.value(), problem);
        first = first == null ? problem : first;
      }
    }
    if (first != null) {
      throw first;
    }
    Scopes.run(new Scope.Schedule(), () -> mark.advance(round.until()));
    return entries;
  }
}
