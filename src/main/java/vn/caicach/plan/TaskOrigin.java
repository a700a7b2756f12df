package vn.caicach.plan;

/// Whose task it is; says who verifies it unless told otherwise.
public enum TaskOrigin {
  /// Ý kiến chỉ đạo, kết luận of the chair: followed up by Văn phòng.
  CHAIR,
  /// Kế hoạch cải cách hành chính: followed up by the standing office for reform.
  REFORM_PLAN,
  /// Handed down by the authority above: followed up by Văn phòng.
  SUPERIOR
}
