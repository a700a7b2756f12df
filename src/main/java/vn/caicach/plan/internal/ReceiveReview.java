package vn.caicach.plan.internal;

import java.time.LocalDate;
import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
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
    mayReceive(review, "plan.review.act.receive", by).orThrow();
    review.receive(remark.strip(), time.today());
    tell.received(Objects.requireNonNull(reviews.save(review)), by);
  }

  /// Trả lại, with what is missing.
  @Transactional
  public void giveBack(ReviewId id, String remark, Actor by) {
    Review review = reviews.findOneById(id).orElseThrow();
    Verdict.allOf(
            () -> mayReceive(review, "plan.review.act.giveBack", by),
            () -> TaskRules.saysSomething(remark, "plan.review.rule.remarkMissing"))
        .orThrow();
    LocalDate today = time.today();
    review.giveBack(remark.strip(), today, rules.review(today));
    tell.returned(Objects.requireNonNull(reviews.save(review)), by);
  }

  private Verdict mayReceive(Review review, String actKey, Actor by) {
    return Verdict.allOf(
        () -> ReviewRules.receives(review.unit(), desk.receiver(review.unit()), by),
        () -> ReviewRules.isIn(review.state(), actKey, ReviewState.SENT));
  }
}
