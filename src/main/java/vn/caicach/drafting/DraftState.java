package vn.caicach.drafting;

import java.util.List;
import vn.caicach.ui.State;

/// How far a paper has come on its way (Điều 11 to 18 NĐ 30/2020/NĐ-CP).
public enum DraftState {
  /// Đang soạn: its author writes it.
  DRAFTING(State.REST),
  /// Đang lấy ý kiến: other units are asked; it is still written.
  ASKED(State.WAIT),
  /// Chờ duyệt: waits for its signer and is not changed meanwhile.
  SUBMITTED(State.WAIT),
  /// Đã duyệt: waits for number and date.
  APPROVED(State.WAIT),
  /// Đã có số: waits for the signed file.
  NUMBERED(State.WAIT),
  /// Đã có bản ký: waits to be issued.
  SIGNED(State.WAIT),
  /// Đã ban hành: it is in the register.
  ISSUED(State.OK),
  /// Đã hủy.
  WITHDRAWN(State.REST);

  /// The way of a paper that is not withdrawn, in order.
  public static final List<DraftState> WAY =
      List.of(DRAFTING, ASKED, SUBMITTED, APPROVED, NUMBERED, SIGNED, ISSUED);

  private final State look;

  DraftState(State look) {
    this.look = look;
  }

  public State look() {
    return look;
  }

  /// Whether its words may still change.
  public boolean isOpen() {
    return this == DRAFTING || this == ASKED;
  }

  /// Whether something is still to be done with it.
  public boolean isOnTheWay() {
    return this != ISSUED && this != WITHDRAWN;
  }

  public String messageKey() {
    return "drafting.state." + name();
  }
}
