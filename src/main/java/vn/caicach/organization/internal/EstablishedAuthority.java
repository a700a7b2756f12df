package vn.caicach.organization.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.organization.AdministrativeLevel;
import vn.caicach.organization.AdministrativeType;
import vn.caicach.shared.AuthorityId;

/// An authority as it is written down when it is established.
@Table(schema = "organization", name = "authorities")
record EstablishedAuthority(
    @Id AuthorityId id,
    @Nullable UUID parentId,
    String unitCode,
    String slug,
    AdministrativeLevel level,
    AdministrativeType kind,
    String name,
    LocalDate openedOn,
    @Version long version) {}
