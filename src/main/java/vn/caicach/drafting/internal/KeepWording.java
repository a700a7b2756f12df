package vn.caicach.drafting.internal;

import java.util.List;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.drafting.WordingId;
import vn.caicach.paper.PaperKind;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;
import vn.caicach.shared.Verdict;

/// Keeps the wordings of an authority: each saving is an edition, and one of them is in use.
@Component
public class KeepWording {

  private final Wordings wordings;
  private final Editions editions;
  private final Values values;
  private final JdbcAggregateOperations aggregates;
  private final BusinessTime time;

  KeepWording(
      Wordings wordings,
      Editions editions,
      Values values,
      JdbcAggregateOperations aggregates,
      BusinessTime time) {
    this.wordings = wordings;
    this.editions = editions;
    this.values = values;
    this.aggregates = aggregates;
    this.time = time;
  }

  /// A new wording with its first edition, which is not in use yet.
  ///
  /// @throws RefusedException when another wording bears the name
  @Transactional
  public WordingId add(String name, PaperKind kind, WordingText text, Actor by) {
    bounded(text);
    if (wordings.existsByName(name)) {
      throw new RefusedException(Verdict.refused("drafting.rule.wordingKnown", name));
    }
    Wording wording = aggregates.insert(Wording.of(name, kind));
    aggregates.insert(Edition.of(wording.id(), 1, text, by, time.now()));
    return wording.id();
  }

  /// The next edition; it is not in use yet, and mistakes in it are allowed until then.
  ///
  /// @param seen the last edition whoever writes it has seen
  /// @throws RefusedException when somebody else made an edition meanwhile
  @Transactional
  public void save(WordingId id, int seen, WordingText text, Actor by) {
    bounded(text);
    open(id);
    int last = last(id);
    if (last != seen) {
      throw new RefusedException(Verdict.refused("drafting.rule.wordingStale", last));
    }
    aggregates.insert(Edition.of(id, last + 1, text, by, time.now()));
  }

  /// Đưa vào dùng: new papers begin with this edition, which was tried on its samples.
  ///
  /// @throws RefusedException when it has a mistake
  @Transactional
  public void use(WordingId id, int edition) {
    open(id);
    List<Edition> all = editions.findByWordingIdOrderByEditionDesc(id);
    Edition wanted = all.stream().filter(one -> one.edition() == edition).findFirst().orElseThrow();
    wanted.text().filled(values.samples(Blanks.read(wanted.text().blanks())));
    if (wanted.inUse()) {
      return;
    }
    all.stream().filter(Edition::inUse).forEach(one -> aggregates.update(one.used(false)));
    aggregates.update(wanted.used(true));
  }

  /// Ngừng dùng, or again.
  @Transactional
  public void retire(WordingId id, boolean over) {
    aggregates.update(open(id).retire(over));
  }

  private static void bounded(WordingText text) {
    if (!text.isBounded()) {
      throw new RefusedException(Verdict.refused("drafting.rule.tooLong"));
    }
  }

  private Wording open(WordingId id) {
    return wordings.findOneById(id).orElseThrow();
  }

  private int last(WordingId id) {
    return editions.findByWordingIdOrderByEditionDesc(id).getFirst().edition();
  }
}
