package vn.caicach.access.internal;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.shared.AccountId;

/// A code that stands in once for the second factor.
@Table(schema = "access", name = "recovery_codes")
record RecoveryCode(@Id UUID id, AccountId accountId, String codeHash, @Nullable Instant usedAt) {

  RecoveryCode usedAt(Instant now) {
    return new RecoveryCode(id, accountId, codeHash, now);
  }
}
