package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.ReviewId;
import vn.caicach.plan.ReviewState;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;

/// Văn phòng takes a review report for UBND, or sends it back.
@Component
public class ReceiveReview {

  private final Reviews reviews;
  private final ReviewDesk desk;
  private final TellReviewers tell;
  private final PlanRules rules;
  private final BusinessTime time;

  ReceiveReview(
      Reviews reviews, ReviewDesk desk, TellReviewers tell, PlanRules rules, BusinessTime time) {
    this.reviews = reviews;
    this.desk = desk;
    this.tell = tell;
    this.rules = rules;
    this.time = time;
  }

  /// Nhận báo cáo.
  ///
  /// @param remark may be empty
  @Transactional
  public void receive(ReviewId id, String remark, Actor by) {
    Review review = reviews.findOneById(id).orElseThrow();
    mayReceive(review.unit(), review.state(), "plan.review.act.receive", by).orThrow();
    review.receive(remark.strip(), time.today());
    tell.received(Objects.requireNonNull(reviews.save(review)), by);
  }

  /// Trả lại, with what is missing.
  @Transactional
  public void giveBack(ReviewId id, String remark, Actor by) {
    Review review = reviews.findOneById(id).orElseThrow();
    Verdict.allOf(
            () -> mayReceive(review.unit(), review.state(), "plan.review.act.giveBack", by),
            () -> TaskRules.saysSomething(remark, "plan.review.rule.remarkMissing"))
        .orThrow();
    LocalDate today = time.today();
    review.giveBack(remark.strip(), today, rules.review(today));
    tell.returned(Objects.requireNonNull(reviews.save(review)), by);
  }

  /// Whether the person may receive it now.
  @Transactional(readOnly = true)
  public boolean mayReceive(ReviewQueries.Row review, Actor by) {
    return mayReceive(review.unitId(), review.state(), "plan.review.act.receive", by)
        instanceof Verdict.Allowed;
  }

  private Verdict mayReceive(UnitId unit, ReviewState state, String actKey, Actor by) {
    return Verdict.allOf(
        () -> ReviewRules.receives(unit, desk.receiver(unit), by),
        () -> ReviewRules.isIn(state, actKey, ReviewState.SENT));
  }
}
