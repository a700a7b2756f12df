package vn.caicach.storage.internal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Identifiers;
import vn.caicach.storage.FileId;
import vn.caicach.storage.FileSignatures;

/// Writes down what a look at the signatures of a file said, in the place of what was said before.
@Component
public class KeepSignatures {

  private final SignatureChecks checks;
  private final BusinessTime time;

  KeepSignatures(SignatureChecks checks, BusinessTime time) {
    this.checks = checks;
    this.time = time;
  }

  @Transactional
  public FileSignatures keep(FileId file, SignatureFindings findings) {
    var result = new FileSignatures(time.now(), findings.scan(), findings.signatures());
    checks.put(
        Identifiers.next(),
        file.value(),
        result.checkedAt(),
        result.scan(),
        result.worst().map(Enum::name).orElse(SignatureCheck.UNSIGNED),
        SignatureWriting.write(result.signatures()));
    return result;
  }
}
