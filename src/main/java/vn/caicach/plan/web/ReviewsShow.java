package vn.caicach.plan.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.caicach.plan.internal.ReviewQueries;
import vn.caicach.ui.FormErrors;
import vn.caicach.ui.StaleEdit;
import vn.caicach.ui.State;

/// A review report: the facts, what the unit says, what can be done.
///
/// @param receiver the office it goes to; empty when there is none
/// @param form null for who does not write it, or when it is sent
/// @param remark null for who does not receive it, or before it is sent
public record ReviewsShow(
    ReviewQueries.Show review,
    LocalDate today,
    String receiver,
    @Nullable ReviewForm form,
    @Nullable RemarkForm remark,
    FormErrors errors,
    @Nullable StaleEdit stale) {

  public State state() {
    return ReviewWords.state(review.row().state());
  }

  public String stateText() {
    return ReviewWords.text(review.row().state());
  }

  public String overdue() {
    return ReviewWords.overdue(review.row(), today);
  }

  public String path() {
    return "/reviews/" + review.row().id().value();
  }
}
