package vn.caicach.organization;

/// What a unit is, by who leads it and which rules of the State service hold for its people.
public enum UnitKind {
  /// Ủy ban nhân dân: its chair and deputies. Every authority has exactly one; it is never merged,
  /// split or closed.
  COMMITTEE,
  /// Cơ quan chuyên môn: văn phòng, phòng, sở.
  DEPARTMENT,
  /// Trung tâm Phục vụ hành chính công.
  ONE_STOP,
  /// Đơn vị sự nghiệp công lập: trường, trạm y tế, trung tâm.
  PUBLIC_SERVICE,
  POLICE,
  MILITARY,
  PARTY,
  /// Hội đồng nhân dân.
  COUNCIL,
  /// Ủy ban Mặt trận Tổ quốc.
  FRONT,
  /// Tổ chức chính trị - xã hội: Hội Nông dân, Đoàn Thanh niên and the like.
  ASSOCIATION,
  OTHER;

  /// Whether such a body stands outside of the People's Committee.
  public boolean isOutside() {
    return switch (this) {
      case PARTY, COUNCIL, FRONT, ASSOCIATION -> true;
      case COMMITTEE, DEPARTMENT, ONE_STOP, PUBLIC_SERVICE, POLICE, MILITARY, OTHER -> false;
    };
  }
}
