package vn.caicach.access.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.shared.AccountId;

interface SignInGuards extends ListCrudRepository<SignInGuard, UUID> {

  /// Tries of one account are looked at one after another, so that many at once count as many.
  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<SignInGuard> findByAccountId(AccountId account);
}
