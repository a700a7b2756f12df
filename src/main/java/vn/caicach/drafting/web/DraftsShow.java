package vn.caicach.drafting.web;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.caicach.drafting.DraftState;
import vn.caicach.drafting.internal.DispatchQueries.Sent;
import vn.caicach.drafting.internal.Draft;
import vn.caicach.drafting.internal.DraftAct;
import vn.caicach.drafting.internal.DraftQueries.Done;
import vn.caicach.drafting.internal.StepKind;
import vn.caicach.paper.OfficialPaper;
import vn.caicach.paper.Signature;
import vn.caicach.paper.TypedText.Renumbered;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Verdict;
import vn.caicach.storage.FileSignatures;

/// A draft: how far it is, what it will look like, what was said about it.
///
/// @param signing whether the chosen person may sign it so
/// @param signedFile name of the file that came back signed; empty for none
/// @param signatures what the signed file says of its digital signatures; null when never looked at
/// @param unsent recipients it has not gone to
public record DraftsShow(
    Draft draft,
    OfficialPaper paper,
    String issuer,
    String unit,
    List<String> asked,
    Verdict signing,
    List<Renumbered> renumbered,
    List<Done> steps,
    List<Sent> sent,
    List<String> unsent,
    String signedFile,
    @Nullable FileSignatures signatures,
    Actor actor) {

  /// What the program will do next goes first, what ends a draft last.
  public List<DraftAct> acts() {
    return Arrays.stream(DraftAct.values())
        .filter(act -> act.may(draft, actor) instanceof Verdict.Allowed)
        .filter(act -> act != DraftAct.SEND || !unsent.isEmpty())
        .toList();
  }

  /// What takes the paper on its way, as far as it is the person's to do.
  public @Nullable DraftAct main() {
    DraftAct next =
        switch (draft.state()) {
          case DRAFTING, ASKED -> DraftAct.SUBMIT;
          case SUBMITTED -> DraftAct.APPROVE;
          case APPROVED -> DraftAct.NUMBER;
          case NUMBERED -> DraftAct.TAKE_SIGNED;
          case SIGNED -> DraftAct.ISSUE;
          case ISSUED, WITHDRAWN -> DraftAct.SEND;
        };
    return acts().contains(next) ? next : null;
  }

  /// Why it cannot be signed as it stands; null where it can, or nobody is chosen yet.
  public Verdict.@Nullable Refused unsignable() {
    return draft.state().isOpen() && draft.signer() != null && signing instanceof Verdict.Refused no
        ? no
        : null;
  }

  /// Why the signer returned it; null when it was not, or is on its way again.
  public @Nullable String returned() {
    if (!draft.state().isOpen()) {
      return null;
    }
    return steps.reversed().stream()
        .filter(step -> step.kind() != StepKind.COMMENTED && step.kind() != StepKind.ASKED)
        .findFirst()
        .filter(step -> step.kind() == StepKind.RETURNED)
        .map(Done::note)
        .orElse(null);
  }

  public String path() {
    return "/drafts/" + draft.id().value();
  }

  public String href(DraftAct act) {
    return path() + "/" + act.path();
  }

  /// The lines above the name and the name.
  public List<String> signature() {
    return paper.signatures().stream().map(Signature::authority).flatMap(List::stream).toList();
  }

  public String signer() {
    return paper.signatures().isEmpty() ? "" : paper.signatures().getLast().name();
  }

  /// The steps of its way; nobody has to be asked for an opinion.
  public List<DraftState> way() {
    return DraftState.WAY.stream()
        .filter(step ->
            step != DraftState.ASKED
                || draft.state() == DraftState.DRAFTING
                || !draft.askedUnits().isEmpty())
        .toList();
  }

  /// Whether the step of the way is behind it.
  public boolean isPast(DraftState step) {
    return draft.state() != DraftState.WITHDRAWN && step.compareTo(draft.state()) < 0;
  }

  public boolean isNow(DraftState step) {
    return draft.state() == step;
  }

  public static String icon(DraftAct act) {
    return switch (act) {
      case WRITE -> "edit";
      case ASK, SEND -> "send";
      case COMMENT -> "message";
      case SUBMIT -> "upload";
      case RECALL, RETURN -> "arrow-left";
      case APPROVE, ISSUE -> "check";
      case NUMBER -> "id";
      case TAKE_SIGNED -> "paperclip";
      case WITHDRAW -> "trash";
    };
  }
}
