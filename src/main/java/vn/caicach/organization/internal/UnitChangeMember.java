package vn.caicach.organization.internal;

import java.util.UUID;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.organization.UnitChangeId;
import vn.caicach.organization.UnitId;
import vn.caicach.shared.Identifiers;

/// A unit that took part in a change: one it came from, or one it led into. A unit that goes on is
/// both.
@Table(schema = "organization", name = "unit_change_members")
record UnitChangeMember(
    @Id UUID id, UnitChangeId changeId, UnitId unitId, Side side, @Version long version) {

  enum Side {
    FROM,
    INTO
  }

  static UnitChangeMember of(UnitChangeId change, UnitId unit, Side side) {
    return new UnitChangeMember(Identifiers.next(), change, unit, side, 0);
  }
}
