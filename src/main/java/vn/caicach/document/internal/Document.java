package vn.caicach.document.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.document.Direction;
import vn.caicach.document.DocumentId;
import vn.caicach.document.DocumentKind;
import vn.caicach.document.DocumentLabel;
import vn.caicach.document.DocumentReaders;
import vn.caicach.document.Registration;
import vn.caicach.document.Urgency;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Actor;
import vn.caicach.storage.FileId;

/// An entry of the register. Its number there stays, whatever is corrected.
@Table(schema = "document", name = "documents")
public record Document(
    @Id DocumentId id,
    Direction direction,
    int registerYear,
    int registerNumber,
    DocumentKind kind,
    String number,
    String symbol,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate receivedOn,
    String issuer,
    String subject,
    String signer,
    String signerPost,
    String recipients,
    Urgency urgency,
    @Nullable List<UUID> audience,
    @Nullable FileId fileId,
    Instant registeredAt,
    @Nullable AccountId registeredBy,
    String registeredByName,
    @Version long version) {

  public static Document of(Registration what, int year, int number, Instant now) {
    Actor actor = Scopes.current().map(Scope::actor).orElse(null);
    return new Document(
        DocumentId.next(),
        what.direction(),
        year,
        number,
        what.kind(),
        what.label().number(),
        what.label().symbol(),
        what.issuedOn(),
        what.receivedOn(),
        what.issuer(),
        what.subject(),
        what.signer(),
        what.signerPost(),
        what.recipients(),
        what.urgency(),
        what.audience(),
        what.file(),
        now,
        actor == null ? null : actor.account(),
        actor == null ? "" : actor.name(),
        0);
  }

  /// @param seen the version the correction was made from
  Document corrected(Registration what, long seen) {
    return new Document(
        id,
        direction,
        registerYear,
        registerNumber,
        what.kind(),
        what.label().number(),
        what.label().symbol(),
        what.issuedOn(),
        what.receivedOn(),
        what.issuer(),
        what.subject(),
        what.signer(),
        what.signerPost(),
        what.recipients(),
        what.urgency(),
        what.audience(),
        fileId == null ? what.file() : fileId,
        registeredAt,
        registeredBy,
        registeredByName,
        seen);
  }

  /// The same document, read by the people of those units too.
  Document alsoMeantFor(Collection<UUID> others) {
    return new Document(
        id,
        direction,
        registerYear,
        registerNumber,
        kind,
        number,
        symbol,
        issuedOn,
        receivedOn,
        issuer,
        subject,
        signer,
        signerPost,
        recipients,
        urgency,
        Stream.concat(readingUnits().stream(), others.stream()).distinct().sorted().toList(),
        fileId,
        registeredAt,
        registeredBy,
        registeredByName,
        version);
  }

  public DocumentLabel label() {
    return new DocumentLabel(number, symbol);
  }

  /// Whether a correction leaves alone what tells one paper from another.
  public boolean isSamePaperAs(Registration what) {
    return label().equals(what.label())
        && issuer.equals(what.issuer())
        && Objects.equals(issuedOn, what.issuedOn())
        && Objects.equals(fileId, what.file());
  }

  /// The units it is meant for; empty when everybody reads it.
  public List<UUID> readingUnits() {
    return audience == null ? List.of() : audience;
  }

  public boolean isReadableBy(Actor actor) {
    return DocumentReaders.include(actor, audience);
  }
}
