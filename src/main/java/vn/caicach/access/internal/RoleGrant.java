package vn.caicach.access.internal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.access.Role;
import vn.caicach.shared.AccountId;
import vn.caicach.shared.Identifiers;

/// A role held from a day until the day before another.
@Table(schema = "access", name = "role_grants")
class RoleGrant {

  @Id private final UUID id;
  private final AccountId accountId;
  private final Role role;
  private final LocalDate validFrom;
  private @Nullable LocalDate validUntil;
  @Version private final long version;

  @PersistenceCreator
  RoleGrant(
      UUID id,
      AccountId accountId,
      Role role,
      LocalDate validFrom,
      @Nullable LocalDate validUntil,
      long version) {
    this.id = id;
    this.accountId = accountId;
    this.role = role;
    this.validFrom = validFrom;
    this.validUntil = validUntil;
    this.version = version;
  }

  static RoleGrant from(LocalDate day, AccountId account, Role role) {
    return new RoleGrant(Identifiers.next(), account, role, day, null, 0);
  }

  UUID id() {
    return id;
  }

  AccountId accountId() {
    return accountId;
  }

  Role role() {
    return role;
  }

  boolean holdsOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validUntil == null || day.isBefore(validUntil));
  }

  /// Ends with the day before; a grant that began the same day never held.
  void endOn(LocalDate day) {
    validUntil = day;
  }

  boolean beganOn(LocalDate day) {
    return validFrom.equals(day);
  }
}
