package vn.caicach.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.caicach.plan.TaskState;
import vn.caicach.plan.internal.Standing.Kind;

class StandingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 25);
  private final PlanRules rules = new PlanRules();

  @Test
  void theLastDayIsInTimeAndTheNextIsLate() {
    assertThat(open(TaskState.ACCEPTED, TODAY, TODAY)).isEqualTo(new Standing(Kind.RISK, 0));
    assertThat(open(TaskState.ACCEPTED, TODAY.minusDays(1), TODAY))
        .isEqualTo(new Standing(Kind.LATE, 1));
  }

  @Test
  void aProductSubmittedInTimeIsNotLateHoweverLongItWaits() {
    var waiting =
        new Standing.Facts(
            TaskState.SUBMITTED,
            TODAY.minusDays(30),
            TODAY.minusDays(30),
            null,
            TODAY.minusDays(30));
    assertThat(Standing.of(waiting, TODAY, rules)).isEqualTo(new Standing(Kind.SUBMITTED, 0));
  }

  @Test
  void aProductSubmittedLateStaysAsLateAsItWas() {
    var waiting =
        new Standing.Facts(
            TaskState.SUBMITTED,
            TODAY.minusDays(30),
            TODAY.minusDays(27),
            null,
            TODAY.minusDays(27));
    assertThat(Standing.of(waiting, TODAY, rules)).isEqualTo(new Standing(Kind.LATE, 3));
    var done =
        new Standing.Facts(
            TaskState.DONE, TODAY.minusDays(30), TODAY.minusDays(27), TODAY.minusDays(27), TODAY);
    assertThat(Standing.of(done, TODAY, rules)).isEqualTo(new Standing(Kind.DONE_LATE, 3));
  }

  @Test
  void lateComesBeforeReturnedAndReturnedBeforeRisk() {
    assertThat(open(TaskState.RETURNED, TODAY.minusDays(2), TODAY).kind()).isEqualTo(Kind.LATE);
    assertThat(open(TaskState.RETURNED, TODAY.plusDays(2), TODAY).kind()).isEqualTo(Kind.RETURNED);
    assertThat(open(TaskState.ACCEPTED, TODAY.plusDays(2), TODAY).kind()).isEqualTo(Kind.RISK);
  }

  @Test
  void atRiskBeginsSevenDaysBefore() {
    assertThat(open(TaskState.ACCEPTED, TODAY.plusDays(7), TODAY).kind()).isEqualTo(Kind.RISK);
    assertThat(open(TaskState.ACCEPTED, TODAY.plusDays(8), TODAY).kind()).isEqualTo(Kind.UNDER_WAY);
  }

  @Test
  void anOwnerWithoutAWordIsSilent() {
    assertThat(open(TaskState.ACCEPTED, null, TODAY.minusDays(14)).kind())
        .isEqualTo(Kind.UNDER_WAY);
    assertThat(open(TaskState.ACCEPTED, null, TODAY.minusDays(15)))
        .isEqualTo(new Standing(Kind.SILENT, 15));
    assertThat(open(TaskState.ASSIGNED, null, TODAY.minusDays(2)).kind())
        .isEqualTo(Kind.UNACCEPTED);
    assertThat(open(TaskState.ASSIGNED, null, TODAY.minusDays(3)))
        .isEqualTo(new Standing(Kind.SILENT, 3));
    assertThat(open(TaskState.ASSIGNED, TODAY.plusDays(61), TODAY.minusDays(30)).kind())
        .as("next year's day is far")
        .isEqualTo(Kind.UNACCEPTED);
    assertThat(open(TaskState.QUESTIONED, null, TODAY.minusDays(40)).kind())
        .isEqualTo(Kind.QUESTIONED);
  }

  private Standing open(TaskState state, @Nullable LocalDate due, LocalDate moved) {
    return Standing.of(new Standing.Facts(state, due, null, null, moved), TODAY, rules);
  }
}
