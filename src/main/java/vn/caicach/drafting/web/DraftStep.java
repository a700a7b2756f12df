package vn.caicach.drafting.web;

import java.util.List;
import vn.caicach.drafting.internal.Draft;
import vn.caicach.drafting.internal.DraftAct;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;

/// A page that asks what has to be said with a step.
///
/// @param units who can be asked for an opinion
/// @param recipients who have not got the paper yet
/// @param ownRegister whether the program gives the number
/// @param year of the register
/// @param keptName the file taken in before; empty for none
public record DraftStep(
    Draft draft,
    DraftAct act,
    StepForm form,
    FormErrors errors,
    List<Option> units,
    List<Option> recipients,
    List<Option> channels,
    List<Option> degrees,
    boolean ownRegister,
    String year,
    String keptName,
    long largest) {

  public String path() {
    return "/drafts/" + draft.id().value();
  }

  /// Start of the keys of its words.
  public String key() {
    return "drafting.act." + act;
  }

  public boolean hasNote() {
    return switch (act) {
      case ASK, COMMENT, SUBMIT, RECALL, RETURN, APPROVE, WITHDRAW -> true;
      case WRITE, NUMBER, TAKE_SIGNED, ISSUE, SEND -> false;
    };
  }

  public boolean needsNote() {
    return switch (act) {
      case COMMENT, RETURN, WITHDRAW -> true;
      case ASK, SUBMIT, RECALL, APPROVE, WRITE, NUMBER, TAKE_SIGNED, ISSUE, SEND -> false;
    };
  }
}
