package vn.caicach.storage.internal.signature;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampToken;

/// A whole time stamp: somebody says that something was there at a time (RFC 3161). Whether that
/// somebody is trusted is another question.
///
/// @param certificate of the time-stamping authority
record TimeStamp(TimeStampToken token, Instant time, X509Certificate certificate) {

  /// Digests what is stamped with an algorithm of that name.
  interface Stamped {
    byte[] digest(String algorithm) throws IOException, GeneralSecurityException;
  }

  static Stamped bytes(byte[] bytes) {
    return algorithm -> MessageDigest.getInstance(algorithm).digest(bytes);
  }

  /// @return empty when it cannot be read, is of something else, or does not hold
  static Optional<TimeStamp> of(ContentInfo encoded, Stamped stamped) {
    try {
      var token = new TimeStampToken(encoded);
      var info = token.getTimeStampInfo();
      String digest = Cms.digestName(info.getMessageImprintAlgOID().getId());
      if (digest.isEmpty()
          || !Arrays.equals(info.getMessageImprintDigest(), stamped.digest(digest))) {
        return Optional.empty();
      }
      for (X509CertificateHolder holder : matching(token)) {
        // Also: the certificate is for time stamps alone, and was valid at that time.
        token.validate(
            new JcaSimpleSignerInfoVerifierBuilder().setProvider(Cms.PROVIDER).build(holder));
        return Optional.of(
            new TimeStamp(token, info.getGenTime().toInstant(), Certificates.of(holder)));
      }
      return Optional.empty();
    } catch (IOException
        | TSPException
        | OperatorCreationException
        | GeneralSecurityException
        | RuntimeException e) {
      return Optional.empty();
    }
  }

  @SuppressWarnings("unchecked") // the library's selectors are of no type
  private static Collection<X509CertificateHolder> matching(TimeStampToken token) {
    return (Collection<X509CertificateHolder>) token.getCertificates().getMatches(token.getSID());
  }
}
