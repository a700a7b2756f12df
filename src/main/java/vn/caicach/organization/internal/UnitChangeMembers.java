package vn.caicach.organization.internal;

import java.util.UUID;
import org.springframework.data.repository.ListCrudRepository;

interface UnitChangeMembers extends ListCrudRepository<UnitChangeMember, UUID> {}
