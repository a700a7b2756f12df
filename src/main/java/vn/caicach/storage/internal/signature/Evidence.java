package vn.caicach.storage.internal.signature;

import java.io.IOException;
import java.io.InputStream;
import java.security.cert.CertificateException;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Enumeration;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.ASN1TaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.cert.X509CRLHolder;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.util.Store;
import org.jspecify.annotations.Nullable;

/// Certificates and lists of revoked ones that come with a file: in its document security store
/// (ETSI EN 319 142-1, 5.4.2) and in its signatures. All of them are claims until somebody trusted
/// signed them.
final class Evidence {

  private static final int MOST = 64;
  private static final int LARGEST = 10 << 20;
  private static final long LARGEST_ALL = 32L << 20;
  private static final ASN1ObjectIdentifier ADOBE_REVOCATION =
      new ASN1ObjectIdentifier("1.2.840.113583.1.1.8");

  private final List<X509Certificate> certificates = new ArrayList<>();
  private final RevocationLists lists;
  private long left = LARGEST_ALL;

  Evidence(Collection<X509CRL> operators) {
    this.lists = new RevocationLists(operators);
  }

  List<X509Certificate> certificates() {
    return certificates;
  }

  RevocationLists lists() {
    return lists;
  }

  // --- the document security store ---

  void read(PDDocument document) throws IOException {
    COSDictionary catalog = document.getDocumentCatalog().getCOSObject();
    if (!(catalog.getDictionaryObject(COSName.getPDFName("DSS")) instanceof COSDictionary store)) {
      return;
    }
    read(store, "Certs", "CRLs", "OCSPs");
    if (store.getDictionaryObject(COSName.getPDFName("VRI")) instanceof COSDictionary each) {
      for (COSName key : each.keySet()) {
        if (each.getDictionaryObject(key) instanceof COSDictionary one) {
          read(one, "Cert", "CRL", "OCSP");
        }
      }
    }
  }

  private void read(COSDictionary from, String certs, String crls, String ocsps)
      throws IOException {
    for (byte[] encoded : streams(from, certs)) {
      addCertificate(encoded);
    }
    for (byte[] encoded : streams(from, crls)) {
      lists.addList(encoded);
    }
    for (byte[] encoded : streams(from, ocsps)) {
      lists.addAnswer(encoded);
    }
  }

  private List<byte[]> streams(COSDictionary from, String key) throws IOException {
    List<byte[]> all = new ArrayList<>();
    if (from.getDictionaryObject(COSName.getPDFName(key)) instanceof COSArray array) {
      for (int i = 0; i < array.size() && i < MOST; i++) {
        COSBase each = array.getObject(i);
        if (each instanceof COSStream stream) {
          try (InputStream in = stream.createInputStream()) {
            byte[] bytes = in.readNBytes((int) Math.min(LARGEST, left) + 1);
            if (bytes.length <= LARGEST && bytes.length <= left) {
              left -= bytes.length;
              all.add(bytes);
            }
          }
        }
      }
    }
    return all;
  }

  private void addCertificate(byte[] encoded) {
    if (certificates.size() < MOST) {
      try {
        certificates.add(Certificates.of(encoded));
      } catch (CertificateException e) {
        // One the less.
      }
    }
  }

  // --- what a signature carries ---

  void read(TimeStampToken token) throws IOException {
    addCertificates(token.getCertificates());
  }

  private void addCertificates(Store<X509CertificateHolder> store) throws IOException {
    for (X509CertificateHolder holder : store.getMatches(null)) {
      addCertificate(holder.getEncoded());
    }
  }

  void read(CMSSignedData signed, SignerInformation signer) throws IOException {
    addCertificates(signed.getCertificates());
    for (X509CRLHolder holder : signed.getCRLs().getMatches(null)) {
      lists.addList(holder.getEncoded());
    }
    for (Object answer :
        signed.getOtherRevocationInfo(CMSObjectIdentifiers.id_ri_ocsp_response).getMatches(null)) {
      lists.addAnswer(((ASN1Encodable) answer).toASN1Primitive().getEncoded());
    }
    if (signer.getSignedAttributes() != null) {
      archived(signer.getSignedAttributes().get(ADOBE_REVOCATION));
    }
  }

  /// `RevocationInfoArchival`: lists under [0], answers under [1].
  private void archived(@Nullable Attribute attribute) throws IOException {
    if (attribute == null || attribute.getAttrValues().size() == 0) {
      return;
    }
    Enumeration<?> parts =
        ASN1Sequence.getInstance(attribute.getAttrValues().getObjectAt(0)).getObjects();
    while (parts.hasMoreElements()) {
      var part = ASN1TaggedObject.getInstance(parts.nextElement());
      for (ASN1Encodable each : ASN1Sequence.getInstance(part, true)) {
        byte[] encoded = each.toASN1Primitive().getEncoded();
        switch (part.getTagNo()) {
          case 0 -> lists.addList(encoded);
          case 1 -> lists.addAnswer(encoded);
          default -> {}
        }
      }
    }
  }
}
