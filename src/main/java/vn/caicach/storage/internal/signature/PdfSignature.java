package vn.caicach.storage.internal.signature;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSException;
import org.jspecify.annotations.Nullable;
import vn.caicach.storage.SignatureRemark;
import vn.caicach.storage.SignatureState;

/// One signature of a document as far as it speaks for itself: what it covers, whether it fits,
/// what time it names. Whom to believe is the matter of [SignatureVerifier].
final class PdfSignature {

  private static final Set<String> DETACHED = Set.of("adbe.pkcs7.detached", "ETSI.CAdES.detached");
  private static final String OF_A_DIGEST = "adbe.pkcs7.sha1";
  private static final String TIME_STAMP = "ETSI.RFC3161";

  private final COSDictionary dictionary;
  private final Set<SignatureRemark> remarks = EnumSet.noneOf(SignatureRemark.class);
  private SignatureState state = SignatureState.VALID;
  private @Nullable SignedRange range;
  private @Nullable Cms cms;
  private @Nullable TimeStamp stamp;

  private PdfSignature(COSDictionary dictionary) {
    this.dictionary = dictionary;
  }

  /// Never throws for what is in the file.
  ///
  /// @param evidence gets what the signature carries
  static PdfSignature read(Path file, COSDictionary dictionary, Evidence evidence) {
    var signature = new PdfSignature(dictionary);
    try {
      signature.read(file, evidence);
    } catch (IOException
        | CMSException
        | GeneralSecurityException
        | RuntimeException
        | StackOverflowError e) {
      signature.wrong(SignatureState.BROKEN, SignatureRemark.UNREADABLE);
    }
    return signature;
  }

  private void read(Path file, Evidence evidence)
      throws IOException, CMSException, GeneralSecurityException {
    if (!(dictionary.getDictionaryObject(COSName.CONTENTS) instanceof COSString contents)
        || !(dictionary.getDictionaryObject(COSName.BYTERANGE) instanceof COSArray)) {
      wrong(SignatureState.BROKEN, SignatureRemark.UNREADABLE);
      return;
    }
    if (contents.getBytes().length > SignedRange.LARGEST) {
      wrong(SignatureState.BROKEN, SignatureRemark.TOO_LARGE);
      return;
    }
    String form = dictionary.getNameAsString(COSName.SUB_FILTER);
    boolean known = DETACHED.contains(form) || OF_A_DIGEST.equals(form) || isTimeStamp();
    if (!known) {
      wrong(SignatureState.BROKEN, SignatureRemark.UNKNOWN_FORM);
      return;
    }
    range = SignedRange.of(file, dictionary).orElse(null);
    if (range == null) {
      wrong(SignatureState.ALTERED, SignatureRemark.HOLE);
    }
    if (isTimeStamp()) {
      readTimeStamp(range, evidence);
    } else {
      readSignature(contents.getBytes(), OF_A_DIGEST.equals(form), evidence);
    }
  }

  private void readTimeStamp(@Nullable SignedRange whole, Evidence evidence) throws IOException {
    if (whole == null) {
      return;
    }
    stamp =
        TimeStamp.of(Cms.contentInfo(whole.contents()), algorithm -> Cms.digest(algorithm, whole))
            .orElse(null);
    if (stamp == null) {
      wrong(SignatureState.ALTERED, SignatureRemark.STAMP_BROKEN);
    } else {
      evidence.read(stamp.token());
    }
  }

  private void readSignature(byte[] contents, boolean ofADigest, Evidence evidence)
      throws IOException, CMSException, GeneralSecurityException {
    Cms read = Cms.read(contents, ofADigest ? null : range, evidence.certificates());
    cms = read;
    evidence.read(read.data(), read.signer());
    if (read.hasWeakDigest()) {
      remarks.add(SignatureRemark.WEAK_DIGEST);
    }
    if (range == null) {
      return;
    }
    switch (read.check(ofADigest ? range : null)) {
      case GOOD -> {}
      case DIGEST_DIFFERS -> wrong(SignatureState.ALTERED, SignatureRemark.DIGEST_DIFFERS);
      case VALUE_DIFFERS -> wrong(SignatureState.BROKEN, SignatureRemark.VALUE_DIFFERS);
    }
    Optional<ContentInfo> token = read.timeStamp();
    if (token.isPresent()) {
      stamp = TimeStamp.of(token.get(), TimeStamp.bytes(read.signer().getSignature())).orElse(null);
      if (stamp == null) {
        remarks.add(SignatureRemark.STAMP_BROKEN);
      } else {
        evidence.read(stamp.token());
      }
    }
  }

  void wrong(SignatureState worse, SignatureRemark why) {
    fall(worse);
    remarks.add(why);
  }

  void fall(SignatureState worse) {
    if (worse.compareTo(state) > 0) {
      state = worse;
    }
  }

  void remark(SignatureRemark remark) {
    remarks.add(remark);
  }

  COSDictionary dictionary() {
    return dictionary;
  }

  boolean isTimeStamp() {
    return isTimeStamp(dictionary);
  }

  static boolean isTimeStamp(COSDictionary dictionary) {
    return TIME_STAMP.equals(dictionary.getNameAsString(COSName.SUB_FILTER));
  }

  boolean isIntact() {
    return state.isIntact() && range != null;
  }

  SignatureState state() {
    return state;
  }

  List<SignatureRemark> remarks() {
    return List.copyOf(remarks);
  }

  @Nullable SignedRange range() {
    return range;
  }

  /// Behind the last signed byte; where that is not known, behind everything.
  long end() {
    return range == null ? Long.MAX_VALUE : range.end();
  }

  /// The signer's, or that of the time-stamping authority; null when it could not be read.
  @Nullable X509Certificate certificate() {
    if (cms != null) {
      return cms.certificate();
    }
    return isTimeStamp() && stamp != null ? stamp.certificate() : null;
  }

  @Nullable TimeStamp stamp() {
    return stamp;
  }

  /// As the signer's machine says: in the signature, or beside it as PAdES has it.
  @Nullable Instant claimedTime() {
    if (isTimeStamp()) {
      return null;
    }
    if (cms != null) {
      try {
        Optional<Instant> inside = cms.signingTime();
        if (inside.isPresent()) {
          return inside.get();
        }
      } catch (RuntimeException e) {
        return null;
      }
    }
    Calendar beside = new PDSignature(dictionary).getSignDate();
    return beside == null ? null : beside.toInstant();
  }

  /// The first signer allowed no change at all (ISO 32000-1, 12.8.2.2).
  boolean forbidsChanges() {
    if (!(dictionary.getDictionaryObject(COSName.getPDFName("Reference"))
        instanceof COSArray references)) {
      return false;
    }
    for (int i = 0; i < references.size(); i++) {
      COSBase each = references.getObject(i);
      if (each instanceof COSDictionary reference
          && "DocMDP".equals(reference.getNameAsString(COSName.getPDFName("TransformMethod")))
          && reference.getDictionaryObject(COSName.getPDFName("TransformParams"))
              instanceof COSDictionary parameters
          && parameters.getInt(COSName.P, 2) == 1) {
        return true;
      }
    }
    return false;
  }
}
