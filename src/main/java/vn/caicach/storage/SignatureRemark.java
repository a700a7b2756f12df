package vn.caicach.storage;

/// Why a signature stands as it does, and what else is to be known of it. Each has its sentence in
/// the message files.
public enum SignatureRemark {
  /// The signed ranges do not hold the whole revision with a gap for the signature alone (ISO
  /// 32000-1, 12.8.1).
  HOLE,
  /// The bytes are not those that were signed.
  DIGEST_DIFFERS,
  /// The value of the signature does not fit the certificate.
  VALUE_DIFFERS,
  /// A later addition changed what the pages show.
  CHANGED_LATER,
  /// The signer allowed no change, and there is one (DocMDP, level 1).
  CHANGE_FORBIDDEN,
  /// No signature that can be read.
  UNREADABLE,
  /// Larger than is looked at.
  TOO_LARGE,
  /// Not in a form that is known here (PKCS #7 or CAdES detached, PKCS #7 with SHA-1, RFC 3161).
  UNKNOWN_FORM,
  /// Others signed after this one; the pages are unchanged.
  SIGNED_LATER,
  /// Certificates of this installation's operator are missing altogether.
  NO_ANCHORS,
  /// The chain of certificates reaches no trust anchor.
  ISSUER_UNKNOWN,
  /// The chain reaches a trust anchor but breaks a rule on the way (RFC 5280).
  CHAIN_REFUSED,
  /// The certificate begins after the time the signer claims.
  NOT_YET_VALID,
  /// Revoked, but after the signature was there.
  REVOKED_LATER,
  /// SHA-1, which no longer holds.
  WEAK_DIGEST,
  /// An RSA key below 2048 bits.
  WEAK_KEY,
  /// A time stamp is there but is not one of this signature, or is broken.
  STAMP_BROKEN;

  /// The key of the sentence in the message files.
  public String messageKey() {
    return "storage.signature.remark." + name();
  }
}
