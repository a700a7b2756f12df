package vn.caicach.plan.internal;

import java.util.Optional;
import java.util.Set;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.ReviewState;
import vn.caicach.shared.Actor;
import vn.caicach.shared.Verdict;
import vn.caicach.ui.Texts;

/// Who may do what with a review report, and when.
final class ReviewRules {

  private ReviewRules() {}

  static Verdict isIn(ReviewState state, String actKey, ReviewState... states) {
    return Set.of(states).contains(state)
        ? Verdict.allowed()
        : Verdict.refused("plan.review.rule.state", Texts.t(actKey), word(state));
  }

  private static String word(ReviewState state) {
    return Texts.t("plan.review.state." + state);
  }

  /// Thủ trưởng cơ quan, đơn vị báo cáo.
  static Verdict writes(UnitId unit, Actor actor) {
    return actor.decidesFor(unit.value())
        ? Verdict.allowed()
        : Verdict.refused("plan.review.rule.notHead");
  }

  /// A report to UBND says all three: nguyên nhân, trách nhiệm, biện pháp khắc phục.
  static Verdict isComplete(ReviewText text) {
    return Verdict.allOf(
        () -> TaskRules.saysSomething(text.cause(), "plan.review.rule.causeMissing"),
        () -> TaskRules.saysSomething(text.responsible(), "plan.review.rule.responsibleMissing"),
        () -> TaskRules.saysSomething(text.remedy(), "plan.review.rule.remedyMissing"));
  }

  /// Somebody who decides in the receiving office, or gives tasks there; never about the own unit.
  /// Where the authority has none of the offices, whoever gives tasks.
  static Verdict receives(UnitId unit, Optional<UnitId> receiver, Actor actor) {
    if (actor.worksIn(unit.value())) {
      return Verdict.refused("plan.review.rule.ownUnit");
    }
    boolean may =
        receiver
            .map(office -> TaskAct.decidesIn(office.value(), actor))
            .orElseGet(() -> actor.may(TaskAct.ASSIGN));
    return may ? Verdict.allowed() : Verdict.refused("plan.review.rule.notReceiver");
  }
}
