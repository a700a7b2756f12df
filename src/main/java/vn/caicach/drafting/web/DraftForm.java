package vn.caicach.drafting.web;

import static vn.caicach.ui.Texts.t;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.drafting.internal.Draft;
import vn.caicach.drafting.internal.PaperText;
import vn.caicach.drafting.internal.SignerQueries.Signer;
import vn.caicach.organization.AssignmentId;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.paper.OfficialPaper.Speed;
import vn.caicach.paper.PaperKind;
import vn.caicach.paper.Signing;
import vn.caicach.shared.VietnameseText;
import vn.caicach.ui.StaleEdit;

/// What is typed of a draft. All but kind, issuer and unit may still be missing while it is
/// written.
///
/// @param unit the drafting unit; not asked again later
/// @param symbol empty for the one the program proposes
/// @param signer the post of who is to sign; null while open
/// @param collective sent when it is signed on behalf of the committee
/// @param version null for a new one
public record DraftForm(
    @NotNull @Nullable PaperKind kind,
    @NotNull @Nullable UUID issuer,
    @Nullable UUID unit,
    @Nullable @Size(max = 60) String symbol,
    @Nullable Speed speed,
    @Nullable @Size(max = 500) String subject,
    @Nullable @Size(max = 4000) String addressees,
    @Nullable @Size(max = 8000) String bases,
    @Nullable @Size(max = 400_000) String content,
    @Nullable @Size(max = 8000) String recipients,
    @Nullable UUID signer,
    Signing.@Nullable Right right,
    @Nullable Boolean collective,
    @Nullable @Size(max = 500) String rightBasis,
    @Nullable Long version) {

  static DraftForm blank(UUID issuer, UUID unit) {
    return new DraftForm(
        PaperKind.CONG_VAN,
        issuer,
        unit,
        "",
        null,
        "",
        "",
        "",
        "",
        "",
        null,
        Signing.Right.OWN,
        true,
        "",
        null);
  }

  /// @param proposed what the program would put; the field stays empty for that one, so that it
  ///   follows the kind
  static DraftForm of(Draft draft, String proposed) {
    PaperText text = draft.text();
    return new DraftForm(
        draft.kind(),
        draft.issuer().value(),
        draft.draftingUnit().value(),
        draft.symbol().equals(proposed) ? "" : draft.symbol(),
        draft.speed(),
        text.subject(),
        text.addressees(),
        text.bases(),
        text.content(),
        text.recipients(),
        draft.signer() == null ? null : draft.signer().value(),
        draft.right(),
        draft.isCollective(),
        draft.rightBasis(),
        draft.version());
  }

  /// @param proposed the symbol where none is typed
  /// @param chosen who holds the chosen post; null while it is open
  Draft.Written written(String proposed, @Nullable Signer chosen) {
    String own = text(symbol).replaceAll("\\s+", "").replaceFirst("^/", "");
    return new Draft.Written(
        Objects.requireNonNull(kind),
        new UnitId(Objects.requireNonNull(issuer)),
        own.isEmpty() ? proposed : own,
        speed,
        new PaperText(
            text(subject), text(addressees), text(bases), text(content), text(recipients)),
        chosen == null ? null : new AssignmentId(chosen.post()),
        chosen == null ? null : new OfficerId(chosen.officer()),
        right == null ? Signing.Right.OWN : right,
        Boolean.TRUE.equals(collective),
        VietnameseText.tidy(text(rightBasis)));
  }

  /// The same form, over what is saved now.
  DraftForm over(Draft now) {
    return new DraftForm(
        kind,
        issuer,
        unit,
        symbol,
        speed,
        subject,
        addressees,
        bases,
        content,
        recipients,
        signer,
        right,
        collective,
        rightBasis,
        now.version());
  }

  StaleEdit comparedWith(Draft now) {
    PaperText saved = now.text();
    PaperText typed =
        new PaperText(
            text(subject), text(addressees), text(bases), text(content), text(recipients));
    return StaleEdit.NOTHING_DIFFERS
        .comparing("subject", t("drafting.field.subject"), typed.subject(), saved.subject())
        .comparing(
            "addressees", t("drafting.field.addressees"), typed.addressees(), saved.addressees())
        .comparing("bases", t("drafting.field.bases"), typed.bases(), saved.bases())
        .comparing("content", t("drafting.field.content"), typed.content(), saved.content())
        .comparing(
            "recipients", t("drafting.field.recipients"), typed.recipients(), saved.recipients());
  }

  public String shown(@Nullable String typed) {
    return text(typed);
  }

  private static String text(@Nullable String typed) {
    return typed == null ? "" : typed;
  }
}
