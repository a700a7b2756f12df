package vn.caicach.storage;

import vn.caicach.ui.State;

/// How a digital signature in a file stands. Declared from the best to the worst: where several
/// hold, the last one is said.
///
/// What a signature is: Luật Giao dịch điện tử 20/2023/QH15; what is looked at: Nghị định
/// 68/2024/NĐ-CP Điều 30–32 and Nghị định 23/2025/NĐ-CP.
public enum SignatureState {
  /// Whole, the document unchanged since, the certificate valid when the signature was there and
  /// issued under one of the operator's trust anchors.
  VALID(State.OK),
  /// Whole and the document unchanged since, but no trust anchor vouches for who issued the
  /// certificate: the name in it is that issuer's word.
  VALID_BUT_UNTRUSTED_ISSUER(State.RISK),
  /// Whole and the document unchanged since, but the certificate was made by the signer: anybody
  /// may put any name into such a one.
  SELF_SIGNED(State.RISK),
  /// The certificate is one for other uses, such as a web server's.
  UNFIT_CERTIFICATE(State.RISK),
  /// The certificate was not valid at the earliest time the signature is known to have been there,
  /// or not yet at the time the signer claims.
  EXPIRED(State.LATE),
  /// The certificate was revoked before the earliest time the signature is known to have been
  /// there.
  REVOKED(State.LATE),
  /// What the file shows is not what was signed: bytes changed, left out of the signature, or pages
  /// changed by a later addition.
  ALTERED(State.LATE),
  /// Cannot be read, or is not the work of the certificate that it names.
  BROKEN(State.LATE);

  private final State shown;

  SignatureState(State shown) {
    this.shown = shown;
  }

  /// Icon and colour on pages.
  public State shown() {
    return shown;
  }

  /// The document is as it was signed, whoever the signer is.
  public boolean isIntact() {
    return compareTo(ALTERED) < 0;
  }

  /// The key of the word in the message files; with `.text` behind it, of the sentence.
  public String messageKey() {
    return "storage.signature.state." + name();
  }
}
