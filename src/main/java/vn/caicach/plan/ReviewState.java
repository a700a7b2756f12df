package vn.caicach.plan;

/// Where a review report stands. Being late is no state: it follows from the day.
public enum ReviewState {
  /// Chưa gửi: the unit owes it.
  OPEN,
  /// Đã gửi: waits for Văn phòng.
  SENT,
  /// Trả lại: the unit has to say more.
  RETURNED,
  /// Đã nhận.
  RECEIVED;

  /// Whether the unit has to write.
  public boolean isOwed() {
    return this == OPEN || this == RETURNED;
  }
}
