package vn.caicach.organization.internal;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.organization.UnitId;

interface UnitNames extends ListCrudRepository<UnitName, UUID> {

  List<UnitName> findByUnitIdIn(Collection<UnitId> units);
}
