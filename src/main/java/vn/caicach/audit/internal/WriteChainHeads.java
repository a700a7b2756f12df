package vn.caicach.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.BusinessTime;

/// Once a day, the heads of all chains leave the database.
@Component
class WriteChainHeads {

  private final SealingMark mark;
  private final ChainHeads heads;
  private final BusinessTime time;
  private final SealAuthority sealing;

  WriteChainHeads(SealingMark mark, ChainHeads heads, BusinessTime time, SealAuthority sealing) {
    this.mark = mark;
    this.heads = heads;
    this.time = time;
    this.sealing = sealing;
  }

  /// @return how many chains there are
  int write() {
    List<ChainHeads.Line> lines = new ArrayList<>();
    for (AuthorityId authority : Scopes.call(new Scope.Schedule(), mark::sealed)) {
      Seal head = Scopes.call(new Scope.Job(authority), sealing::head);
      lines.add(new ChainHeads.Line(authority.value(), head.number(), head.hash()));
    }
    try {
      heads.write(time.today(), lines);
    } catch (IOException problem) {
      throw new UncheckedIOException(problem);
    }
    return lines.size();
  }
}
