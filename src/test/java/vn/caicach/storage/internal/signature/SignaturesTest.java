package vn.caicach.storage.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSAbsentContent;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.caicach.storage.DigitalSignature;
import vn.caicach.storage.DigitalSignature.Kind;
import vn.caicach.storage.DigitalSignature.Revocation;
import vn.caicach.storage.DigitalSignature.Time;
import vn.caicach.storage.SignatureRemark;
import vn.caicach.storage.SignatureState;
import vn.caicach.storage.internal.signature.TestIssuer.Holder;

/// What is said of each kind of signature. Roots, certificates and files are made here; none of
/// them is anybody's.
class SignaturesTest {

  private static final Instant RECEIVED = Instant.parse("2026-11-30T01:00:00Z");

  private static TestIssuer root;
  private static TestIssuer issuer;
  private static TestIssuer foreign;
  private static Holder chair;
  private static Holder office;
  private static Holder stamper;
  private static byte[] paper;

  @TempDir private Path folder;
  private Path trust;

  @BeforeAll
  static void make() throws Exception {
    root = TestIssuer.root("Gốc thử");
    issuer = root.intermediate("CA thử");
    foreign = TestIssuer.root("Gốc xa lạ");
    chair = issuer.officer("Nguyễn Văn An", "UBND xã Ninh Giang");
    office = issuer.officer("UBND xã Ninh Giang", "UBND xã Ninh Giang");
    stamper = root.holder("TSA thử", KeyPurposeId.id_kp_timeStamping);
    paper = SignedPdf.document(2);
  }

  @BeforeEach
  void trustTheRoot() throws Exception {
    trust = Files.createDirectory(folder.resolve("trust"));
    Files.write(trust.resolve("goc.cer"), root.certificate().getEncoded());
  }

  private static SignedPdf byChair() {
    return SignedPdf.by(chair, issuer.certificate());
  }

  private static SignedPdf byOffice() {
    return SignedPdf.by(office, issuer.certificate());
  }

  private List<DigitalSignature> verify(byte[] pdf) throws IOException {
    Path file = Files.write(folder.resolve("x.pdf"), pdf);
    return SignatureVerifier.verify(file, trust, RECEIVED);
  }

  private DigitalSignature only(byte[] pdf) throws IOException {
    List<DigitalSignature> all = verify(pdf);
    assertThat(all).hasSize(1);
    return all.getFirst();
  }

  private void assertOnly(byte[] pdf, SignatureState state, SignatureRemark... remarks)
      throws IOException {
    DigitalSignature one = only(pdf);
    assertThat(one.state()).as(one.toString()).isEqualTo(state);
    assertThat(one.remarks()).containsExactlyInAnyOrder(remarks);
  }

  private static X509CRL nobody(TestIssuer of) throws Exception {
    return of.list(null, Instant.EPOCH);
  }

  private void operatorPutsIn(String name, X509CRL list) throws Exception {
    Files.write(trust.resolve(name), list.getEncoded());
  }

  // --- whose it is ---

  @Test
  void aSignatureUnderAnAnchorIsValidAndSaysWhoseItIs() throws Exception {
    DigitalSignature one = only(byChair().with(nobody(issuer), nobody(root)).sign(paper));

    assertThat(one.state()).as(one.toString()).isEqualTo(SignatureState.VALID);
    assertThat(one.kind()).isEqualTo(Kind.SIGNATURE);
    assertThat(one.signer()).isEqualTo("Nguyễn Văn An");
    assertThat(one.organisation()).isEqualTo("UBND xã Ninh Giang");
    assertThat(one.issuer()).isEqualTo("CA thử");
    assertThat(one.serial()).isEqualTo(chair.certificate().getSerialNumber().toString(16));
    assertThat(one.signedAt()).isEqualTo(Instant.parse("2026-11-20T03:15:00Z"));
    assertThat(one.stampedAt()).isNull();
    assertThat(one.time()).isEqualTo(Time.CLAIMED);
    assertThat(one.revocation()).isEqualTo(Revocation.GOOD);
    assertThat(one.remarks()).isEmpty();
  }

  @Test
  void withoutAListNobodySaysThatACertificateIsNotRevoked() throws Exception {
    assertThat(only(byChair().sign(paper)).revocation()).isEqualTo(Revocation.UNKNOWN);
    assertThat(only(byChair().with(nobody(issuer)).sign(paper)).revocation())
        .as("the intermediate one may be revoked")
        .isEqualTo(Revocation.UNKNOWN);
    assertThat(
            only(byChair()
                    .with(nobody(root))
                    .with(issuer.answer(chair.certificate(), null))
                    .sign(paper))
                .revocation())
        .isEqualTo(Revocation.GOOD);
  }

  @Test
  void withoutAnchorsItIsWholeAndItsIssuerUnknown() throws Exception {
    Files.delete(trust.resolve("goc.cer"));
    byte[] pdf = byChair().sign(paper);

    assertOnly(pdf, SignatureState.VALID_BUT_UNTRUSTED_ISSUER, SignatureRemark.NO_ANCHORS);
    Files.delete(trust);
    assertOnly(pdf, SignatureState.VALID_BUT_UNTRUSTED_ISSUER, SignatureRemark.NO_ANCHORS);
  }

  @Test
  void anIssuerUnderNoAnchorIsUnknown() throws Exception {
    assertOnly(
        SignedPdf.by(foreign.officer("Nguyễn Văn An", "UBND xã Ninh Giang"), foreign.certificate())
            .sign(paper),
        SignatureState.VALID_BUT_UNTRUSTED_ISSUER,
        SignatureRemark.ISSUER_UNKNOWN);
  }

  @Test
  void aCertificateOfOnesOwnMakingIsCalledThat() throws Exception {
    assertOnly(
        SignedPdf.by(TestIssuer.selfSigned("Nguyễn Văn An")).sign(paper),
        SignatureState.SELF_SIGNED);
  }

  @Test
  void aServersCertificateSignsNoDocument() throws Exception {
    assertOnly(
        SignedPdf.by(
                issuer.holder("cong.example.vn", KeyPurposeId.id_kp_serverAuth),
                issuer.certificate())
            .sign(paper),
        SignatureState.UNFIT_CERTIFICATE);
  }

  @Test
  void oneWhoIsNoAuthorityIssuesNothing() throws Exception {
    var keys = TestIssuer.elliptic();
    var forged =
        new org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder(
            chair.certificate().getSubjectX500Principal(),
            java.math.BigInteger.TEN,
            java.util.Date.from(TestIssuer.FROM),
            java.util.Date.from(TestIssuer.UNTIL),
            new javax.security.auth.x500.X500Principal("CN=Chu tich"),
            keys.getPublic());
    X509Certificate certificate =
        new org.bouncycastle.cert.jcajce.JcaX509CertificateConverter()
            .getCertificate(
                forged.build(
                    new org.bouncycastle.operator.jcajce.JcaContentSignerBuilder("SHA256withRSA")
                        .build(chair.keys().getPrivate())));

    assertOnly(
        SignedPdf.by(new Holder(certificate, keys), chair.certificate(), issuer.certificate())
            .sign(paper),
        SignatureState.VALID_BUT_UNTRUSTED_ISSUER,
        SignatureRemark.CHAIN_REFUSED);
  }

  @Test
  void anchorsAreReadInAllFormsAndTheRestIsLeftOut() throws Exception {
    Files.delete(trust.resolve("goc.cer"));
    byte[] pdf = SignedPdf.by(chair).sign(paper);
    Files.writeString(trust.resolve("ghi-chu.txt"), "x");
    Files.writeString(trust.resolve("hong.cer"), "x");
    Files.write(trust.resolve("nguoi.cer"), chair.certificate().getEncoded());
    assertOnly(pdf, SignatureState.VALID_BUT_UNTRUSTED_ISSUER, SignatureRemark.NO_ANCHORS);

    Files.writeString(
        trust.resolve("ca.pem"), "# CA\n" + pem(foreign.certificate()) + pem(issuer.certificate()));
    assertOnly(pdf, SignatureState.VALID);

    Files.delete(trust.resolve("ca.pem"));
    var bundle = new CMSSignedDataGenerator();
    bundle.addCertificates(new JcaCertStore(List.of(foreign.certificate(), issuer.certificate())));
    Files.write(trust.resolve("ca.p7b"), bundle.generate(new CMSAbsentContent()).getEncoded());
    assertOnly(pdf, SignatureState.VALID);
  }

  private static String pem(X509Certificate certificate) throws Exception {
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder().encodeToString(certificate.getEncoded())
        + "\n-----END CERTIFICATE-----\n";
  }

  // --- when it was ---

  private static Holder ended() throws Exception {
    return issuer.officer(
        "Trần Thị Bình",
        "UBND xã Ninh Giang",
        TestIssuer.FROM,
        Instant.parse("2026-01-01T00:00:00Z"),
        TestIssuer.elliptic());
  }

  @Test
  void theSignersClockProvesNothingOfACertificateThatEnded() throws Exception {
    assertOnly(
        SignedPdf.by(ended(), issuer.certificate()).at("2025-12-01T00:00:00Z").sign(paper),
        SignatureState.EXPIRED);
  }

  @Test
  void aTrustedTimeStampProvesThatItWasThereInTime() throws Exception {
    DigitalSignature one =
        only(
            SignedPdf.by(ended(), issuer.certificate())
                .at("2025-12-01T00:00:00Z")
                .stamped(stamper, "2025-12-01T00:00:10Z")
                .sign(paper));

    assertThat(one.state()).isEqualTo(SignatureState.VALID);
    assertThat(one.time()).isEqualTo(Time.STAMPED);
    assertThat(one.stampedAt()).isEqualTo(Instant.parse("2025-12-01T00:00:10Z"));
  }

  @Test
  void aTimeStampOfTheWholeDocumentProvesTheSame() throws Exception {
    byte[] signed =
        SignedPdf.by(ended(), issuer.certificate()).at("2025-12-01T00:00:00Z").sign(paper);

    List<DigitalSignature> all = verify(SignedPdf.stamp(signed, stamper, "2025-12-02T00:00:00Z"));

    assertThat(all)
        .extracting(DigitalSignature::kind)
        .containsExactly(Kind.SIGNATURE, Kind.TIME_STAMP);
    assertThat(all)
        .extracting(DigitalSignature::state)
        .containsExactly(SignatureState.VALID, SignatureState.VALID);
    assertThat(all.getFirst().remarks()).isEmpty();
  }

  @Test
  void aTimeStampOfSomebodyUnknownProvesNothing() throws Exception {
    DigitalSignature one =
        only(
            SignedPdf.by(ended(), issuer.certificate())
                .at("2025-12-01T00:00:00Z")
                .stamped(
                    foreign.holder("TSA lạ", KeyPurposeId.id_kp_timeStamping),
                    "2025-12-01T00:00:10Z")
                .sign(paper));

    assertThat(one.state()).isEqualTo(SignatureState.EXPIRED);
    assertThat(one.time()).isEqualTo(Time.STAMPED_BY_UNKNOWN);
  }

  @Test
  void aCertificateThatBeginsAfterTheClaimedTimeIsNotValidYet() throws Exception {
    assertOnly(
        byChair().at("2023-05-01T00:00:00Z").sign(paper),
        SignatureState.EXPIRED,
        SignatureRemark.NOT_YET_VALID);
  }

  // --- whether it was taken back ---

  private static final Instant BEFORE = Instant.parse("2026-11-10T00:00:00Z");

  @Test
  void aListInTheFileTellsOfARevokedCertificate() throws Exception {
    DigitalSignature one =
        only(byChair().with(issuer.list(chair.certificate(), BEFORE)).sign(paper));

    assertThat(one.state()).isEqualTo(SignatureState.REVOKED);
    assertThat(one.revocation()).isEqualTo(Revocation.REVOKED);
  }

  @Test
  void aListOfTheOperatorTellsOfARevokedCertificate() throws Exception {
    byte[] pdf = byChair().sign(paper);
    operatorPutsIn("ca.crl", issuer.list(chair.certificate(), BEFORE));

    assertOnly(pdf, SignatureState.REVOKED);
  }

  @Test
  void anAnswerInTheSignatureTellsOfARevokedCertificate() throws Exception {
    assertOnly(
        byChair().with(issuer.answer(chair.certificate(), BEFORE)).sign(paper),
        SignatureState.REVOKED);
  }

  @Test
  void aRevokedIssuerTakesAllItsCertificatesAlong() throws Exception {
    operatorPutsIn("goc.crl", root.list(issuer.certificate(), BEFORE));

    assertOnly(byChair().sign(paper), SignatureState.REVOKED);
  }

  @Test
  void aListThatTheIssuerDidNotSignSaysNothing() throws Exception {
    operatorPutsIn("la.crl", foreign.list(chair.certificate(), BEFORE));

    assertOnly(byChair().sign(paper), SignatureState.VALID);
  }

  @Test
  void whatWasStampedBeforeTheRevocationStaysValid() throws Exception {
    operatorPutsIn("ca.crl", issuer.list(chair.certificate(), BEFORE));

    assertOnly(
        byChair().at("2026-11-01T00:00:00Z").stamped(stamper, "2026-11-01T00:00:05Z").sign(paper),
        SignatureState.VALID,
        SignatureRemark.REVOKED_LATER);
    assertOnly(byChair().at("2026-11-01T00:00:00Z").sign(paper), SignatureState.REVOKED);
  }

  // --- whether it is what was signed ---

  @Test
  void twoSignaturesAreBothValidAndTheFirstKnowsOfTheSecond() throws Exception {
    List<DigitalSignature> both = verify(byOffice().sign(byChair().sign(paper)));

    assertThat(both)
        .extracting(DigitalSignature::signer)
        .containsExactly("Nguyễn Văn An", "UBND xã Ninh Giang");
    assertThat(both).extracting(DigitalSignature::state).containsOnly(SignatureState.VALID);
    assertThat(both.getFirst().remarks()).containsExactly(SignatureRemark.SIGNED_LATER);
    assertThat(both.getLast().remarks()).isEmpty();
  }

  @Test
  void oneByteChangedIsSeen() throws Exception {
    assertOnly(
        SignedPdf.withAnotherByte(byChair().sign(paper)),
        SignatureState.ALTERED,
        SignatureRemark.DIGEST_DIFFERS);
  }

  @Test
  void aPageChangedByALaterAdditionIsSeen() throws Exception {
    byte[] changed =
        SignedPdf.changed(
            byChair().sign(paper),
            document -> {
              PDPage page = document.getPage(0);
              try (var content =
                  new PDPageContentStream(
                      document, page, PDPageContentStream.AppendMode.APPEND, false)) {
                content.addRect(50, 50, 500, 700);
                content.fill();
              }
              page.getCOSObject().setNeedToBeUpdated(true);
            });

    assertOnly(changed, SignatureState.ALTERED, SignatureRemark.CHANGED_LATER);
  }

  @Test
  void aPageAddedLaterIsSeen() throws Exception {
    byte[] changed =
        SignedPdf.changed(
            byChair().sign(paper),
            document -> {
              document.addPage(new PDPage());
              document.getPages().getCOSObject().setNeedToBeUpdated(true);
            });

    assertOnly(changed, SignatureState.ALTERED, SignatureRemark.CHANGED_LATER);
  }

  @Test
  void aNoteLaidOverLaterIsSeen() throws Exception {
    byte[] changed =
        SignedPdf.changed(
            byChair().sign(paper),
            document -> {
              var note = new PDAnnotationText();
              note.setRectangle(new PDRectangle(10, 10, 20, 20));
              note.setContents("x");
              PDPage page = document.getPage(0);
              page.getAnnotations().add(note);
              page.getCOSObject().setNeedToBeUpdated(true);
            });

    assertOnly(changed, SignatureState.ALTERED, SignatureRemark.CHANGED_LATER);
  }

  @Test
  void whoSignsAChangeDoesNotMakeItTheFirstSignersOwn() throws Exception {
    byte[] changed =
        SignedPdf.changed(
            byChair().sign(paper),
            document -> {
              PDPage page = document.getPage(1);
              page.setRotation(180);
              page.getCOSObject().setNeedToBeUpdated(true);
            });

    List<DigitalSignature> both = verify(byOffice().sign(changed));

    assertThat(both)
        .extracting(DigitalSignature::state)
        .containsExactly(SignatureState.ALTERED, SignatureState.VALID);
  }

  @Test
  void aLaterSignatureMayNotCoverThePage() throws Exception {
    byte[] first = byChair().sign(paper);

    assertThat(verify(byOffice().in(new PDRectangle(300, 100, 150, 80)).sign(first)))
        .extracting(DigitalSignature::state)
        .containsOnly(SignatureState.VALID);
    assertThat(verify(byOffice().in(PDRectangle.A4).sign(first)))
        .extracting(DigitalSignature::state)
        .containsExactly(SignatureState.ALTERED, SignatureState.VALID);
  }

  @Test
  void manyLaterSignaturesMayNotCoverThePageTogether() throws Exception {
    byte[] pdf = byChair().sign(paper);
    for (int i = 0; i < 3; i++) {
      pdf = byOffice().in(new PDRectangle(0, 200 * i, 595, 200)).sign(pdf);
    }

    assertThat(verify(pdf))
        .extracting(DigitalSignature::state)
        .startsWith(SignatureState.ALTERED, SignatureState.ALTERED)
        .endsWith(SignatureState.VALID);
  }

  @Test
  void whatIsAppendedWithoutARevisionIsSeen() throws Exception {
    byte[] pdf = byChair().sign(paper);
    byte[] more =
        "\n4 0 obj\n<</Length 0>>\nstream\n\nendstream\nendobj\n"
            .getBytes(StandardCharsets.ISO_8859_1);
    byte[] longer = Arrays.copyOf(pdf, pdf.length + more.length);
    System.arraycopy(more, 0, longer, pdf.length, more.length);

    assertOnly(longer, SignatureState.ALTERED, SignatureRemark.CHANGED_LATER);
  }

  @Test
  void whatTheFirstSignerForbadeIsNotDone() throws Exception {
    assertThat(verify(byOffice().sign(byChair().allowing(1).sign(paper))).getFirst().remarks())
        .containsExactly(SignatureRemark.CHANGE_FORBIDDEN);
    assertThat(verify(byOffice().sign(byChair().allowing(2).sign(paper))))
        .extracting(DigitalSignature::state)
        .containsOnly(SignatureState.VALID);
  }

  @Test
  void nothingHidesBesideTheSignature() throws Exception {
    assertOnly(byChair().signWithHole(paper), SignatureState.ALTERED, SignatureRemark.HOLE);
  }

  @Test
  void theSignatureOfAnotherFileIsNone() throws Exception {
    byte[] one = byChair().sign(paper);
    byte[] other = byChair().sign(SignedPdf.document(3));
    String text = new String(one, StandardCharsets.ISO_8859_1);
    int start = text.indexOf('<', text.lastIndexOf("/Contents <"));
    int end = text.indexOf('>', start);
    String from = new String(other, StandardCharsets.ISO_8859_1);
    int there = from.indexOf('<', from.lastIndexOf("/Contents <"));
    System.arraycopy(other, there, one, start, end - start);

    assertOnly(one, SignatureState.ALTERED, SignatureRemark.DIGEST_DIFFERS);
  }

  // --- what cannot be read ---

  @Test
  void garbageIsABrokenSignature() throws Exception {
    assertOnly(
        SignedPdf.withGarbage(byChair().sign(paper)),
        SignatureState.BROKEN,
        SignatureRemark.UNREADABLE);
  }

  @Test
  void aHugeSignatureIsNotRead() throws Exception {
    assertOnly(
        byChair().withRoom(SignedRange.LARGEST + 1000).sign(paper),
        SignatureState.BROKEN,
        SignatureRemark.TOO_LARGE);
  }

  @Test
  void aFieldWithoutASignatureInItIsBroken() throws Exception {
    byte[] emptied =
        SignedPdf.changed(
            byChair().sign(paper),
            document -> {
              var value = document.getSignatureDictionaries().getFirst().getCOSObject();
              value.removeItem(COSName.CONTENTS);
              value.setNeedToBeUpdated(true);
            });

    assertOnly(emptied, SignatureState.BROKEN, SignatureRemark.UNREADABLE);
  }

  @Test
  void theFileCutBehindTheSignatureIsNoWholeRevision() throws Exception {
    byte[] pdf = byChair().sign(paper);

    DigitalSignature one = only(Arrays.copyOf(pdf, pdf.length - 40));

    assertThat(one.state()).isEqualTo(SignatureState.ALTERED);
    assertThat(one.remarks()).contains(SignatureRemark.HOLE);
  }

  @Test
  void weakAlgorithmsAreSaid() throws Exception {
    assertOnly(byChair().withSha1().sign(paper), SignatureState.VALID, SignatureRemark.WEAK_DIGEST);
    Holder weak =
        issuer.officer("Lê Văn Cũ", "x", TestIssuer.FROM, TestIssuer.UNTIL, TestIssuer.rsa(1024));
    assertOnly(
        SignedPdf.by(weak, issuer.certificate()).sign(paper),
        SignatureState.VALID,
        SignatureRemark.WEAK_KEY);
  }

  @Test
  void anUnsignedDocumentHasNone() throws Exception {
    try (PDDocument document = org.apache.pdfbox.Loader.loadPDF(paper)) {
      assertThat(SignatureVerifier.isSigned(document)).isFalse();
    }
    assertThat(verify(paper)).isEmpty();
  }
}
