package vn.caicach.storage;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One digital signature in a file, as it was found when the file was looked into. Names are those
/// of the certificate; whether they are to be believed is what the state says.
///
/// @param kind whose mark it is
/// @param signer common name of the certificate's holder, or empty
/// @param organisation of the holder, or empty
/// @param issuer who issued the certificate, or empty
/// @param serial of the certificate, hexadecimal, or empty
/// @param signedAt when the signer says it was; null where nothing is said
/// @param stampedAt when a time stamp says it was there already; null without one that is whole
/// @param time what the time rests on
/// @param revocation whether the certificate was revoked, as far as lists are at hand
/// @param remarks in the order of their declaration
public record DigitalSignature(
    Kind kind,
    SignatureState state,
    String signer,
    String organisation,
    String issuer,
    String serial,
    @Nullable Instant signedAt,
    @Nullable Instant stampedAt,
    Time time,
    Revocation revocation,
    List<SignatureRemark> remarks) {

  public DigitalSignature {
    remarks = List.copyOf(remarks);
  }

  /// Whose mark it is.
  public enum Kind {
    /// Of a person or an agency.
    SIGNATURE,
    /// Of a time-stamping authority over the whole document (RFC 3161).
    TIME_STAMP
  }

  /// What the time of a signature rests on.
  public enum Time {
    /// No time is given.
    NONE,
    /// The clock of the signer's machine.
    CLAIMED,
    /// A whole time stamp of somebody no trust anchor vouches for.
    STAMPED_BY_UNKNOWN,
    /// A time stamp under a trust anchor.
    STAMPED;

    public String messageKey() {
      return "storage.signature.time." + name();
    }
  }

  /// Whether a certificate was revoked. Nobody is asked over the network: only lists in the file
  /// and of the operator are read.
  public enum Revocation {
    GOOD,
    /// No list at hand says.
    UNKNOWN,
    REVOKED;

    public String messageKey() {
      return "storage.signature.revocation." + name();
    }
  }
}
