package vn.caicach.access.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.shared.AccountId;

interface RoleGrants extends ListCrudRepository<RoleGrant, UUID> {

  List<RoleGrant> findByAccountId(AccountId account);
}
