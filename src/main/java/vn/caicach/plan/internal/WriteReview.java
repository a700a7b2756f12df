package vn.caicach.plan.internal;

import java.util.Objects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.ReviewId;
import vn.caicach.plan.ReviewState;
import vn.caicach.shared.Actor;
import vn.caicach.shared.BusinessTime;
import vn.caicach.shared.Verdict;

/// The head of the unit writes the review report and sends it to UBND through Văn phòng.
@Component
public class WriteReview {

  private final Reviews reviews;
  private final TellReviewers tell;
  private final BusinessTime time;

  WriteReview(Reviews reviews, TellReviewers tell, BusinessTime time) {
    this.reviews = reviews;
    this.tell = tell;
    this.time = time;
  }

  /// Keeps what is written so far.
  ///
  /// @param version the version the form was filled from; another one in between is a stale edit
  @Transactional
  public void save(ReviewId id, long version, ReviewText text, Actor by) {
    Review review = reviews.findOneById(id).orElseThrow();
    mayWrite(review.unit(), review.state(), "plan.review.act.save", by).orThrow();
    review.writeFrom(version);
    review.write(text);
    reviews.save(review);
  }

  /// Keeps it and sends it.
  ///
  /// @param version as for [#save]
  @Transactional
  public void send(ReviewId id, long version, ReviewText text, Actor by) {
    Review review = reviews.findOneById(id).orElseThrow();
    Verdict.allOf(
            () -> mayWrite(review.unit(), review.state(), "plan.review.act.send", by),
            () -> ReviewRules.isComplete(text))
        .orThrow();
    review.writeFrom(version);
    review.write(text);
    review.send(by.name(), time.today());
    tell.sent(Objects.requireNonNull(reviews.save(review)), by);
  }

  /// Whether the person may write it now.
  public boolean mayWrite(ReviewQueries.Row review, Actor by) {
    return mayWrite(review.unitId(), review.state(), "plan.review.act.save", by)
        instanceof Verdict.Allowed;
  }

  private static Verdict mayWrite(UnitId unit, ReviewState state, String actKey, Actor by) {
    return Verdict.allOf(
        () -> ReviewRules.writes(unit, by),
        () -> ReviewRules.isIn(state, actKey, ReviewState.OPEN, ReviewState.RETURNED));
  }
}
