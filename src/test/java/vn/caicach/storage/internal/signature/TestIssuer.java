package vn.caicach.storage.internal.signature;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ocsp.OCSPResponseStatus;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.ContentSigner;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/// A made-up authority that issues certificates, lists of revoked ones and answers about them.
final class TestIssuer {

  static final Instant FROM = Instant.parse("2024-01-01T00:00:00Z");
  static final Instant UNTIL = Instant.parse("2034-01-01T00:00:00Z");

  private static final AtomicLong SERIALS = new AtomicLong(1000);

  /// A certificate with its key.
  record Holder(X509Certificate certificate, KeyPair keys) {
    String algorithm() {
      return keys.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA";
    }
  }

  private final Holder own;

  private TestIssuer(Holder own) {
    this.own = own;
  }

  static TestIssuer root(String name) throws Exception {
    KeyPair keys = elliptic();
    return new TestIssuer(
        new Holder(
            certificate(name(name, "Tổ chức thử"), keys, null, keys, FROM, UNTIL, true, null),
            keys));
  }

  TestIssuer intermediate(String name) throws Exception {
    KeyPair keys = elliptic();
    return new TestIssuer(
        new Holder(
            certificate(name(name, "Tổ chức thử"), keys, own, own.keys(), FROM, UNTIL, true, null),
            keys));
  }

  X509Certificate certificate() {
    return own.certificate();
  }

  Holder officer(String name, String organisation) throws Exception {
    return officer(name, organisation, FROM, UNTIL, rsa(2048));
  }

  Holder officer(String name, String organisation, Instant from, Instant until, KeyPair keys)
      throws Exception {
    return new Holder(
        certificate(name(name, organisation), keys, own, own.keys(), from, until, false, null),
        keys);
  }

  Holder holder(String name, KeyPurposeId purpose) throws Exception {
    KeyPair keys = elliptic();
    return new Holder(
        certificate(name(name, "Đơn vị thử"), keys, own, own.keys(), FROM, UNTIL, false, purpose),
        keys);
  }

  static Holder selfSigned(String name) throws Exception {
    KeyPair keys = elliptic();
    return new Holder(
        certificate(name(name, "Tự xưng"), keys, null, keys, FROM, UNTIL, false, null), keys);
  }

  static KeyPair elliptic() throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    return generator.generateKeyPair();
  }

  static KeyPair rsa(int bits) throws GeneralSecurityException {
    var generator = KeyPairGenerator.getInstance("RSA");
    generator.initialize(bits);
    return generator.generateKeyPair();
  }

  private static X500Name name(String name, String organisation) {
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.C, "VN")
        .addRDN(BCStyle.O, organisation)
        .addRDN(BCStyle.CN, name)
        .build();
  }

  private static X509Certificate certificate(
      X500Name subject,
      KeyPair keys,
      @Nullable Holder issuer,
      KeyPair issuerKeys,
      Instant from,
      Instant until,
      boolean authority,
      @Nullable KeyPurposeId purpose)
      throws Exception {
    X500Name issuerName =
        issuer == null
            ? subject
            : X500Name.getInstance(issuer.certificate().getSubjectX500Principal().getEncoded());
    var builder =
        new JcaX509v3CertificateBuilder(
            issuerName,
            BigInteger.valueOf(SERIALS.incrementAndGet()),
            Date.from(from),
            Date.from(until),
            subject,
            keys.getPublic());
    builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    builder.addExtension(
        Extension.keyUsage,
        true,
        new KeyUsage(
            authority
                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation));
    if (purpose != null) {
      builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(purpose));
    }
    return new JcaX509CertificateConverter().getCertificate(builder.build(signer(issuerKeys)));
  }

  private static ContentSigner signer(KeyPair keys) throws Exception {
    return new JcaContentSignerBuilder(
            keys.getPrivate().getAlgorithm().equals("RSA") ? "SHA256withRSA" : "SHA256withECDSA")
        .build(keys.getPrivate());
  }

  /// A list that holds until 2030.
  ///
  /// @param revoked null for a list of nobody
  X509CRL list(@Nullable X509Certificate revoked, Instant since) throws Exception {
    var builder =
        new JcaX509v2CRLBuilder(
            own.certificate().getSubjectX500Principal(),
            Date.from(Instant.parse("2026-11-01T00:00:00Z")));
    builder.setNextUpdate(Date.from(Instant.parse("2030-01-01T00:00:00Z")));
    if (revoked != null) {
      builder.addCRLEntry(revoked.getSerialNumber(), Date.from(since), CRLReason.keyCompromise);
    }
    return new JcaX509CRLConverter().getCRL(builder.build(signer(own.keys())));
  }

  /// What the responder of this authority says.
  ///
  /// @param revoked null for "good"
  byte[] answer(X509Certificate about, @Nullable Instant revoked) throws Exception {
    var digests = new BcDigestCalculatorProvider();
    X509CertificateHolder holder = new JcaX509CertificateHolder(own.certificate());
    var builder = new BasicOCSPRespBuilder(new RespID(holder.getSubject()));
    builder.addResponse(
        new CertificateID(digests.get(CertificateID.HASH_SHA1), holder, about.getSerialNumber()),
        revoked == null
            ? CertificateStatus.GOOD
            : new RevokedStatus(Date.from(revoked), CRLReason.keyCompromise),
        Date.from(Instant.parse("2026-11-01T00:00:00Z")),
        Date.from(Instant.parse("2030-01-01T00:00:00Z")));
    var basic =
        builder.build(
            signer(own.keys()),
            new X509CertificateHolder[0],
            Date.from(Instant.parse("2026-11-01T00:00:00Z")));
    return new OCSPRespBuilder().build(OCSPResponseStatus.SUCCESSFUL, basic).getEncoded();
  }
}
