package vn.caicach.drafting;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.paper.PaperKind;
import vn.caicach.shared.Actor;

/// Writes papers and takes them from hand to hand for somebody who is not signed in: for a sample.
/// Within a transaction in the scope of the authority; the same rules hold as on the pages.
///
/// Each method throws [vn.caicach.shared.RefusedException] when a rule says no.
public interface DraftSetup {

  /// A paper of the committee.
  ///
  /// @param unit the drafting unit, one of the author's
  /// @param addressees a line each
  /// @param content as people type it
  /// @param recipients a line each
  /// @param signer a head or deputy in the committee; null while it is open
  record Paper(
      PaperKind kind,
      UnitId unit,
      String subject,
      String addressees,
      String content,
      String recipients,
      @Nullable OfficerId signer) {}

  DraftId begin(Paper paper, Actor by);

  void ask(DraftId draft, Set<UnitId> units, String note, Actor by);

  void comment(DraftId draft, String note, Actor by);

  void submit(DraftId draft, String note, Actor by);

  void approve(DraftId draft, String note, Actor by);

  /// Takes a wording of the program over and puts it to use.
  ///
  /// @param key name of its resource, without the ending
  void useWording(String key, Actor by);
}
