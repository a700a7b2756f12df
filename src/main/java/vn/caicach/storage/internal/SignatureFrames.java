package vn.caicach.storage.internal;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.caicach.storage.DigitalSignature;
import vn.caicach.storage.DigitalSignature.Kind;
import vn.caicach.storage.DigitalSignature.Revocation;
import vn.caicach.storage.DigitalSignature.Time;
import vn.caicach.storage.FileSignatures;
import vn.caicach.storage.SignatureRemark;
import vn.caicach.storage.SignatureState;

/// The part of a report that speaks of signatures. As with all of it, the program takes known
/// words, times in a range and texts of bounded length, and nothing else.
final class SignatureFrames {

  private static final int LONGEST_NAME = 160;
  private static final long NO_TIME = Long.MIN_VALUE;
  private static final Instant FIRST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

  private SignatureFrames() {}

  static void write(DataOutputStream data, Optional<SignatureFindings> findings)
      throws IOException {
    data.writeBoolean(findings.isPresent());
    if (findings.isEmpty()) {
      return;
    }
    data.writeBoolean(findings.get().scan());
    List<DigitalSignature> signatures =
        findings.get().signatures().stream().limit(FileSignatures.MOST).toList();
    data.writeByte(signatures.size());
    for (DigitalSignature signature : signatures) {
      write(data, signature);
    }
  }

  private static void write(DataOutputStream data, DigitalSignature signature) throws IOException {
    data.writeUTF(signature.kind().name());
    data.writeUTF(signature.state().name());
    for (String name :
        List.of(
            signature.signer(), signature.organisation(), signature.issuer(), signature.serial())) {
      data.writeUTF(Frames.bounded(name, LONGEST_NAME));
    }
    write(data, signature.signedAt());
    write(data, signature.stampedAt());
    data.writeUTF(signature.time().name());
    data.writeUTF(signature.revocation().name());
    data.writeByte(signature.remarks().size());
    for (SignatureRemark remark : signature.remarks()) {
      data.writeUTF(remark.name());
    }
  }

  private static void write(DataOutputStream data, @Nullable Instant time) throws IOException {
    data.writeLong(time == null ? NO_TIME : time.toEpochMilli());
  }

  /// @throws IllegalArgumentException for a word that is none of those
  static Optional<SignatureFindings> read(DataInputStream data) throws IOException {
    if (!data.readBoolean()) {
      return Optional.empty();
    }
    boolean scan = data.readBoolean();
    int count = Math.min(data.readUnsignedByte(), FileSignatures.MOST);
    var signatures = new ArrayList<DigitalSignature>();
    for (int i = 0; i < count; i++) {
      signatures.add(signature(data));
    }
    return Optional.of(new SignatureFindings(scan, signatures));
  }

  private static DigitalSignature signature(DataInputStream data) throws IOException {
    return new DigitalSignature(
        Kind.valueOf(data.readUTF()),
        SignatureState.valueOf(data.readUTF()),
        name(data),
        name(data),
        name(data),
        name(data),
        time(data),
        time(data),
        Time.valueOf(data.readUTF()),
        Revocation.valueOf(data.readUTF()),
        remarks(data));
  }

  private static String name(DataInputStream data) throws IOException {
    return Frames.bounded(data.readUTF(), LONGEST_NAME);
  }

  private static @Nullable Instant time(DataInputStream data) throws IOException {
    long millis = data.readLong();
    if (millis == NO_TIME) {
      return null;
    }
    Instant time = Instant.ofEpochMilli(millis);
    return time.isBefore(FIRST) || time.isAfter(LAST) ? null : time;
  }

  private static List<SignatureRemark> remarks(DataInputStream data) throws IOException {
    Set<SignatureRemark> remarks = EnumSet.noneOf(SignatureRemark.class);
    int count = data.readUnsignedByte();
    for (int i = 0; i < count; i++) {
      remarks.add(SignatureRemark.valueOf(data.readUTF()));
    }
    return List.copyOf(remarks);
  }
}
