package vn.caicach.drafting.internal;

import static vn.caicach.drafting.DraftState.APPROVED;
import static vn.caicach.drafting.DraftState.ASKED;
import static vn.caicach.drafting.DraftState.DRAFTING;
import static vn.caicach.drafting.DraftState.ISSUED;
import static vn.caicach.drafting.DraftState.NUMBERED;
import static vn.caicach.drafting.DraftState.SIGNED;
import static vn.caicach.drafting.DraftState.SUBMITTED;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.caicach.drafting.DraftState;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Verdict;
import vn.caicach.ui.Texts;

/// What can be done with a draft, by whom and when (Điều 10 to 18 NĐ 30/2020/NĐ-CP).
public enum DraftAct {
  WRITE("edit", Who.WRITER, List.of(DRAFTING, ASKED)),
  ASK("opinions", Who.WRITER, List.of(DRAFTING, ASKED)),
  COMMENT("comment", Who.READER, List.of(DRAFTING, ASKED, SUBMITTED)),
  SUBMIT("submission", Who.WRITER, List.of(DRAFTING, ASKED)),
  RECALL("recall", Who.WRITER, List.of(SUBMITTED, APPROVED)),
  APPROVE("approval", Who.SIGNER, List.of(SUBMITTED)),
  RETURN("return", Who.SIGNER, List.of(SUBMITTED)),
  NUMBER("number", Who.CLERK, List.of(APPROVED, NUMBERED, SIGNED)),
  TAKE_SIGNED("signed-file", Who.CLERK, List.of(APPROVED, NUMBERED, SIGNED)),
  ISSUE("issue", Who.CLERK, List.of(SIGNED)),
  SEND("dispatch", Who.CLERK, List.of(ISSUED)),
  WITHDRAW(
      "withdrawal",
      Who.WRITER_OR_CLERK,
      List.of(DRAFTING, ASKED, SUBMITTED, APPROVED, NUMBERED, SIGNED));

  static final String ISSUES = "drafts:issue";
  static final String WRITES = "drafts:write";

  private enum Who {
    /// Somebody of the unit that drafts it.
    WRITER,
    READER,
    /// Who is to sign it.
    SIGNER,
    /// Văn thư.
    CLERK,
    WRITER_OR_CLERK
  }

  private final String path;
  private final Who who;
  private final List<DraftState> states;

  DraftAct(String path, Who who, List<DraftState> states) {
    this.path = path;
    this.who = who;
    this.states = states;
  }

  /// Last part of its address.
  public String path() {
    return path;
  }

  public static Optional<DraftAct> at(String path) {
    return Arrays.stream(values()).filter(act -> act.path.equals(path)).findFirst();
  }

  /// Whether the actor may do it with the draft as it is now.
  public Verdict may(Draft draft, Actor actor) {
    return Verdict.allOf(() -> allows(draft, actor), () -> fits(draft));
  }

  private Verdict fits(Draft draft) {
    return states.contains(draft.state())
        ? Verdict.allowed()
        : Verdict.refused("drafting.rule.state." + this, Texts.t(draft.state().messageKey()));
  }

  private Verdict allows(Draft draft, Actor actor) {
    boolean writer = draft.isWrittenBy(actor) && actor.may(WRITES);
    boolean clerk = actor.may(ISSUES);
    return switch (who) {
      case WRITER -> writer ? Verdict.allowed() : Verdict.refused("drafting.rule.notWriter");
      case READER ->
          draft.isReadableBy(actor) && actor.may(WRITES)
              ? Verdict.allowed()
              : Verdict.refused("drafting.rule.notReader");
      case SIGNER ->
          draft.isSignedBy(actor) ? Verdict.allowed() : Verdict.refused("drafting.rule.notSigner");
      case CLERK -> clerk ? Verdict.allowed() : Verdict.refused("drafting.rule.notClerk");
      case WRITER_OR_CLERK ->
          writer || clerk ? Verdict.allowed() : Verdict.refused("drafting.rule.notWriter");
    };
  }
}
