package vn.caicach.drafting.internal;

import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.caicach.drafting.DraftId;
import vn.caicach.drafting.DraftSetup;
import vn.caicach.drafting.WordingId;
import vn.caicach.drafting.internal.SignerQueries.Signer;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.UnitId;
import vn.caicach.paper.Signing;
import vn.caicach.shared.Actor;

/// The door of the use cases for modules that set up papers.
@Component
class SetUpDrafts implements DraftSetup {

  private final WriteDraft write;
  private final CirculateDraft circulate;
  private final PaperDrafts drafts;
  private final KeepWording keep;
  private final ShippedWordings shipped;
  private final DraftPapers papers;
  private final SignerQueries signers;
  private final Offices offices;

  SetUpDrafts(
      WriteDraft write,
      CirculateDraft circulate,
      PaperDrafts drafts,
      KeepWording keep,
      ShippedWordings shipped,
      DraftPapers papers,
      SignerQueries signers,
      Offices offices) {
    this.write = write;
    this.circulate = circulate;
    this.drafts = drafts;
    this.keep = keep;
    this.shipped = shipped;
    this.papers = papers;
    this.signers = signers;
    this.offices = offices;
  }

  @Override
  public DraftId begin(Paper paper, Actor by) {
    UnitId committee = offices.committee().id();
    Signer signer =
        signers.today().stream()
            .filter(Signer::committee)
            .filter(one -> paper.signer() != null && one.officer().equals(paper.signer().value()))
            .findFirst()
            .orElse(null);
    return write.begin(
        paper.unit(),
        new Draft.Written(
            paper.kind(),
            committee,
            papers.symbol(paper.kind(), committee, paper.unit()),
            null,
            new PaperText(
                paper.subject(), paper.addressees(), "", paper.content(), paper.recipients()),
            signer == null ? null : new AssignmentId(signer.post()),
            paper.signer(),
            Signing.Right.OWN,
            true,
            ""),
        by);
  }

  @Override
  public void ask(DraftId draft, Set<UnitId> units, String note, Actor by) {
    circulate.ask(draft, units.stream().map(UnitId::value).collect(Collectors.toSet()), note, by);
  }

  @Override
  public void comment(DraftId draft, String note, Actor by) {
    circulate.comment(draft, note, by);
  }

  @Override
  public void submit(DraftId draft, String note, Actor by) {
    circulate.submit(draft, note, by);
  }

  @Override
  public void approve(DraftId draft, String note, Actor by) {
    circulate.approve(draft, drafts.findById(draft).orElseThrow().version(), note, by);
  }

  @Override
  public void useWording(String key, Actor by) {
    WordingSheet sheet = shipped.find(key).orElseThrow().sheet();
    WordingId id = keep.add(sheet.name(), sheet.kind().orElseThrow(), sheet.text(), by);
    keep.use(id, 1);
  }
}
