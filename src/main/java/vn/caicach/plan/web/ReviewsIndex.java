package vn.caicach.plan.web;

import java.time.LocalDate;
import java.util.List;
import vn.caicach.plan.internal.ReviewQueries;
import vn.caicach.ui.Listing;
import vn.caicach.ui.Option;
import vn.caicach.ui.State;

/// The list of review reports.
public record ReviewsIndex(Listing<ReviewQueries.Row> list, LocalDate today, List<Option> units) {

  public List<Option> states() {
    return ReviewWords.filters();
  }

  public State state(ReviewQueries.Row review) {
    return ReviewWords.state(review.state());
  }

  public String stateText(ReviewQueries.Row review) {
    return ReviewWords.text(review.state());
  }

  public String overdue(ReviewQueries.Row review) {
    return ReviewWords.overdue(review, today);
  }
}
