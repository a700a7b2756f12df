package vn.caicach.audit.internal;

import java.util.concurrent.atomic.LongAdder;
import org.springframework.stereotype.Component;
import vn.caicach.audit.internal.SealingMark.Round;
import vn.caicach.database.EachAuthority;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;

/// Seals what is new in the log, one authority after another, each in its own transaction.
@Component
class SealEntries {

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
    LongAdder entries = new LongAdder();
    EachAuthority.serve(
        "sealing of the log",
        round.authorities(),
        authority -> entries.add(sealing.seal(authority, round.until())));
    // The mark stays where it was when one failed, so that its entries are sealed next time.
    Scopes.run(new Scope.Schedule(), () -> mark.advance(round.until()));
    return entries.sum();
  }
}
