package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.ReviewState;
import vn.caicach.plan.TaskId;
import vn.caicach.plan.WorkSetup;
import vn.caicach.shared.Actor;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.BusinessTime;
import vn.caicach.storage.FileId;

/// The door of the use cases for modules that set up work.
@Component
class SetUpWork implements WorkSetup {

  private final AssignCharge charges;
  private final AssignTask assign;
  private final HandDown handDown;
  private final CarryTask carry;
  private final JudgeTask judge;
  private final ChangeTask change;
  private final DocumentPassages passages;
  private final OpenReviews openReviews;
  private final WriteReview write;
  private final ReceiveReview receive;
  private final Reviews reviews;
  private final BusinessTime time;

  SetUpWork(
      AssignCharge charges,
      AssignTask assign,
      HandDown handDown,
      CarryTask carry,
      JudgeTask judge,
      ChangeTask change,
      DocumentPassages passages,
      OpenReviews openReviews,
      WriteReview write,
      ReceiveReview receive,
      Reviews reviews,
      BusinessTime time) {
    this.charges = charges;
    this.assign = assign;
    this.handDown = handDown;
    this.carry = carry;
    this.judge = judge;
    this.change = change;
    this.passages = passages;
    this.openReviews = openReviews;
    this.write = write;
    this.receive = receive;
    this.reviews = reviews;
    this.time = time;
  }

  @Override
  public void charge(OfficerId viceChair, UnitId unit, LocalDate from) {
    charges.assign(viceChair, unit, from);
  }

  @Override
  public List<TaskId> assign(Given given, List<UnitId> leads, Actor by) {
    return assign.assign(assignment(given), leads, by);
  }

  @Override
  public void handDown(Given given, UnitId watching, List<AuthorityId> communes, Actor by) {
    handDown.handDown(
        assignment(given), watching, communes.stream().map(AuthorityId::value).toList(), by);
  }

  private Assignment assignment(Given given) {
    return new Assignment(
        given.origin(),
        given.title(),
        given.product(),
        passages.passage(given.document(), given.from(), given.to()),
        given.verifier(),
        given.cooperating(),
        given.deadline());
  }

  @Override
  public void accept(TaskId task, String note, Actor by) {
    carry.accept(task, note, by);
  }

  @Override
  public void question(TaskId task, String question, Actor by) {
    carry.question(task, question, by);
  }

  @Override
  public void answer(TaskId task, String answer, Actor by) {
    judge.answer(task, answer, by);
  }

  @Override
  public void hand(TaskId task, OfficerId officer, String note, Actor by) {
    carry.hand(task, officer, note, by);
  }

  @Override
  public void report(TaskId task, int percent, String note, List<FileId> files, Actor by) {
    carry.report(task, percent, note, files, by);
  }

  @Override
  public void contribute(TaskId task, UnitId unit, String note, List<FileId> files, Actor by) {
    carry.contribute(task, unit, note, files, by);
  }

  @Override
  public void submit(TaskId task, String note, List<FileId> files, Actor by) {
    carry.submit(task, note, files, by);
  }

  @Override
  public void giveBack(TaskId task, String reason, Actor by) {
    judge.giveBack(task, reason, by);
  }

  @Override
  public Optional<TaskId> verify(TaskId task, String note, Actor by) {
    return judge.verify(task, note, by);
  }

  @Override
  public void askExtension(TaskId task, LocalDate until, String reason, Actor by) {
    carry.askExtension(task, until, reason, by);
  }

  @Override
  public void extend(TaskId task, LocalDate until, String note, Actor by) {
    judge.extend(task, until, note, by);
  }

  @Override
  public void move(TaskId task, UnitId lead, String reason, Actor by) {
    change.move(task, lead, reason, by);
  }

  @Override
  public List<TaskId> split(TaskId task, List<Part> parts, String reason, Actor by) {
    return change.split(
        task,
        parts.stream()
            .map(part ->
                new ChangeTask.Part(part.title(), part.product(), part.lead(), part.deadline()))
            .toList(),
        reason,
        by);
  }

  @Override
  public void withdraw(TaskId task, String reason, Actor by) {
    change.withdraw(task, reason, by);
  }

  @Override
  public void explain(TaskId task, String cause, String responsible, String remedy, Actor by) {
    openReviews.openFor(task, time.today());
    Review review = review(task, ReviewState.OPEN);
    write.send(review.id(), review.version(), new ReviewText(cause, responsible, remedy), by);
  }

  @Override
  public void receiveReview(TaskId task, String remark, Actor by) {
    receive.receive(review(task, ReviewState.SENT).id(), remark, by);
  }

  private Review review(TaskId task, ReviewState state) {
    return reviews.findByTaskIdAndState(task, state).stream().findFirst().orElseThrow();
  }

  @Override
  public void openReviews() {
    openReviews.open(time.today());
  }
}
