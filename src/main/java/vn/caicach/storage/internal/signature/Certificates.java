package vn.caicach.storage.internal.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.CRLException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAKey;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.bouncycastle.cert.X509CertificateHolder;

/// What is asked of certificates.
final class Certificates {

  private static final int DIGITAL_SIGNATURE = 0;
  private static final int NON_REPUDIATION = 1;
  private static final int STRONG_RSA = 2048;

  /// Uses that are not the signing of documents: web servers, programs, time stamps, OCSP.
  private static final Set<String> OTHER_USES =
      Set.of("1.3.6.1.5.5.7.3.1", "1.3.6.1.5.5.7.3.3", "1.3.6.1.5.5.7.3.8", "1.3.6.1.5.5.7.3.9");

  private Certificates() {}

  static CertificateFactory factory() {
    try {
      return CertificateFactory.getInstance("X.509");
    } catch (CertificateException e) {
      throw new IllegalStateException(e);
    }
  }

  static X509Certificate of(X509CertificateHolder holder) throws CertificateException {
    try {
      return of(holder.getEncoded());
    } catch (IOException e) {
      throw new CertificateException(e);
    }
  }

  static X509Certificate of(byte[] encoded) throws CertificateException {
    return (X509Certificate) factory().generateCertificate(new ByteArrayInputStream(encoded));
  }

  static X509CRL list(byte[] encoded) throws CRLException {
    return (X509CRL) factory().generateCRL(new ByteArrayInputStream(encoded));
  }

  /// Made by its own holder.
  static boolean isSelfSigned(X509Certificate certificate) {
    return certificate.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
        && signed(certificate, certificate);
  }

  /// The issuer's key made the certificate.
  static boolean signed(X509Certificate issuer, X509Certificate certificate) {
    try {
      certificate.verify(issuer.getPublicKey());
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }

  /// RFC 5280, 4.2.1.3 and 4.2.1.12: a certificate that names its uses and not this one.
  static boolean mayNotSignDocuments(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    if (usage != null && !usage[DIGITAL_SIGNATURE] && !usage[NON_REPUDIATION]) {
      return true;
    }
    try {
      List<String> uses = certificate.getExtendedKeyUsage();
      return uses != null && OTHER_USES.containsAll(uses);
    } catch (CertificateException e) {
      return true;
    }
  }

  static boolean hasWeakKey(X509Certificate certificate) {
    return certificate.getPublicKey() instanceof RSAKey key
        && key.getModulus().bitLength() < STRONG_RSA;
  }

  static String commonName(X500Principal name) {
    return part(name, BCStyle.CN);
  }

  static String organisation(X500Principal name) {
    String organisation = part(name, BCStyle.O);
    return organisation.isEmpty() ? part(name, BCStyle.OU) : organisation;
  }

  private static String part(X500Principal name, ASN1ObjectIdentifier kind) {
    RDN[] parts = X500Name.getInstance(name.getEncoded()).getRDNs(kind);
    return parts.length == 0 || parts[0].getFirst() == null
        ? ""
        : IETFUtils.valueToString(parts[0].getFirst().getValue()).replace("\\", "");
  }
}
