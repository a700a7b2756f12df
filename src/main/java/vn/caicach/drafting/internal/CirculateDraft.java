package vn.caicach.drafting.internal;

import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.drafting.DraftId;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;

/// Lấy ý kiến, trình, duyệt: takes a draft from hand to hand until it is approved.
@Component
public class CirculateDraft {

  private final DraftBook book;
  private final DraftPapers papers;
  private final Offices offices;
  private final BusinessTime time;

  CirculateDraft(DraftBook book, DraftPapers papers, Offices offices, BusinessTime time) {
    this.book = book;
    this.papers = papers;
    this.offices = offices;
    this.time = time;
  }

  /// @param units whose opinion is asked
  @Transactional
  public void ask(DraftId id, Set<UUID> units, String note, Actor by) {
    Draft draft = book.open(id, DraftAct.ASK, by);
    exist(units).orThrow();
    Set<UUID> fresh = new HashSet<>(units);
    draft.askedUnits().forEach(fresh::remove);
    draft.ask(units, time.today());
    book.ask(draft, fresh, note, by);
  }

  private Verdict exist(Set<UUID> units) {
    if (units.isEmpty()) {
      return Verdict.refused("drafting.rule.nobodyAsked");
    }
    boolean known =
        offices.today().stream().map(unit -> unit.id().value()).toList().containsAll(units);
    return known ? Verdict.allowed() : Verdict.refused("drafting.rule.noUnit");
  }

  @Transactional
  public void comment(DraftId id, String note, Actor by) {
    Draft draft = book.open(id, DraftAct.COMMENT, by);
    says(note).orThrow();
    book.keep(draft, StepKind.COMMENTED, spokenFor(draft, by), note, by);
  }

  /// The asked unit the person works in.
  private static @Nullable UnitId spokenFor(Draft draft, Actor by) {
    return by.units().stream()
        .filter(draft.askedUnits()::contains)
        .map(UnitId::new)
        .findFirst()
        .orElse(null);
  }

  /// Trình ký.
  @Transactional
  public void submit(DraftId id, String note, Actor by) {
    Draft draft = book.open(id, DraftAct.SUBMIT, by);
    Verdict.allOf(() -> isWhole(draft), () -> papers.signing(draft), () -> restsOnSomething(draft))
        .orThrow();
    draft.submit(time.today());
    book.keep(draft, StepKind.SUBMITTED, note, by);
  }

  private static Verdict isWhole(Draft draft) {
    PaperText text = draft.text();
    if (text.subject().isEmpty()) {
      return Verdict.refused("drafting.rule.noSubject");
    }
    return text.content().isBlank()
        ? Verdict.refused("drafting.rule.noContent")
        : Verdict.allowed();
  }

  /// Thừa lệnh as a regulation lays down, thừa ủy quyền by a written delegation.
  private static Verdict restsOnSomething(Draft draft) {
    return switch (draft.right()) {
      case OWN -> Verdict.allowed();
      case BY_ORDER, DELEGATED ->
          draft.rightBasis().isEmpty()
              ? Verdict.refused("drafting.rule.noRightBasis." + draft.right())
                  .on("Điều 13 Nghị định 30/2020/NĐ-CP")
              : Verdict.allowed();
    };
  }

  @Transactional
  public void recall(DraftId id, String note, Actor by) {
    Draft draft = book.open(id, DraftAct.RECALL, by);
    draft.reopen(time.today());
    book.keep(draft, StepKind.RECALLED, note, by);
  }

  @Transactional
  public void giveBack(DraftId id, String reason, Actor by) {
    Draft draft = book.open(id, DraftAct.RETURN, by);
    says(reason).orThrow();
    draft.reopen(time.today());
    book.keep(draft, StepKind.RETURNED, reason, by);
  }

  /// @param seen the version the signer read
  @Transactional
  public void approve(DraftId id, long seen, String note, Actor by) {
    Draft draft = book.openAsSeen(id, seen, DraftAct.APPROVE, by);
    papers.signing(draft).orThrow();
    draft.approve(time.today());
    book.keep(draft, StepKind.APPROVED, note, by);
  }

  @Transactional
  public void withdraw(DraftId id, String reason, Actor by) {
    Draft draft = book.open(id, DraftAct.WITHDRAW, by);
    says(reason).orThrow();
    draft.withdraw(time.today());
    book.keep(draft, StepKind.WITHDRAWN, reason, by);
  }

  private static Verdict says(String note) {
    return note.isEmpty() ? Verdict.refused("drafting.rule.noNote") : Verdict.allowed();
  }
}
