package vn.caicach.plan.web;

import static vn.caicach.ui.Texts.t;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import vn.caicach.plan.internal.ReviewQueries;
import vn.caicach.plan.internal.ReviewText;
import vn.caicach.ui.StaleEdit;

/// What is written in a review report.
public record ReviewForm(
    @Size(max = 5000) @Nullable String cause,
    @Size(max = 2000) @Nullable String responsible,
    @Size(max = 5000) @Nullable String remedy,
    @Nullable Long version) {

  static ReviewForm of(ReviewQueries.Show review) {
    return new ReviewForm(review.cause(), review.responsible(), review.remedy(), review.version());
  }

  /// The same words, about to replace what is saved now.
  ReviewForm over(ReviewQueries.Show now) {
    return new ReviewForm(cause, responsible, remedy, now.version());
  }

  StaleEdit comparedWith(ReviewQueries.Show now) {
    ReviewText typed = text();
    return StaleEdit.NOTHING_DIFFERS
        .comparing("cause", t("plan.review.field.cause"), typed.cause(), now.cause())
        .comparing(
            "responsible",
            t("plan.review.field.responsible"),
            typed.responsible(),
            now.responsible())
        .comparing("remedy", t("plan.review.field.remedy"), typed.remedy(), now.remedy());
  }

  ReviewText text() {
    return new ReviewText(text(cause), text(responsible), text(remedy));
  }

  static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
