package vn.caicach.access.internal;

import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.shared.AccountId;

interface SavedViewRecords extends ListCrudRepository<SavedView, UUID> {

  List<SavedView> findByAccountIdAndPathOrderByName(AccountId account, String path);
}
