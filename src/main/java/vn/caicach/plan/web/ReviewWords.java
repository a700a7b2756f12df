package vn.caicach.plan.web;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import vn.caicach.plan.ReviewState;
import vn.caicach.plan.internal.ReviewQueries;
import vn.caicach.ui.Option;
import vn.caicach.ui.State;
import vn.caicach.ui.Texts;

/// How a review report stands, in words.
final class ReviewWords {

  private ReviewWords() {}

  static String text(ReviewState state) {
    return Texts.t("plan.review.state." + state);
  }

  static State state(ReviewState state) {
    return switch (state) {
      case OPEN, RETURNED -> State.RISK;
      case SENT -> State.WAIT;
      case RECEIVED -> State.OK;
    };
  }

  /// "Quá hạn gửi 3 ngày", "Gửi muộn 3 ngày"; empty when in time.
  static String overdue(ReviewQueries.Row review, LocalDate today) {
    long days = review.daysOverdue(today);
    if (days == 0) {
      return "";
    }
    return review.state().isOwed()
        ? Texts.t("plan.review.overdue", days)
        : Texts.t("plan.review.sentLate", days);
  }

  static List<Option> filters() {
    return Stream.concat(
            Stream.of("open", "late")
                .map(name -> Option.of(name, Texts.t("plan.review.filter." + name))),
            Arrays.stream(ReviewState.values()).map(state -> Option.of(state.name(), text(state))))
        .toList();
  }
}
