package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.ReviewId;
import vn.caicach.plan.ReviewState;
import vn.caicach.plan.TaskId;

/// Báo cáo kiểm điểm: why a task missed its last day, who answers for it, what is done about it.
@Table(schema = "plan", name = "reviews")
class Review {

  @Id private final ReviewId id;
  private final TaskId taskId;
  private final UnitId unitId;
  private final LocalDate missedOn;
  private final LocalDate openedOn;
  private LocalDate dueOn;
  private ReviewState state;
  private String cause;
  private String responsible;
  private String remedy;
  private @Nullable LocalDate sentOn;
  private String sentByName;
  private String remark;
  private @Nullable LocalDate receivedOn;
  @Version private long version;

  @PersistenceCreator
  Review(
      ReviewId id,
      TaskId taskId,
      UnitId unitId,
      LocalDate missedOn,
      LocalDate openedOn,
      LocalDate dueOn,
      ReviewState state,
      String cause,
      String responsible,
      String remedy,
      @Nullable LocalDate sentOn,
      String sentByName,
      String remark,
      @Nullable LocalDate receivedOn,
      long version) {
    this.id = id;
    this.taskId = taskId;
    this.unitId = unitId;
    this.missedOn = missedOn;
    this.openedOn = openedOn;
    this.dueOn = dueOn;
    this.state = state;
    this.cause = cause;
    this.responsible = responsible;
    this.remedy = remedy;
    this.sentOn = sentOn;
    this.sentByName = sentByName;
    this.remark = remark;
    this.receivedOn = receivedOn;
    this.version = version;
  }

  long version() {
    return version;
  }

  ReviewId id() {
    return id;
  }

  TaskId task() {
    return taskId;
  }

  UnitId unit() {
    return unitId;
  }

  LocalDate dueOn() {
    return dueOn;
  }

  ReviewState state() {
    return state;
  }

  @Nullable LocalDate sentOn() {
    return sentOn;
  }

  String remark() {
    return remark;
  }

  /// The form was filled from this version: saving is refused when another one is kept by now.
  void writeFrom(long seen) {
    version = seen;
  }

  void write(ReviewText text) {
    cause = text.cause();
    responsible = text.responsible();
    remedy = text.remedy();
  }

  void send(String byName, LocalDate today) {
    state = ReviewState.SENT;
    sentOn = today;
    sentByName = byName;
  }

  void receive(String said, LocalDate today) {
    state = ReviewState.RECEIVED;
    remark = said;
    receivedOn = today;
  }

  /// Whoever sent in time has as many days again; who was late stays late.
  void giveBack(String reason, LocalDate today, int days) {
    state = ReviewState.RETURNED;
    remark = reason;
    LocalDate again = today.plusDays(days);
    if (!Objects.requireNonNull(sentOn).isAfter(dueOn) && again.isAfter(dueOn)) {
      dueOn = again;
    }
  }
}
