package vn.caicach.organization.internal;

import java.util.Optional;
import org.springframework.data.relational.core.sql.LockMode;
import org.springframework.data.relational.repository.Lock;
import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.organization.OfficerId;

interface Officers extends ListCrudRepository<Officer, OfficerId> {

  /// For a change of the posts the person holds: one after another.
  @Lock(LockMode.PESSIMISTIC_WRITE)
  Optional<Officer> findOneById(OfficerId id);

  Optional<Officer> findByCode(String code);
}
