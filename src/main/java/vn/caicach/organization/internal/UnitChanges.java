package vn.caicach.organization.internal;

import org.springframework.data.repository.ListCrudRepository;
import vn.caicach.organization.UnitChangeId;

interface UnitChanges extends ListCrudRepository<UnitChange, UnitChangeId> {}
