package vn.caicach.storage.internal.signature;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.cms.Time;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CRLHolder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.bc.BcDigestCalculatorProvider;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampToken;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.jspecify.annotations.Nullable;
import vn.caicach.storage.internal.signature.TestIssuer.Holder;

/// Signs PDFs as the programs of offices do, and otherwise.
final class SignedPdf {

  private final Holder signer;
  private final List<X509Certificate> chain = new ArrayList<>();
  private final List<X509CRL> lists = new ArrayList<>();
  private final List<byte[]> answers = new ArrayList<>();
  private Instant claimed = Instant.parse("2026-11-20T03:15:00Z");
  private @Nullable Holder stamper;
  private Instant stampedAt = Instant.EPOCH;
  private String digest = "SHA256";
  private int room = 32_000;
  private @Nullable PDRectangle box;
  private int allowed;

  private SignedPdf(Holder signer) {
    this.signer = signer;
  }

  static SignedPdf by(Holder signer, X509Certificate... chain) {
    var pdf = new SignedPdf(signer);
    pdf.chain.addAll(List.of(chain));
    return pdf;
  }

  SignedPdf at(String time) {
    claimed = Instant.parse(time);
    return this;
  }

  SignedPdf stamped(Holder authority, String time) {
    stamper = authority;
    stampedAt = Instant.parse(time);
    return this;
  }

  SignedPdf with(X509CRL... embedded) {
    lists.addAll(List.of(embedded));
    return this;
  }

  SignedPdf with(byte[] answer) {
    answers.add(answer);
    return this;
  }

  SignedPdf withSha1() {
    digest = "SHA1";
    return this;
  }

  SignedPdf withRoom(int bytes) {
    room = bytes;
    return this;
  }

  SignedPdf in(PDRectangle where) {
    box = where;
    return this;
  }

  /// DocMDP.
  SignedPdf allowing(int level) {
    allowed = level;
    return this;
  }

  static byte[] document(int pages) throws IOException {
    try (var document = new PDDocument();
        var out = new ByteArrayOutputStream()) {
      for (int page = 1; page <= pages; page++) {
        write(document, "UBND XA NINH GIANG - trang " + page);
      }
      document.save(out, CompressParameters.NO_COMPRESSION);
      return out.toByteArray();
    }
  }

  private static void write(PDDocument document, String text) throws IOException {
    var page = new PDPage(PDRectangle.A4);
    document.addPage(page);
    try (var content = new PDPageContentStream(document, page)) {
      content.beginText();
      content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
      content.newLineAtOffset(60, 700);
      content.showText(text);
      content.endText();
    }
  }

  interface Change {
    void to(PDDocument document) throws IOException;
  }

  /// Appends a change to a file, as an incremental update.
  static byte[] changed(byte[] pdf, Change change) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf);
        var out = new ByteArrayOutputStream()) {
      change.to(document);
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  /// Adds the signature as an incremental update.
  byte[] sign(byte[] pdf) throws IOException {
    return sign(pdf, "adbe.pkcs7.detached", this::cms);
  }

  /// Adds a time stamp of the whole document.
  static byte[] stamp(byte[] pdf, Holder authority, String time) throws IOException {
    return new SignedPdf(authority)
        .sign(
            pdf,
            "ETSI.RFC3161",
            bytes -> token(bytes, authority, Instant.parse(time)).getEncoded());
  }

  private interface Making {
    byte[] of(byte[] signed) throws Exception;
  }

  private byte[] sign(byte[] pdf, String form, Making making) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf);
        var options = new SignatureOptions();
        var out = new ByteArrayOutputStream()) {
      var signature = new PDSignature();
      signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
      signature.setSubFilter(COSName.getPDFName(form));
      var date = Calendar.getInstance(TimeZone.getTimeZone("Asia/Ho_Chi_Minh"));
      date.setTime(Date.from(claimed));
      signature.setSignDate(date);
      if (allowed > 0) {
        allow(signature);
      }
      options.setPreferredSignatureSize(room);
      document.addSignature(signature, content -> made(content, making), options);
      if (box != null) {
        document.getSignatureFields().getLast().getWidgets().getFirst().setRectangle(box);
      }
      document.saveIncremental(out);
      return out.toByteArray();
    }
  }

  private static byte[] made(InputStream content, Making making) throws IOException {
    try {
      return making.of(content.readAllBytes());
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  private void allow(PDSignature signature) {
    var parameters = new COSDictionary();
    parameters.setInt(COSName.P, allowed);
    parameters.setName(COSName.V, "1.2");
    var reference = new COSDictionary();
    reference.setName(COSName.getPDFName("TransformMethod"), "DocMDP");
    reference.setItem(COSName.getPDFName("TransformParams"), parameters);
    var references = new COSArray();
    references.add(reference);
    signature.getCOSObject().setItem(COSName.getPDFName("Reference"), references);
  }

  private byte[] cms(byte[] signed) throws Exception {
    var generator = new CMSSignedDataGenerator();
    String algorithm = signer.algorithm().replace("SHA256", digest);
    var attributes = new ASN1EncodableVector();
    attributes.add(
        new Attribute(CMSAttributes.signingTime, new DERSet(new Time(Date.from(claimed)))));
    if (!answers.isEmpty()) {
      attributes.add(archived());
    }
    generator.addSignerInfoGenerator(
        new JcaSignerInfoGeneratorBuilder(new BcDigestCalculatorProvider())
            .setSignedAttributeGenerator(
                new DefaultSignedAttributeTableGenerator(new AttributeTable(attributes)))
            .build(
                new JcaContentSignerBuilder(algorithm).build(signer.keys().getPrivate()),
                signer.certificate()));
    var certificates = new ArrayList<>(chain);
    certificates.addFirst(signer.certificate());
    generator.addCertificates(new JcaCertStore(certificates));
    for (X509CRL list : lists) {
      generator.addCRL(new JcaX509CRLHolder(list));
    }
    CMSSignedData data = generator.generate(new CMSProcessableByteArray(signed), false);
    return (stamper == null ? data : stamped(data, stamper)).getEncoded();
  }

  private Attribute archived() throws IOException {
    var all = new ASN1EncodableVector();
    for (byte[] answer : answers) {
      all.add(ASN1Primitive.fromByteArray(answer));
    }
    return new Attribute(
        new ASN1ObjectIdentifier("1.2.840.113583.1.1.8"),
        new DERSet(new DERSequence(new DERTaggedObject(true, 1, new DERSequence(all)))));
  }

  private CMSSignedData stamped(CMSSignedData data, Holder authority) throws Exception {
    SignerInformation one = data.getSignerInfos().getSigners().iterator().next();
    TimeStampToken token = token(one.getSignature(), authority, stampedAt);
    var attributes = new ASN1EncodableVector();
    attributes.add(
        new Attribute(
            PKCSObjectIdentifiers.id_aa_signatureTimeStampToken,
            new DERSet(token.toCMSSignedData().toASN1Structure())));
    return CMSSignedData.replaceSigners(
        data,
        new SignerInformationStore(
            SignerInformation.replaceUnsignedAttributes(one, new AttributeTable(attributes))));
  }

  private static TimeStampToken token(byte[] bytes, Holder authority, Instant time)
      throws Exception {
    var digests = new BcDigestCalculatorProvider();
    var generator =
        new TimeStampTokenGenerator(
            new JcaSimpleSignerInfoGeneratorBuilder()
                .build(
                    authority.algorithm(), authority.keys().getPrivate(), authority.certificate()),
            digests.get(new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256)),
            new ASN1ObjectIdentifier("1.3.6.1.4.1.99999.1"));
    generator.addCertificates(new JcaCertStore(List.of(authority.certificate())));
    var request = new TimeStampRequestGenerator();
    request.setCertReq(true);
    return generator.generate(
        request.generate(TSPAlgorithms.SHA256, MessageDigest.getInstance("SHA-256").digest(bytes)),
        BigInteger.ONE,
        Date.from(time));
  }

  // --- what attackers make of a signed file ---

  /// Leaves bytes behind the signature unsigned and signs the rest anew: what the holder of a key
  /// can do, and a verifier that trusts the named ranges does not see.
  byte[] signWithHole(byte[] pdf) throws Exception {
    byte[] bytes = sign(pdf);
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int start = text.lastIndexOf("/ByteRange");
    int open = text.indexOf('[', start);
    int close = text.indexOf(']', start);
    String[] at = text.substring(open + 1, close).strip().split("\\s+");
    int gapStart = Integer.parseInt(at[1]);
    int gapEnd = Integer.parseInt(at[2]) + 2;
    int rest = Integer.parseInt(at[3]) - 2;
    String range = "[0 %d %d %d".formatted(gapStart, gapEnd, rest);
    byte[] written =
        (range + " ".repeat(close - open - range.length())).getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(written, 0, bytes, open, written.length);
    var signed = new ByteArrayOutputStream();
    signed.write(bytes, 0, gapStart);
    signed.write(bytes, gapEnd, rest);
    byte[] hex =
        HexFormat.of().formatHex(cms(signed.toByteArray())).getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(hex, 0, bytes, gapStart + 1, hex.length);
    return bytes;
  }

  /// Fills the place of the signature with something else.
  static byte[] withGarbage(byte[] pdf) {
    byte[] bytes = pdf.clone();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int start = text.indexOf('<', text.lastIndexOf("/Contents <"));
    int end = text.indexOf('>', start);
    for (int i = start + 1; i < end; i++) {
      bytes[i] = (byte) (i % 3 == 0 ? 'a' : '7');
    }
    return bytes;
  }

  /// Changes one letter of what was signed.
  static byte[] withAnotherByte(byte[] pdf) {
    byte[] bytes = pdf.clone();
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int at = text.indexOf("/MediaBox");
    int digit = text.indexOf("595", at);
    bytes[digit] = '4';
    return bytes;
  }
}
