package vn.caicach.drafting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.drafting.internal.SignerQueries.Signer;
import vn.caicach.organization.OrganizationDirectory.UnitSummary;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;
import vn.caicach.paper.Issuer;
import vn.caicach.paper.OfficialPaper;
import vn.caicach.paper.PaperKind;
import vn.caicach.paper.Signature;
import vn.caicach.paper.Signing;
import vn.caicach.paper.TypedText;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;

/// Makes the paper of a draft: who issues, how it is signed, what it says.
@Component
public class DraftPapers {

  private final Offices offices;
  private final SignerQueries signers;
  private final BusinessTime time;

  DraftPapers(Offices offices, SignerQueries signers, BusinessTime time) {
    this.offices = offices;
    this.signers = signers;
    this.time = time;
  }

  /// @param signer who is to sign; null while that is open, or where the post is held no more
  private record Setting(
      LocalDate day,
      UnitSummary committee,
      UnitSummary issuer,
      UnitSummary drafter,
      @Nullable Signer signer) {

    boolean byCommittee() {
      return issuer.id().equals(committee.id());
    }
  }

  /// The paper as it stands.
  @Transactional(readOnly = true)
  public OfficialPaper paper(Draft draft) {
    Setting setting = setting(draft);
    PaperText text = draft.text();
    LocalDate date = draft.paperDate();
    String number = draft.printedNumber();
    TypedText content = text.read();
    OfficialPaper paper =
        OfficialPaper.of(draft.kind(), issuer(setting), time.today().getYear())
            .symbol(draft.symbol())
            .subject(text.subject())
            .to(text.addresseeList())
            .bases(text.basisList().toArray(String[]::new))
            .body(content.body())
            .recipients(text.recipientList(archive(setting)));
    if (draft.kind().isEnacted()) {
      paper.enactedBy(enactedBy(draft, setting));
    }
    if (number != null && date != null) {
      paper.issued(number, date);
    }
    if (draft.speed() != null) {
      paper.speed(draft.speed());
    }
    content.appendices().forEach(paper::appendix);
    signatures(draft, setting).forEach(paper::signed);
    return paper;
  }

  /// Whether the chosen person may sign it so.
  @Transactional(readOnly = true)
  public Verdict signing(Draft draft) {
    Setting setting = setting(draft);
    Signer signer = setting.signer();
    return signer == null
        ? Verdict.refused("drafting.rule.noSigner")
        : signing(draft, setting, signer).verdict();
  }

  /// Who signs, as of the day of the paper.
  Optional<Signer> signer(Draft draft) {
    return draft.signer() == null
        ? Optional.empty()
        : signers.find(draft.signer().value(), draft.asOf(time.today()));
  }

  /// What the program proposes to follow the number.
  @Transactional(readOnly = true)
  public String symbol(PaperKind kind, UnitId issuer, UnitId drafter) {
    List<UnitSummary> units = offices.today();
    return Abbreviation.symbol(kind, nameBelow(units, issuer), nameBelow(units, drafter));
  }

  private static @Nullable String nameBelow(List<UnitSummary> units, UnitId id) {
    return units.stream()
        .filter(unit -> unit.id().equals(id) && unit.kind() != UnitKind.COMMITTEE)
        .map(UnitSummary::name)
        .findFirst()
        .orElse(null);
  }

  private Setting setting(Draft draft) {
    LocalDate day = draft.asOf(time.today());
    List<UnitSummary> units = offices.on(day);
    Signer signer =
        draft.signer() == null ? null : signers.find(draft.signer().value(), day).orElse(null);
    return new Setting(
        day,
        Offices.committee(units),
        offices.named(units, draft.issuer()),
        offices.named(units, draft.draftingUnit()),
        signer);
  }

  private static Issuer issuer(Setting setting) {
    return setting.byCommittee()
        ? Issuer.committee(setting.committee().name())
        : Issuer.unit(setting.committee().name(), setting.issuer().name());
  }

  /// "ỦY BAN NHÂN DÂN XÃ NINH GIANG", or who decides alone.
  private String enactedBy(Draft draft, Setting setting) {
    String name = setting.issuer().name();
    if (setting.byCommittee()) {
      return upper(draft.isCollective() ? name : "Chủ tịch " + name);
    }
    return upper(
        signers.headOf(draft.issuer().value(), setting.day()).map(Signer::fullTitle).orElse(name));
  }

  private static String archive(Setting setting) {
    return setting.drafter().kind() == UnitKind.COMMITTEE
        ? "VT"
        : "VT, " + Abbreviation.of(setting.drafter().name());
  }

  private List<Signature> signatures(Draft draft, Setting setting) {
    Signer signer = setting.signer();
    if (signer == null) {
      return List.of(new Signature(List.of(), ""));
    }
    if (draft.kind() == PaperKind.BIEN_BAN) {
      return List.of(
          new Signature(List.of("THƯ KÝ"), draft.authorName()),
          new Signature(List.of("CHỦ TỌA"), signer.name()));
    }
    boolean ownBody = signer.unit().equals(draft.issuer().value());
    String head =
        ownBody
            ? null
            : signers.headOf(signer.unit(), setting.day()).map(Signer::fullTitle).orElse(null);
    return List.of(signing(draft, setting, signer).signature(head));
  }

  private Signing signing(Draft draft, Setting setting, Signer signer) {
    boolean ownBody = signer.unit().equals(draft.issuer().value());
    boolean collective = setting.byCommittee() && draft.isCollective();
    String headTitle =
        setting.byCommittee()
            ? "Chủ tịch"
            : signers
                .headOf(draft.issuer().value(), setting.day())
                .map(Signer::shortHeadTitle)
                .orElse("Trưởng phòng");
    return new Signing(
        new Signing.Body(collective ? "Ủy ban nhân dân" : null, headTitle),
        new Signing.Signer(
            signer.name(),
            ownBody ? signer.shortTitle() : signer.fullTitle(),
            signer.placeIn(draft.issuer().value())),
        draft.right());
  }

  private static String upper(String words) {
    return words.toUpperCase(Locale.ROOT);
  }
}
