package vn.caicach.organization.internal;

import java.util.Collection;
import java.util.List;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.organization.UnitId;

interface Units extends ListCrudRepository<Unit, UnitId> {

  /// For a change of the structure: nobody is appointed there meanwhile.
  @Lock(LockMode.PESSIMISTIC_WRITE)
  List<Unit> findByIdIn(Collection<UnitId> ids);
}
