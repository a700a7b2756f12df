package vn.caicach.storage.internal.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ocsp.BasicOCSPResponse;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.SingleResp;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.jspecify.annotations.Nullable;
import vn.caicach.storage.DigitalSignature.Revocation;

/// Lists of revoked certificates and answers of OCSP responders, as the file carries them and the
/// operator has put them in. What is not signed by the issuer says nothing.
final class RevocationLists {

  private static final int MOST = 64;
  private static final int CRL_SIGN = 6;
  private static final String OCSP_SIGNING = "1.3.6.1.5.5.7.3.9";
  private static final String DELTA = "2.5.29.27";
  private static final String ISSUING_POINT = "2.5.29.28";

  private final List<X509CRL> lists = new ArrayList<>();
  private final List<BasicOCSPResp> answers = new ArrayList<>();

  RevocationLists(Collection<X509CRL> operators) {
    lists.addAll(operators);
  }

  /// @param since when it was revoked; null unless it was
  record Answer(Revocation revocation, @Nullable Instant since) {
    static final Answer UNKNOWN = new Answer(Revocation.UNKNOWN, null);
  }

  void addList(byte[] encoded) {
    if (lists.size() < MOST) {
      try {
        lists.add(Certificates.list(encoded));
      } catch (CRLException | RuntimeException e) {
        // Says nothing then.
      }
    }
  }

  void addAnswer(byte[] encoded) {
    if (answers.size() < MOST) {
      try {
        if (new OCSPResp(encoded).getResponseObject() instanceof BasicOCSPResp basic) {
          answers.add(basic);
        }
      } catch (IOException | OCSPException | RuntimeException e) {
        addBasicAnswer(encoded);
      }
    }
  }

  private void addBasicAnswer(byte[] encoded) {
    try {
      answers.add(new BasicOCSPResp(BasicOCSPResponse.getInstance(encoded)));
    } catch (RuntimeException e) {
      // Says nothing then.
    }
  }

  /// What is known of all certificates of a chain below its anchor: the first revocation of any,
  /// good when a list says so of each.
  ///
  /// @param time the earliest at which the signature is known to have been there
  Answer of(CertificateChain chain, Instant time) {
    boolean known = true;
    Instant first = null;
    for (X509Certificate certificate : chain.path()) {
      if (certificate.equals(chain.anchor())) {
        continue;
      }
      X509Certificate issuer = chain.issuerOf(certificate);
      Answer answer = issuer == null ? Answer.UNKNOWN : of(certificate, issuer, time);
      Instant since = answer.since();
      if (since != null && (first == null || since.isBefore(first))) {
        first = since;
      }
      known &= answer.revocation() != Revocation.UNKNOWN;
    }
    if (first != null) {
      return new Answer(Revocation.REVOKED, first);
    }
    return known ? new Answer(Revocation.GOOD, null) : Answer.UNKNOWN;
  }

  private Answer of(X509Certificate certificate, X509Certificate issuer, Instant time) {
    Answer best = Answer.UNKNOWN;
    for (X509CRL list : lists) {
      best = worse(best, says(list, certificate, issuer, time));
    }
    for (BasicOCSPResp answer : answers) {
      best = worse(best, says(answer, certificate, issuer, time));
    }
    return best;
  }

  /// One that says "revoked" is believed before others, the earliest of them first.
  private static Answer worse(Answer one, Answer other) {
    Instant first = one.since();
    Instant second = other.since();
    if (first != null || second != null) {
      return first == null || (second != null && second.isBefore(first)) ? other : one;
    }
    return one.revocation() == Revocation.GOOD ? one : other;
  }

  // --- lists (RFC 5280, 5 and 6.3) ---

  private static Answer says(
      X509CRL list, X509Certificate certificate, X509Certificate issuer, Instant time) {
    if (!list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal())
        || !isSigned(list, issuer)) {
      return Answer.UNKNOWN;
    }
    X509CRLEntry entry = list.getRevokedCertificate(certificate.getSerialNumber());
    if (entry != null && entry.getCertificateIssuer() == null) {
      return new Answer(Revocation.REVOKED, entry.getRevocationDate().toInstant());
    }
    boolean inTime =
        list.getNextUpdate() != null && !time.isAfter(list.getNextUpdate().toInstant());
    return inTime && isComplete(list, certificate)
        ? new Answer(Revocation.GOOD, null)
        : Answer.UNKNOWN;
  }

  private static boolean isSigned(X509CRL list, X509Certificate issuer) {
    boolean[] usage = issuer.getKeyUsage();
    if (usage != null && !usage[CRL_SIGN]) {
      return false;
    }
    try {
      list.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  /// Whether the list would name the certificate: it is not one of changes, of other certificates
  /// or of other reasons.
  private static boolean isComplete(X509CRL list, X509Certificate certificate) {
    Set<String> critical = list.getCriticalExtensionOIDs();
    boolean unknown = critical != null && !Set.of(ISSUING_POINT).containsAll(critical);
    if (unknown || list.getExtensionValue(DELTA) != null) {
      return false;
    }
    byte[] value = list.getExtensionValue(ISSUING_POINT);
    if (value == null) {
      return true;
    }
    try {
      var point =
          IssuingDistributionPoint.getInstance(ASN1OctetString.getInstance(value).getOctets());
      boolean authority = certificate.getBasicConstraints() >= 0;
      return !point.isIndirectCRL()
          && !point.onlyContainsAttributeCerts()
          && point.getOnlySomeReasons() == null
          && !(authority && point.onlyContainsUserCerts())
          && !(!authority && point.onlyContainsCACerts())
          && (point.getDistributionPoint() == null
              || points(certificate).stream()
                  .anyMatch(names(point.getDistributionPoint())::contains));
    } catch (IllegalArgumentException e) {
      return false;
    }
  }

  /// Where the certificate says its list is kept.
  private static Set<GeneralName> points(X509Certificate certificate) {
    byte[] value = certificate.getExtensionValue(Extension.cRLDistributionPoints.getId());
    Set<GeneralName> all = new HashSet<>();
    if (value != null) {
      var points = CRLDistPoint.getInstance(ASN1OctetString.getInstance(value).getOctets());
      for (DistributionPoint point : points.getDistributionPoints()) {
        if (point.getDistributionPoint() != null) {
          all.addAll(names(point.getDistributionPoint()));
        }
      }
    }
    return all;
  }

  private static Set<GeneralName> names(DistributionPointName name) {
    return name.getType() == DistributionPointName.FULL_NAME
        ? Set.of(GeneralNames.getInstance(name.getName()).getNames())
        : Set.of();
  }

  // --- answers (RFC 6960) ---

  private static Answer says(
      BasicOCSPResp answer, X509Certificate certificate, X509Certificate issuer, Instant time) {
    try {
      for (SingleResp single : answer.getResponses()) {
        boolean about =
            single.getCertID().getSerialNumber().equals(certificate.getSerialNumber())
                && single
                    .getCertID()
                    .matchesIssuer(
                        new JcaX509CertificateHolder(issuer), new BcDigestCalculatorProvider());
        if (about && isSigned(answer, issuer)) {
          if (single.getCertStatus() instanceof RevokedStatus revoked) {
            return new Answer(Revocation.REVOKED, revoked.getRevocationTime().toInstant());
          }
          boolean inTime =
              single.getNextUpdate() == null
                  ? !time.isAfter(single.getThisUpdate().toInstant())
                  : !time.isAfter(single.getNextUpdate().toInstant());
          if (inTime && single.getCertStatus() == CertificateStatus.GOOD) {
            return new Answer(Revocation.GOOD, null);
          }
        }
      }
    } catch (OCSPException | GeneralSecurityException | RuntimeException e) {
      // Says nothing then.
    }
    return Answer.UNKNOWN;
  }

  /// By the issuer, or by one the issuer made a responder.
  private static boolean isSigned(BasicOCSPResp answer, X509Certificate issuer)
      throws OCSPException {
    if (isSignedBy(answer, issuer)) {
      return true;
    }
    for (X509CertificateHolder holder : answer.getCerts()) {
      try {
        X509Certificate responder = Certificates.of(holder);
        List<String> uses = responder.getExtendedKeyUsage();
        if (uses != null
            && uses.contains(OCSP_SIGNING)
            && Certificates.signed(issuer, responder)
            && isSignedBy(answer, responder)) {
          return true;
        }
      } catch (CertificateException e) {
        // Another one may have.
      }
    }
    return false;
  }

  private static boolean isSignedBy(BasicOCSPResp answer, X509Certificate signer)
      throws OCSPException {
    try {
      return answer.isSignatureValid(
          new JcaContentVerifierProviderBuilder().build(signer.getPublicKey()));
    } catch (OperatorCreationException e) {
      return false;
    }
  }
}
