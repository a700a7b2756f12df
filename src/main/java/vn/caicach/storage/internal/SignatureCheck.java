package vn.caicach.storage.internal;

import java.time.Instant;
import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.storage.FileId;

/// The last look at the signatures of a file.
///
/// @param outcome the worst of the signatures, or `UNSIGNED`
/// @param signatures as [SignatureWriting] writes them
@Table(schema = "storage", name = "signature_checks")
record SignatureCheck(
    @Id UUID id,
    FileId fileId,
    Instant checkedAt,
    boolean scan,
    String outcome,
    String signatures,
    @Version long version) {

  static final String UNSIGNED = "UNSIGNED";
}
