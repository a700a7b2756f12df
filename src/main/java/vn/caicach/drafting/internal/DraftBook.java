package vn.caicach.drafting.internal;

import java.util.NoSuchElementException;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.stereotype.Component;
import vn.caicach.drafting.DraftId;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;

/// Opens drafts and closes them again: saved with the step that was made and who hears of it.
@Component
class DraftBook {

  private final PaperDrafts drafts;
  private final JdbcAggregateOperations aggregates;
  private final TellDrafters tell;
  private final BusinessTime time;

  DraftBook(
      PaperDrafts drafts,
      JdbcAggregateOperations aggregates,
      TellDrafters tell,
      BusinessTime time) {
    this.drafts = drafts;
    this.aggregates = aggregates;
    this.tell = tell;
    this.time = time;
  }

  /// The draft, for a step of this transaction alone.
  ///
  /// @throws NoSuchElementException when the own authority has none, or the person may not read it
  /// @throws vn.caicach.shared.RefusedException when a rule says no
  Draft open(DraftId id, DraftAct act, Actor by) {
    Draft draft = drafts.findOneById(id).filter(found -> found.isReadableBy(by)).orElseThrow();
    act.may(draft, by).orThrow();
    return draft;
  }

  /// As [#open], as far as it is still what the person saw.
  ///
  /// @throws OptimisticLockingFailureException when it was changed meanwhile
  Draft openAsSeen(DraftId id, long seen, DraftAct act, Actor by) {
    Draft draft = open(id, act, by);
    if (draft.version() != seen) {
      throw new OptimisticLockingFailureException("changed meanwhile: " + id);
    }
    return draft;
  }

  DraftId add(Draft draft, Actor by) {
    aggregates.insert(draft);
    aggregates.insert(Step.of(draft.id(), StepKind.BEGUN, null, "", by, time.now()));
    return draft.id();
  }

  /// What was written, without a step.
  void save(Draft draft) {
    aggregates.update(draft);
  }

  /// @param fresh the units that were not asked before
  void ask(Draft draft, Set<UUID> fresh, String note, Actor by) {
    Draft saved = aggregates.update(draft);
    Step step = Step.of(draft.id(), StepKind.ASKED, null, note, by, time.now());
    aggregates.insert(step);
    tell.asked(saved, step, fresh, by);
  }

  void keep(Draft draft, StepKind kind, String note, Actor by) {
    keep(draft, kind, null, note, by);
  }

  void keep(Draft draft, StepKind kind, @Nullable UnitId unit, String note, Actor by) {
    Draft saved = aggregates.update(draft);
    Step step = Step.of(draft.id(), kind, unit, note, by, time.now());
    aggregates.insert(step);
    tell.of(saved, step, by);
  }
}
