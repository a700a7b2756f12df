package vn.caicach.document.web;

import static vn.caicach.ui.Texts.t;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.caicach.document.Direction;
import vn.caicach.document.DocumentKind;
import vn.caicach.document.DocumentLabel;
import vn.caicach.document.Registration;
import vn.caicach.document.Urgency;
import vn.caicach.document.internal.Document;
import vn.caicach.document.internal.DocumentQueries.Twin;
import vn.caicach.storage.FileId;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.Option;
import vn.caicach.ui.StaleEdit;

/// What is typed of a document.
///
/// @param label số, ký hiệu in one field, as printed
/// @param units who reads it, when not everybody does
/// @param fileId a file taken in already, also while the rest of the form was still wrong
/// @param despite register it although the register seems to have it
/// @param seen ids of the documents in the register that looked the same when that was decided
public record DocumentForm(
    @NotNull @Nullable Direction direction,
    @NotNull @Nullable DocumentKind kind,
    @Size(max = 60) @Nullable String label,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate receivedOn,
    @NotBlank @Size(max = 200) @Nullable String issuer,
    @NotBlank @Size(max = 500) @Nullable String subject,
    @Size(max = 120) @Nullable String signer,
    @Size(max = 120) @Nullable String signerPost,
    @Size(max = 1000) @Nullable String recipients,
    @NotNull @Nullable Urgency urgency,
    @NotNull @Nullable Readers readers,
    @Nullable List<UUID> units,
    @Nullable UUID fileId,
    @Nullable Boolean despite,
    @Nullable List<UUID> seen,
    @Nullable Long version) {

  static DocumentForm blank(Direction direction, String authority, LocalDate today) {
    boolean incoming = direction == Direction.INCOMING;
    return new DocumentForm(
        direction,
        incoming ? DocumentKind.CONG_VAN : null,
        "",
        incoming ? null : today,
        incoming ? today : null,
        incoming ? "" : authority,
        "",
        "",
        "",
        "",
        Urgency.THUONG,
        Readers.ALL,
        List.of(),
        null,
        false,
        List.of(),
        null);
  }

  static DocumentForm of(Document document) {
    return new DocumentForm(
        document.direction(),
        document.kind(),
        document.label().text(),
        document.issuedOn(),
        document.receivedOn(),
        document.issuer(),
        document.subject(),
        document.signer(),
        document.signerPost(),
        document.recipients(),
        document.urgency(),
        document.audience() == null ? Readers.ALL : Readers.UNITS,
        document.audience() == null ? List.of() : document.audience(),
        document.fileId() == null ? null : document.fileId().value(),
        false,
        List.of(),
        document.version());
  }

  DocumentForm withFile(@Nullable UUID file) {
    return with(direction, file, version);
  }

  /// Of the document that is corrected: it stays in its register, and keeps its file.
  DocumentForm correcting(Document document) {
    return with(
        document.direction(),
        document.fileId() == null ? fileId : document.fileId().value(),
        version == null ? Long.valueOf(document.version()) : version);
  }

  /// The same words, about to replace what is saved now.
  DocumentForm over(Document now) {
    return with(direction, now.fileId() == null ? fileId : now.fileId().value(), now.version());
  }

  private DocumentForm with(
      @Nullable Direction register, @Nullable UUID file, @Nullable Long basis) {
    return new DocumentForm(
        register,
        kind,
        label,
        issuedOn,
        receivedOn,
        issuer,
        subject,
        signer,
        signerPost,
        recipients,
        urgency,
        readers,
        units,
        file,
        despite,
        seen,
        basis);
  }

  /// What no single field can tell.
  FormErrors alsoWrong(FormErrors errors) {
    FormErrors all = errors;
    if (direction == Direction.INCOMING && receivedOn == null && !all.has("receivedOn")) {
      all =
          all.at(
              "receivedOn",
              t("document.field.receivedOn"),
              "jakarta.validation.constraints.NotNull.message");
    }
    if (readers == Readers.UNITS && chosen().isEmpty()) {
      all = all.at("units", t("document.field.units"), "document.units.missing");
    }
    return all;
  }

  /// Only of a form without errors.
  Registration registration() {
    Direction register = Objects.requireNonNull(direction);
    return new Registration(
        register,
        Objects.requireNonNull(kind),
        DocumentLabel.read(text(label)),
        issuedOn,
        register == Direction.INCOMING ? receivedOn : null,
        text(issuer),
        text(subject),
        text(signer),
        text(signerPost),
        text(recipients),
        Objects.requireNonNull(urgency),
        readers == Readers.UNITS ? chosen() : null,
        fileId == null ? null : new FileId(fileId));
  }

  /// @param names of the units to choose from
  StaleEdit comparedWith(Document now, List<Option> names) {
    Registration typed = registration();
    return StaleEdit.NOTHING_DIFFERS
        .comparing(
            "kind",
            t("document.field.kind"),
            t(typed.kind().messageKey()),
            t(now.kind().messageKey()))
        .comparing("label", t("document.field.label"), typed.label().text(), now.label().text())
        .comparing("issuedOn", t("document.field.issuedOn"), typed.issuedOn(), now.issuedOn())
        .comparing(
            "receivedOn", t("document.field.receivedOn"), typed.receivedOn(), now.receivedOn())
        .comparing("issuer", t("document.field.issuer"), typed.issuer(), now.issuer())
        .comparing("subject", t("document.field.subject"), typed.subject(), now.subject())
        .comparing("signer", t("document.field.signer"), typed.signer(), now.signer())
        .comparing(
            "signerPost", t("document.field.signerPost"), typed.signerPost(), now.signerPost())
        .comparing(
            "recipients", t("document.field.recipients"), typed.recipients(), now.recipients())
        .comparing(
            "urgency",
            t("document.field.urgency"),
            t(typed.urgency().messageKey()),
            t(now.urgency().messageKey()))
        .comparing(
            "readers",
            t("document.field.readers"),
            readersOf(typed.audience(), names),
            readersOf(now.audience(), names));
  }

  private static String readersOf(@Nullable List<UUID> audience, List<Option> names) {
    return audience == null
        ? t("document.readers.ALL")
        : names.stream()
            .filter(unit -> audience.contains(UUID.fromString(unit.value())))
            .map(Option::text)
            .collect(Collectors.joining("; "));
  }

  /// Whether the person decided knowing all of them.
  boolean knowsAll(List<Twin> twins) {
    return Boolean.TRUE.equals(despite)
        && twins.stream().map(twin -> twin.id().value()).allMatch(known()::contains);
  }

  /// The documents the person registers it in spite of; empty before that is decided.
  public List<UUID> inSpiteOf() {
    return Boolean.TRUE.equals(despite) ? known() : List.of();
  }

  private List<UUID> known() {
    return ids(seen);
  }

  public List<UUID> chosen() {
    return ids(units);
  }

  private static List<UUID> ids(@Nullable List<UUID> sent) {
    return sent == null ? List.of() : sent.stream().filter(Objects::nonNull).toList();
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
