package vn.caicach.document;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.caicach.shared.VietnameseText;
import vn.caicach.storage.FileId;

/// What is written into the register of a document; Phụ lục VI NĐ 30/2020/NĐ-CP. Texts are tidied.
///
/// @param issuedOn null when the paper bears no date
/// @param receivedOn the day it came in; null for one that goes out
/// @param issuer cơ quan ban hành
/// @param subject trích yếu
/// @param signer empty when not known
/// @param signerPost empty when not known
/// @param recipients nơi nhận; empty when not known
/// @param audience units whose people may read it; null for everybody who reads documents
/// @param file null when there is none yet
public record Registration(
    Direction direction,
    DocumentKind kind,
    DocumentLabel label,
    @Nullable LocalDate issuedOn,
    @Nullable LocalDate receivedOn,
    String issuer,
    String subject,
    String signer,
    String signerPost,
    String recipients,
    Urgency urgency,
    @Nullable List<UUID> audience,
    @Nullable FileId file) {

  public Registration {
    issuer = VietnameseText.tidy(issuer);
    subject = VietnameseText.tidy(subject);
    signer = VietnameseText.tidy(signer);
    signerPost = VietnameseText.tidy(signerPost);
    recipients = recipients.strip();
    audience =
        audience == null || audience.isEmpty()
            ? null
            : audience.stream().distinct().sorted().toList();
    if (issuer.isEmpty() || subject.isEmpty()) {
      throw new IllegalArgumentException("a document has an issuer and a subject");
    }
    if ((direction == Direction.INCOMING) != (receivedOn != null)) {
      throw new IllegalArgumentException("a document that comes in has a day of arrival, no other");
    }
  }

  /// The day that decides the year of the register.
  ///
  /// @param today for one that goes out undated
  public LocalDate entryDay(LocalDate today) {
    if (receivedOn != null) {
      return receivedOn;
    }
    return issuedOn != null ? issuedOn : today;
  }
}
