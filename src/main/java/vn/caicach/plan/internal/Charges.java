package vn.caicach.plan.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.ChargeId;

interface Charges extends ListCrudRepository<Charge, ChargeId> {

  List<Charge> findByUnitId(UnitId unit);

  /// For ending it: one after another.
  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Charge> findOneById(ChargeId id);
}
