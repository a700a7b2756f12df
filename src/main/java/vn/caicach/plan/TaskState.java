package vn.caicach.plan;

import java.util.EnumSet;
import java.util.Set;

/// Where a task stands between giving and product. Being late is no state: it follows from the day.
public enum TaskState {
  /// Đã giao: waits for the head of the lead unit.
  ASSIGNED,
  /// Hỏi lại: the head asks whoever gave it.
  QUESTIONED,
  /// Đã nhận, đang làm.
  ACCEPTED,
  /// Chờ xác nhận: the product waits for the verifier.
  SUBMITTED,
  /// Trả lại: the verifier did not take the product.
  RETURNED,
  /// Hoàn thành: the product is verified.
  DONE,
  /// Thu hồi.
  WITHDRAWN,
  /// Đã tách: goes on in other tasks.
  SPLIT;

  /// Those still to be done.
  public static final Set<TaskState> OPEN =
      Set.copyOf(EnumSet.of(ASSIGNED, QUESTIONED, ACCEPTED, SUBMITTED, RETURNED));

  public boolean isOpen() {
    return OPEN.contains(this);
  }
}
