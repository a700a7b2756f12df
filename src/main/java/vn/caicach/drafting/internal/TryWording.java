package vn.caicach.drafting.internal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.UnitId;
import vn.caicach.paper.OfficialPaper;
import vn.caicach.paper.Signing;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.RefusedException;

/// Thử mẫu: a wording on its samples, as the committee would issue it.
@Component
public class TryWording {

  private final Values values;
  private final DraftPapers papers;
  private final SignerQueries signers;
  private final Offices offices;
  private final BusinessTime time;

  TryWording(
      Values values,
      DraftPapers papers,
      SignerQueries signers,
      Offices offices,
      BusinessTime time) {
    this.values = values;
    this.papers = papers;
    this.signers = signers;
    this.offices = offices;
    this.time = time;
  }

  /// @throws RefusedException when the wording has a mistake
  @Transactional(readOnly = true)
  public OfficialPaper paper(Wording wording, Edition edition) {
    WordingText text = edition.text();
    UnitId committee = offices.committee().id();
    String symbol =
        text.symbol().isEmpty()
            ? papers.symbol(wording.kind(), committee, committee)
            : text.symbol();
    var signer = signers.headOf(committee.value(), time.today()).orElse(null);
    var written =
        new Draft.Written(
            wording.kind(),
            committee,
            symbol,
            null,
            text.filled(values.samples(Blanks.read(text.blanks()))),
            signer == null ? null : new AssignmentId(signer.post()),
            null,
            Signing.Right.OWN,
            true,
            "");
    return papers.paper(Draft.tried(committee, written, time.today()));
  }
}
