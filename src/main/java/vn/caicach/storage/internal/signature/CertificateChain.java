package vn.caicach.storage.internal.signature;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathValidator;
import java.security.cert.PKIXParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// From a certificate to whoever issued it, and on, as far as the certificates at hand go.
///
/// @param path the certificate first, each issued by the next one; without the anchor, unless the
///   certificate is one itself
/// @param anchor null when no trust anchor issued the last one
record CertificateChain(List<X509Certificate> path, @Nullable X509Certificate anchor) {

  private static final int MOST_AT_HAND = 64;

  /// The shortest way to an anchor; else the longest way to anybody. Every certificate is looked at
  /// once, however they are signed across.
  static CertificateChain of(
      X509Certificate leaf,
      Collection<X509Certificate> atHand,
      Collection<X509Certificate> anchors) {
    if (anchors.contains(leaf)) {
      return new CertificateChain(List.of(leaf), leaf);
    }
    List<X509Certificate> pool = atHand.stream().distinct().limit(MOST_AT_HAND).toList();
    Map<X509Certificate, X509Certificate> below = new HashMap<>();
    Set<X509Certificate> seen = new HashSet<>(Set.of(leaf));
    Deque<X509Certificate> open = new ArrayDeque<>(List.of(leaf));
    X509Certificate last = leaf;
    while (!open.isEmpty()) {
      last = open.removeFirst();
      X509Certificate anchor = issuer(last, anchors);
      if (anchor != null) {
        return new CertificateChain(down(last, below), anchor);
      }
      for (X509Certificate next : pool) {
        if (!seen.contains(next) && issued(next, last)) {
          seen.add(next);
          below.put(next, last);
          open.addLast(next);
        }
      }
    }
    return new CertificateChain(down(last, below), null);
  }

  private static List<X509Certificate> down(
      X509Certificate top, Map<X509Certificate, X509Certificate> below) {
    var path = new ArrayList<X509Certificate>();
    for (X509Certificate at = top; at != null; at = below.get(at)) {
      path.addFirst(at);
    }
    return List.copyOf(path);
  }

  private static @Nullable X509Certificate issuer(
      X509Certificate certificate, Collection<X509Certificate> candidates) {
    return candidates.stream()
        .filter(candidate -> issued(candidate, certificate))
        .findFirst()
        .orElse(null);
  }

  private static boolean issued(X509Certificate issuer, X509Certificate certificate) {
    return issuer.getSubjectX500Principal().equals(certificate.getIssuerX500Principal())
        && Certificates.signed(issuer, certificate);
  }

  X509Certificate leaf() {
    return path.getFirst();
  }

  boolean isTrusted() {
    return anchor != null;
  }

  /// Who issued a certificate of the path; null when that one is not at hand.
  @Nullable X509Certificate issuerOf(X509Certificate certificate) {
    int at = path.indexOf(certificate);
    return at + 1 < path.size() ? path.get(at + 1) : anchor;
  }

  boolean isExpiredAt(Instant time) {
    return path.stream()
        .anyMatch(certificate -> time.isAfter(certificate.getNotAfter().toInstant()));
  }

  boolean isNotYetValidAt(Instant time) {
    return path.stream()
        .anyMatch(certificate -> time.isBefore(certificate.getNotBefore().toInstant()));
  }

  /// Whether the way to the anchor keeps the rules of RFC 5280, 6.1, dates and revocation aside.
  boolean keepsTheRules() {
    if (anchor == null || anchor.equals(leaf())) {
      return anchor != null;
    }
    try {
      var parameters = new PKIXParameters(Set.of(new TrustAnchor(anchor, null)));
      parameters.setRevocationEnabled(false);
      // A moment in which all of them were valid; without one the dates are wrong anyway.
      parameters.setDate(
          path.stream().map(X509Certificate::getNotBefore).max(Date::compareTo).orElseThrow());
      CertPathValidator.getInstance("PKIX")
          .validate(Certificates.factory().generateCertPath(path), parameters);
      return true;
    } catch (GeneralSecurityException | RuntimeException e) {
      return false;
    }
  }
}
