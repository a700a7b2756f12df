package vn.caicach.storage.internal.signature;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.ess.ESSCertID;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificate;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessable;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignerDigestMismatchException;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.jspecify.annotations.Nullable;

/// The signature itself: one signer's PKCS #7 or CAdES over the signed bytes (RFC 5652).
///
/// @param certificate the signer's, as the signature names it
record Cms(CMSSignedData data, SignerInformation signer, X509Certificate certificate) {

  static final Provider PROVIDER = new BouncyCastleProvider();

  private static final ASN1ObjectIdentifier SHA1 = new ASN1ObjectIdentifier("1.3.14.3.2.26");

  /// Digests that are read; with those before them nothing is proved.
  private static final Map<String, String> DIGESTS =
      Map.of(
          SHA1.getId(),
          "SHA-1",
          "2.16.840.1.101.3.4.2.4",
          "SHA-224",
          "2.16.840.1.101.3.4.2.1",
          "SHA-256",
          "2.16.840.1.101.3.4.2.2",
          "SHA-384",
          "2.16.840.1.101.3.4.2.3",
          "SHA-512",
          "2.16.840.1.101.3.4.2.8",
          "SHA3-256",
          "2.16.840.1.101.3.4.2.9",
          "SHA3-384",
          "2.16.840.1.101.3.4.2.10",
          "SHA3-512");

  /// What the check of the signature itself says.
  enum Check {
    GOOD,
    DIGEST_DIFFERS,
    VALUE_DIFFERS
  }

  /// @param encoded with whatever fills the gap behind it
  /// @param range what is signed; null when the signature holds what it signs
  /// @param beside certificates that come with the file elsewhere
  /// @throws CMSException when it is no such thing, or of several signers, or without the signer's
  ///   certificate
  static Cms read(byte[] encoded, @Nullable SignedRange range, Collection<X509Certificate> beside)
      throws CMSException, GeneralSecurityException {
    var data =
        range == null
            ? new CMSSignedData(encoded)
            : new CMSSignedData(new SignedBytes(range), encoded);
    List<SignerInformation> signers = List.copyOf(data.getSignerInfos().getSigners());
    if (signers.size() != 1) {
      throw new CMSException("not one signer");
    }
    SignerInformation signer = signers.getFirst();
    if (!DIGESTS.containsKey(signer.getDigestAlgOID())) {
      throw new CMSException("a digest that is not read");
    }
    Optional<X509CertificateHolder> own = first(data, signer);
    if (own.isPresent()) {
      return new Cms(data, signer, Certificates.of(own.get()));
    }
    for (X509Certificate certificate : beside) {
      if (signer.getSID().match(holder(certificate))) {
        return new Cms(data, signer, certificate);
      }
    }
    throw new CMSException("the signer's certificate is missing");
  }

  @SuppressWarnings("unchecked") // the library's selectors are of no type
  private static Optional<X509CertificateHolder> first(
      CMSSignedData data, SignerInformation signer) {
    return ((Collection<X509CertificateHolder>) data.getCertificates().getMatches(signer.getSID()))
        .stream().findFirst();
  }

  private static X509CertificateHolder holder(X509Certificate certificate)
      throws GeneralSecurityException {
    try {
      return new X509CertificateHolder(certificate.getEncoded());
    } catch (IOException e) {
      throw new GeneralSecurityException(e);
    }
  }

  /// @param encoded with whatever fills the gap behind it
  static ContentInfo contentInfo(byte[] encoded) throws IOException {
    try (var in = new ASN1InputStream(encoded)) {
      return ContentInfo.getInstance(in.readObject());
    }
  }

  static String digestName(String identifier) {
    return DIGESTS.getOrDefault(identifier, "");
  }

  boolean hasWeakDigest() {
    return signer.getDigestAlgOID().equals(SHA1.getId());
  }

  /// @param range over whose SHA-1 the signature was made; null for a signature over the bytes
  ///   themselves
  Check check(@Nullable SignedRange range) throws IOException {
    try {
      if (range != null && !digests(range)) {
        return Check.DIGEST_DIFFERS;
      }
      // By the key alone: with the certificate the claimed time would be compared as well.
      boolean fits =
          signer.verify(
              new JcaSimpleSignerInfoVerifierBuilder()
                  .setProvider(PROVIDER)
                  .build(certificate.getPublicKey()));
      return !fits
          ? signer.getSignedAttributes() == null ? Check.DIGEST_DIFFERS : Check.VALUE_DIFFERS
          : namesItsCertificate() ? Check.GOOD : Check.VALUE_DIFFERS;
    } catch (CMSSignerDigestMismatchException e) {
      return Check.DIGEST_DIFFERS;
    } catch (CMSException | OperatorCreationException | GeneralSecurityException e) {
      return Check.VALUE_DIFFERS;
    }
  }

  /// `adbe.pkcs7.sha1`: what is signed is the SHA-1 of the bytes.
  private boolean digests(SignedRange range) throws IOException, GeneralSecurityException {
    return data.getSignedContent() != null
        && data.getSignedContent().getContent() instanceof byte[] signed
        && Arrays.equals(signed, digest("SHA-1", range));
  }

  static byte[] digest(String algorithm, SignedRange range)
      throws IOException, GeneralSecurityException {
    MessageDigest digest = MessageDigest.getInstance(algorithm);
    range.writeTo(
        new OutputStream() {
          @Override
          public void write(int one) {
            digest.update((byte) one);
          }

          @Override
          public void write(byte[] bytes, int from, int length) {
            digest.update(bytes, from, length);
          }
        });
    return digest.digest();
  }

  /// A signature that says which certificate it is of (RFC 5035) is of no other.
  private boolean namesItsCertificate() throws GeneralSecurityException {
    AttributeTable attributes = signer.getSignedAttributes();
    if (attributes == null) {
      return true;
    }
    ASN1Encodable second = value(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificateV2));
    if (second != null) {
      ESSCertIDv2 id = SigningCertificateV2.getInstance(second).getCerts()[0];
      String digest = digestName(id.getHashAlgorithm().getAlgorithm().getId());
      return !digest.isEmpty() && Arrays.equals(id.getCertHash(), fingerprint(digest));
    }
    ASN1Encodable first = value(attributes.get(PKCSObjectIdentifiers.id_aa_signingCertificate));
    if (first != null) {
      ESSCertID id = SigningCertificate.getInstance(first).getCerts()[0];
      return Arrays.equals(id.getCertHash(), fingerprint("SHA-1"));
    }
    return true;
  }

  private byte[] fingerprint(String digest) throws GeneralSecurityException {
    return MessageDigest.getInstance(digest).digest(certificate.getEncoded());
  }

  /// The time the signer's machine put into the signature.
  Optional<Instant> signingTime() {
    AttributeTable attributes = signer.getSignedAttributes();
    ASN1Encodable time =
        attributes == null ? null : value(attributes.get(CMSAttributes.signingTime));
    return time == null
        ? Optional.empty()
        : Optional.of(Time.getInstance(time).getDate().toInstant());
  }

  /// The time stamp over this signature's value (RFC 3161, appendix A).
  Optional<ContentInfo> timeStamp() {
    AttributeTable attributes = signer.getUnsignedAttributes();
    ASN1Encodable token =
        attributes == null
            ? null
            : value(attributes.get(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken));
    return token == null ? Optional.empty() : Optional.of(ContentInfo.getInstance(token));
  }

  private static @Nullable ASN1Encodable value(@Nullable Attribute attribute) {
    return attribute == null || attribute.getAttrValues().size() == 0
        ? null
        : attribute.getAttrValues().getObjectAt(0);
  }

  private record SignedBytes(SignedRange range) implements CMSProcessable {
    @Override
    public void write(OutputStream out) throws IOException {
      range.writeTo(out);
    }

    @Override
    public Object getContent() {
      return range;
    }
  }
}
