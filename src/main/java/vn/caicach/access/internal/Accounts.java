package vn.caicach.access.internal;

import java.util.Optional;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.shared.AccountId;

interface Accounts extends ListCrudRepository<Account, AccountId> {

  Optional<Account> findByName(String name);

  Optional<Account> findByOfficerId(UUID officer);
}
