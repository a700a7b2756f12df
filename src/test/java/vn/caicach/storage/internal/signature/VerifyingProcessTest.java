package vn.caicach.storage.internal.signature;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.caicach.storage.DigitalSignature;
import vn.caicach.storage.SignatureState;
import vn.caicach.storage.internal.Inspection;
import vn.caicach.storage.internal.InspectionLimits;
import vn.caicach.storage.internal.Inspector;

/// What the process that looks into files says of signatures comes back whole.
class VerifyingProcessTest {

  private static final Instant RECEIVED = Instant.parse("2026-11-30T01:00:00Z");

  @TempDir private Path folder;

  @Test
  void theProcessVerifiesUnderTheAnchorsOfTheProgram() throws Exception {
    TestIssuer root = TestIssuer.root("Gốc thử");
    byte[] pdf =
        SignedPdf.by(root.officer("UBND xã Ninh Giang", "UBND xã Ninh Giang"))
            .sign(
                SignedPdf.by(root.officer("Nguyễn Văn An", "UBND xã Ninh Giang"))
                    .sign(SignedPdf.document(20)));
    Path file = Files.write(folder.resolve("ký.pdf"), pdf);
    Path trust = Files.createDirectory(folder.resolve("trust"));
    Files.write(trust.resolve("goc.cer"), root.certificate().getEncoded());
    UUID authority = UUID.randomUUID();

    try (var inspector = new Inspector(InspectionLimits.STANDARD, folder.resolve("work"), trust)) {
      var first = (Inspection.Passed) inspector.inspect(authority, file, RECEIVED);
      var again = (Inspection.Passed) inspector.signatures(authority, file, RECEIVED);

      assertThat(first.signatures().orElseThrow().signatures())
          .isEqualTo(SignatureVerifier.verify(file, trust, RECEIVED))
          .hasSize(2)
          .extracting(DigitalSignature::state)
          .containsOnly(SignatureState.VALID);
      assertThat(first.text()).contains("trang 20");
      assertThat(again.signatures()).isEqualTo(first.signatures());
      assertThat(again.text()).isEmpty();
    }
  }
}
