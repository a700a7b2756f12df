package vn.caicach.storage.internal.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import vn.caicach.storage.DigitalSignature;
import vn.caicach.storage.DigitalSignature.Kind;
import vn.caicach.storage.DigitalSignature.Revocation;
import vn.caicach.storage.DigitalSignature.Time;
import vn.caicach.storage.FileSignatures;
import vn.caicach.storage.SignatureRemark;
import vn.caicach.storage.SignatureState;

/// Checks the digital signatures of a PDF (PAdES, ISO 32000-1 12.8).
///
/// A signature is judged as of the earliest time it is known to have been there: that of a trusted
/// time stamp, else the moment the program received the file. What the signer's own clock says
/// proves nothing about a certificate that ended before.
public final class SignatureVerifier {

  private final TrustAnchors anchors;
  private final Instant receivedAt;
  private final Evidence evidence;

  private SignatureVerifier(TrustAnchors anchors, Instant receivedAt) {
    this.anchors = anchors;
    this.receivedAt = receivedAt;
    this.evidence = new Evidence(anchors.lists());
  }

  /// Whether anybody signed at all.
  public static boolean isSigned(PDDocument document) {
    return SignatureField.anySigned(document);
  }

  /// All signatures in the order of signing, at most [FileSignatures#MOST]. What cannot be read is
  /// one that is broken.
  ///
  /// @param trust the folder of trust anchors and lists of revoked certificates; may be missing
  /// @param receivedAt when the program received the file
  public static List<DigitalSignature> verify(Path file, Path trust, Instant receivedAt) {
    try (PDDocument document = Loader.loadPDF(file.toFile())) {
      return new SignatureVerifier(TrustAnchors.in(trust), receivedAt).verify(file, document);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return List.of(
          new DigitalSignature(
              Kind.SIGNATURE,
              SignatureState.BROKEN,
              "",
              "",
              "",
              "",
              null,
              null,
              Time.NONE,
              Revocation.UNKNOWN,
              List.of(SignatureRemark.UNREADABLE)));
    }
  }

  private List<DigitalSignature> verify(Path file, PDDocument document) throws IOException {
    evidence.read(document);
    List<PdfSignature> signatures =
        SignatureField.of(document).values().stream()
            .map(SignatureField::value)
            .filter(Objects::nonNull)
            .limit(FileSignatures.MOST)
            .map(dictionary -> PdfSignature.read(file, dictionary, evidence))
            .sorted(Comparator.comparingLong(PdfSignature::end))
            .toList();
    lookForChanges(signatures, document);
    return signatures.stream().map(signature -> judge(signature, signatures)).toList();
  }

  private static void lookForChanges(List<PdfSignature> signatures, PDDocument document) {
    Set<COSBase> good = Collections.newSetFromMap(new IdentityHashMap<>());
    for (PdfSignature signature : signatures) {
      if (signature.isIntact()) {
        COSDictionary dictionary = signature.dictionary();
        good.add(dictionary);
      }
    }
    for (PdfSignature signature : signatures) {
      SignedRange range = signature.range();
      if (range == null || !signature.isIntact()) {
        continue;
      }
      switch (changes(range, document, good)) {
        case NONE -> {}
        case SIGNATURES -> {
          if (signature.forbidsChanges()) {
            signature.wrong(SignatureState.ALTERED, SignatureRemark.CHANGE_FORBIDDEN);
          } else {
            signature.remark(SignatureRemark.SIGNED_LATER);
          }
        }
        case CHANGED -> signature.wrong(SignatureState.ALTERED, SignatureRemark.CHANGED_LATER);
      }
    }
  }

  private static LaterChanges changes(SignedRange range, PDDocument now, Set<COSBase> good) {
    try {
      return LaterChanges.since(range, now, good);
    } catch (IOException | RuntimeException | StackOverflowError e) {
      return LaterChanges.CHANGED;
    }
  }

  private DigitalSignature judge(PdfSignature signature, List<PdfSignature> all) {
    X509Certificate certificate = signature.certificate();
    Instant claimed = signature.claimedTime();
    TimeStamp stamp = signature.stamp();
    boolean stampTrusted = stamp != null && isTrusted(stamp);
    var revocation = Revocation.UNKNOWN;
    if (certificate != null) {
      Instant there =
          signature.isTimeStamp() && stamp != null
              ? stamp.time()
              : earliest(signature, stampTrusted ? stamp : null, all);
      revocation = judge(signature, certificate, claimed, there);
    }
    return new DigitalSignature(
        signature.isTimeStamp() ? Kind.TIME_STAMP : Kind.SIGNATURE,
        signature.state(),
        certificate == null ? "" : Certificates.commonName(certificate.getSubjectX500Principal()),
        certificate == null ? "" : Certificates.organisation(certificate.getSubjectX500Principal()),
        certificate == null ? "" : issuer(certificate),
        certificate == null ? "" : certificate.getSerialNumber().toString(16),
        claimed,
        stamp == null ? null : stamp.time(),
        stamp == null
            ? claimed == null ? Time.NONE : Time.CLAIMED
            : stampTrusted ? Time.STAMPED : Time.STAMPED_BY_UNKNOWN,
        revocation,
        signature.remarks());
  }

  private static String issuer(X509Certificate certificate) {
    String name = Certificates.commonName(certificate.getIssuerX500Principal());
    return name.isEmpty() ? Certificates.organisation(certificate.getIssuerX500Principal()) : name;
  }

  private Instant earliest(
      PdfSignature signature, @Nullable TimeStamp own, List<PdfSignature> all) {
    Instant earliest = receivedAt;
    if (own != null && own.time().isBefore(earliest)) {
      earliest = own.time();
    }
    for (PdfSignature other : all) {
      TimeStamp stamp = other.stamp();
      if (other.isTimeStamp()
          && other.isIntact()
          && other.end() >= signature.end()
          && stamp != null
          && stamp.time().isBefore(earliest)
          && isTrusted(stamp)) {
        earliest = stamp.time();
      }
    }
    return earliest;
  }

  private CertificateChain chain(X509Certificate certificate) {
    return CertificateChain.of(certificate, evidence.certificates(), anchors.authorities());
  }

  private boolean isTrusted(TimeStamp stamp) {
    CertificateChain chain = chain(stamp.certificate());
    if (!chain.keepsTheRules() || chain.isExpiredAt(stamp.time())) {
      return false;
    }
    Instant revoked = evidence.lists().of(chain, stamp.time()).since();
    return revoked == null || revoked.isAfter(stamp.time());
  }

  /// Judges the certificate.
  ///
  /// @param there the earliest time the signature is known to have been there
  private Revocation judge(
      PdfSignature signature,
      X509Certificate certificate,
      @Nullable Instant claimed,
      Instant there) {
    CertificateChain chain = chain(certificate);
    judgeIssuer(signature, chain);
    judgeDates(signature, chain, claimed, there);
    if (!signature.isTimeStamp() && Certificates.mayNotSignDocuments(certificate)) {
      signature.fall(SignatureState.UNFIT_CERTIFICATE);
    }
    if (chain.path().stream().anyMatch(Certificates::hasWeakKey)) {
      signature.remark(SignatureRemark.WEAK_KEY);
    }
    RevocationLists.Answer answer = evidence.lists().of(chain, there);
    Instant since = answer.since();
    if (since == null) {
      return answer.revocation();
    }
    if (since.isAfter(there)) {
      signature.remark(SignatureRemark.REVOKED_LATER);
      return Revocation.GOOD;
    }
    signature.fall(SignatureState.REVOKED);
    return Revocation.REVOKED;
  }

  private void judgeIssuer(PdfSignature signature, CertificateChain chain) {
    if (chain.isTrusted()) {
      if (!chain.keepsTheRules()) {
        signature.wrong(SignatureState.VALID_BUT_UNTRUSTED_ISSUER, SignatureRemark.CHAIN_REFUSED);
      }
    } else if (Certificates.isSelfSigned(chain.leaf())) {
      signature.fall(SignatureState.SELF_SIGNED);
    } else {
      signature.wrong(
          SignatureState.VALID_BUT_UNTRUSTED_ISSUER,
          anchors.isEmpty() ? SignatureRemark.NO_ANCHORS : SignatureRemark.ISSUER_UNKNOWN);
    }
  }

  private static void judgeDates(
      PdfSignature signature, CertificateChain chain, @Nullable Instant claimed, Instant there) {
    if (chain.isExpiredAt(there)
        || (claimed != null && claimed.isAfter(chain.leaf().getNotAfter().toInstant()))) {
      signature.fall(SignatureState.EXPIRED);
    }
    if (chain.isNotYetValidAt(there)
        || (claimed != null && claimed.isBefore(chain.leaf().getNotBefore().toInstant()))) {
      signature.wrong(SignatureState.EXPIRED, SignatureRemark.NOT_YET_VALID);
    }
  }
}
