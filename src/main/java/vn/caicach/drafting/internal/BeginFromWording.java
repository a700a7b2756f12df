package vn.caicach.drafting.internal;

import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.drafting.DraftId;
import vn.caicach.organization.UnitId;
import vn.caicach.paper.Signing;
import vn.caicach.shared.Actor;
import vn.caicach.shared.RefusedException;

/// Soạn theo mẫu: a draft of the committee that begins with a wording filled in.
@Component
public class BeginFromWording {

  private final WriteDraft write;
  private final Values values;
  private final DraftPapers papers;
  private final Offices offices;

  BeginFromWording(WriteDraft write, Values values, DraftPapers papers, Offices offices) {
    this.write = write;
    this.values = values;
    this.papers = papers;
    this.offices = offices;
  }

  /// @param typed what is filled in, in the order of the declarations
  /// @param unit a unit of the actor's
  /// @throws RefusedException when a rule says no
  @Transactional
  public DraftId begin(
      Wording wording, Edition edition, List<String> typed, UnitId unit, Actor by) {
    WordingText text = edition.text();
    UnitId committee = offices.committee().id();
    var written =
        new Draft.Written(
            wording.kind(),
            committee,
            text.symbol().isEmpty()
                ? papers.symbol(wording.kind(), committee, unit)
                : text.symbol(),
            null,
            text.filled(values.typed(Blanks.read(text.blanks()), typed)),
            null,
            null,
            Signing.Right.OWN,
            true,
            "");
    return write.begin(unit, edition.id(), written, by);
  }
}
