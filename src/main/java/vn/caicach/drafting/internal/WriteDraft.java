package vn.caicach.drafting.internal;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.drafting.DraftId;
import vn.caicach.drafting.internal.Draft.Written;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;

/// Soạn thảo: begins drafts and changes what they say.
@Component
public class WriteDraft {

  private final DraftBook book;
  private final PaperNumbers numbers;
  private final BusinessTime time;

  WriteDraft(DraftBook book, PaperNumbers numbers, BusinessTime time) {
    this.book = book;
    this.numbers = numbers;
    this.time = time;
  }

  /// @param unit a unit of the actor's
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  @Transactional
  public DraftId begin(UnitId unit, Written what, Actor by) {
    return begin(unit, null, what, by);
  }

  /// @param edition of the wording it begins with; null for none
  DraftId begin(UnitId unit, @Nullable UUID edition, Written what, Actor by) {
    Verdict.allOf(() -> worksIn(unit, by), () -> notTooLong(what)).orThrow();
    return book.add(Draft.begin(numbers.nextDraft(), unit, edition, what, by, time.today()), by);
  }

  /// @param seen the version it was changed from
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  /// @throws org.springframework.dao.OptimisticLockingFailureException when somebody else saved it
  ///   meanwhile
  @Transactional
  public void write(DraftId id, long seen, Written what, Actor by) {
    Draft draft = book.open(id, DraftAct.WRITE, by);
    notTooLong(what).orThrow();
    draft.write(what, seen, time.today());
    book.save(draft);
  }

  private static Verdict worksIn(UnitId unit, Actor by) {
    return by.worksIn(unit.value())
        ? Verdict.allowed()
        : Verdict.refused("drafting.rule.notOwnUnit");
  }

  private static Verdict notTooLong(Written what) {
    return what.text().isBounded() ? Verdict.allowed() : Verdict.refused("drafting.rule.tooLong");
  }
}
