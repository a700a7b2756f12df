package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.PersistenceCreator;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Column;
import org.springframework.data.relational.core.mapping.Table;
import vn.caicach.document.DocumentId;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.Deadline;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.TaskOrigin;
import vn.caicach.plan.TaskState;

/// A task: exactly one unit leads it, another one verifies its product.
@Table(schema = "plan", name = "tasks")
class Task implements Carried {

  @Id private final TaskId id;
  private final int number;
  private final LocalDate assignedOn;
  private final @Nullable TaskId previousId;
  private final @Nullable TaskId splitFromId;
  private final @Nullable UUID recipientId;
  private final @Nullable UUID superiorId;
  private final @Nullable UUID superiorTaskId;
  private TaskOrigin origin;
  private String title;
  private String product;
  private @Nullable DocumentId documentId;
  private @Nullable Integer passageFrom;
  private @Nullable Integer passageTo;
  private String passage;
  private UnitId leadUnitId;
  private UnitId verifierUnitId;

  @Column("deadline")
  private Deadline.Kind deadlineKind;

  private Deadline.@Nullable Bound bound;
  private @Nullable LocalDate namedOn;
  private @Nullable LocalDate dueOn;
  private TaskState state;
  private @Nullable OfficerId officerId;
  private int progress;
  private LocalDate movedOn;
  private @Nullable LocalDate submittedOn;
  private @Nullable LocalDate doneOn;
  private @Nullable LocalDate askedDueOn;
  @Version private long version;

  @PersistenceCreator
  Task(
      TaskId id,
      int number,
      LocalDate assignedOn,
      @Nullable TaskId previousId,
      @Nullable TaskId splitFromId,
      @Nullable UUID recipientId,
      @Nullable UUID superiorId,
      @Nullable UUID superiorTaskId,
      TaskOrigin origin,
      String title,
      String product,
      @Nullable DocumentId documentId,
      @Nullable Integer passageFrom,
      @Nullable Integer passageTo,
      String passage,
      UnitId leadUnitId,
      UnitId verifierUnitId,
      Deadline.Kind deadlineKind,
      Deadline.@Nullable Bound bound,
      @Nullable LocalDate namedOn,
      @Nullable LocalDate dueOn,
      TaskState state,
      @Nullable OfficerId officerId,
      int progress,
      LocalDate movedOn,
      @Nullable LocalDate submittedOn,
      @Nullable LocalDate doneOn,
      @Nullable LocalDate askedDueOn,
      long version) {
    this.id = id;
    this.number = number;
    this.assignedOn = assignedOn;
    this.previousId = previousId;
    this.splitFromId = splitFromId;
    this.recipientId = recipientId;
    this.superiorId = superiorId;
    this.superiorTaskId = superiorTaskId;
    this.origin = origin;
    this.title = title;
    this.product = product;
    this.documentId = documentId;
    this.passageFrom = passageFrom;
    this.passageTo = passageTo;
    this.passage = passage;
    this.leadUnitId = leadUnitId;
    this.verifierUnitId = verifierUnitId;
    this.deadlineKind = deadlineKind;
    this.bound = bound;
    this.namedOn = namedOn;
    this.dueOn = dueOn;
    this.state = state;
    this.officerId = officerId;
    this.progress = progress;
    this.movedOn = movedOn;
    this.submittedOn = submittedOn;
    this.doneOn = doneOn;
    this.askedDueOn = askedDueOn;
    this.version = version;
  }

  /// A task given today. Where it comes from, another one or an authority above, is told by
  /// `links`.
  static Task give(
      int number, Assignment given, UnitId lead, UnitId verifier, Links links, LocalDate today) {
    Deadline deadline = given.deadline();
    return new Task(
        TaskId.next(),
        number,
        today,
        links.previous(),
        links.splitFrom(),
        links.recipient(),
        links.superior(),
        links.superiorTask(),
        given.origin(),
        given.title(),
        given.product(),
        given.passage().document(),
        given.passage().from(),
        given.passage().to(),
        given.passage().words(),
        lead,
        verifier,
        deadline.kind(),
        deadline.bound(),
        deadline.namedOn(),
        deadline.dueOn(),
        TaskState.ASSIGNED,
        null,
        0,
        today,
        null,
        null,
        null,
        0);
  }

  TaskId id() {
    return id;
  }

  int number() {
    return number;
  }

  TaskOrigin origin() {
    return origin;
  }

  String title() {
    return title;
  }

  String product() {
    return product;
  }

  Passage passage() {
    return new Passage(documentId, passageFrom, passageTo, passage);
  }

  @Override
  public UnitId lead() {
    return leadUnitId;
  }

  @Override
  public UnitId verifier() {
    return verifierUnitId;
  }

  Deadline deadline() {
    return new Deadline(deadlineKind, bound, namedOn);
  }

  @Nullable LocalDate dueOn() {
    return dueOn;
  }

  @Override
  public TaskState state() {
    return state;
  }

  @Override
  public @Nullable OfficerId officer() {
    return officerId;
  }

  int progress() {
    return progress;
  }

  @Nullable LocalDate askedDueOn() {
    return askedDueOn;
  }

  @Override
  public @Nullable UUID recipient() {
    return recipientId;
  }

  @Override
  public @Nullable UUID superior() {
    return superiorId;
  }

  long version() {
    return version;
  }

  /// The form was filled from this version: saving is refused when another one is kept by now.
  void changeFrom(long seen) {
    version = seen;
  }

  void accept(LocalDate today) {
    state = TaskState.ACCEPTED;
    movedOn = today;
  }

  void question(LocalDate today) {
    state = TaskState.QUESTIONED;
    movedOn = today;
  }

  /// Whoever gave it answered: it waits for the head again.
  void giveAgain(LocalDate today) {
    state = TaskState.ASSIGNED;
    movedOn = today;
  }

  void hand(OfficerId officer, LocalDate today) {
    if (state == TaskState.ASSIGNED) {
      state = TaskState.ACCEPTED;
    }
    officerId = officer;
    movedOn = today;
  }

  void report(int reached, LocalDate today) {
    if (state == TaskState.ASSIGNED) {
      state = TaskState.ACCEPTED;
    }
    progress = reached;
    movedOn = today;
  }

  void submit(LocalDate today) {
    state = TaskState.SUBMITTED;
    submittedOn = today;
    askedDueOn = null;
    movedOn = today;
  }

  /// Also after the own verification, by the authority above.
  void giveBack(LocalDate today) {
    state = TaskState.RETURNED;
    submittedOn = null;
    doneOn = null;
    progress = Math.min(progress, 99);
    movedOn = today;
  }

  /// Done on the day the product was submitted, not on the day somebody found the time to look at
  /// it.
  void verify(LocalDate today) {
    state = TaskState.DONE;
    progress = 100;
    doneOn = Objects.requireNonNullElse(submittedOn, today);
    askedDueOn = null;
    movedOn = today;
  }

  void askExtension(LocalDate until) {
    askedDueOn = until;
  }

  /// Until another last good day. What the directive named stays, and is what comes again next
  /// year.
  void extend(@Nullable LocalDate until) {
    askedDueOn = null;
    dueOn = until;
  }

  void refuseExtension() {
    askedDueOn = null;
  }

  void describe(Assignment given, UnitId verifier) {
    origin = given.origin();
    title = given.title();
    product = given.product();
    documentId = given.passage().document();
    passageFrom = given.passage().from();
    passageTo = given.passage().to();
    passage = given.passage().words();
    verifierUnitId = verifier;
    if (!given.deadline().equals(deadline())) {
      setDeadline(given.deadline());
    }
  }

  /// As the authority above changed it. Its last day there may be another than the named one.
  void follow(String what, String result, Deadline deadline, @Nullable LocalDate due) {
    title = what;
    product = result;
    setDeadline(deadline);
    dueOn = due;
  }

  /// Another unit leads it; what the one before reported stays in the steps.
  void move(UnitId lead, UnitId verifier, LocalDate today) {
    leadUnitId = lead;
    verifierUnitId = verifier;
    officerId = null;
    state = TaskState.ASSIGNED;
    progress = 0;
    submittedOn = null;
    askedDueOn = null;
    movedOn = today;
  }

  void split(LocalDate today) {
    state = TaskState.SPLIT;
    askedDueOn = null;
    movedOn = today;
  }

  void withdraw(LocalDate today) {
    state = TaskState.WITHDRAWN;
    askedDueOn = null;
    movedOn = today;
  }

  private void setDeadline(Deadline deadline) {
    deadlineKind = deadline.kind();
    bound = deadline.bound();
    namedOn = deadline.namedOn();
    dueOn = deadline.dueOn();
    askedDueOn = null;
  }
}
