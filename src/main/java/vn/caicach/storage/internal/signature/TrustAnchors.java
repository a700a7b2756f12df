package vn.caicach.storage.internal.signature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CRLException;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;

/// Whom the operator of this installation trusts to issue certificates, and the lists of revoked
/// ones put beside them. The program comes with none: which roots hold is for the operator to know.
///
/// A file is a certificate or several (`.cer`, `.crt`, `.pem`, `.p7b`) or a list of revoked ones
/// (`.crl`), in DER or PEM. Certificates that are no authority's are left out, and so is what
/// cannot be read. Of more than 32 MB the rest is left out, for the process has little memory.
///
/// @param authorities each trusted in itself, an intermediate one as well as a root
record TrustAnchors(List<X509Certificate> authorities, List<X509CRL> lists) {

  static final TrustAnchors NONE = new TrustAnchors(List.of(), List.of());

  private static final int MOST_FILES = 500;
  private static final long LARGEST_ALL = 32L << 20;
  private static final Pattern PEM =
      Pattern.compile("-----BEGIN ([A-Z0-9 ]+)-----([A-Za-z0-9+/=\\s]*+)-----END \\1-----");
  private static final Set<String> CERTIFICATES = Set.of("cer", "crt", "pem", "p7b", "p7c", "der");

  /// What lies in a folder; nothing when there is no such folder.
  static TrustAnchors in(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return NONE;
    }
    var files = new TreeSet<Path>();
    long left = LARGEST_ALL;
    try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
      for (Path file : all) {
        long size = Files.isRegularFile(file) ? Files.size(file) : Long.MAX_VALUE;
        if (files.size() < MOST_FILES && size <= left) {
          files.add(file);
          left -= size;
        }
      }
    }
    var authorities = new ArrayList<X509Certificate>();
    var lists = new ArrayList<X509CRL>();
    for (Path file : files) {
      String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
      String extension = name.substring(name.lastIndexOf('.') + 1);
      if (CERTIFICATES.contains(extension) || extension.equals("crl")) {
        for (byte[] part : parts(Files.readAllBytes(file))) {
          read(part, extension.equals("crl"), authorities, lists);
        }
      }
    }
    return new TrustAnchors(List.copyOf(authorities), List.copyOf(lists));
  }

  boolean isEmpty() {
    return authorities.isEmpty();
  }

  private static void read(
      byte[] part, boolean list, List<X509Certificate> authorities, List<X509CRL> lists) {
    try {
      if (list) {
        lists.add(Certificates.list(part));
        return;
      }
      for (X509Certificate certificate : certificates(part)) {
        if (certificate.getBasicConstraints() >= 0) {
          authorities.add(certificate);
        }
      }
    } catch (CertificateException | CRLException | CMSException | RuntimeException e) {
      // Not one of those; the operator sees on the page of a file which issuers are known.
    }
  }

  private static List<X509Certificate> certificates(byte[] part)
      throws CertificateException, CMSException {
    try {
      Certificate one = Certificates.factory().generateCertificate(new ByteArrayInputStream(part));
      return List.of((X509Certificate) one);
    } catch (CertificateException e) {
      var bundle = new CMSSignedData(ContentInfo.getInstance(part));
      var all = new ArrayList<X509Certificate>();
      for (X509CertificateHolder each : bundle.getCertificates().getMatches(null)) {
        all.add(Certificates.of(each));
      }
      return all;
    }
  }

  /// The blocks of a PEM file, or the file itself.
  private static List<byte[]> parts(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    if (!text.contains("-----BEGIN ")) {
      return List.of(bytes);
    }
    return PEM.matcher(text)
        .results()
        .map(found -> Base64.getMimeDecoder().decode(found.group(2)))
        .toList();
  }
}
