package vn.caicach.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ValidityTest {

  private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);

  @Test
  void theFirstDayBelongsAndTheEndDoesNot() {
    Validity july = Validity.between(JULY_1, LocalDate.of(2025, 8, 1));
    assertThat(july.includes(JULY_1)).isTrue();
    assertThat(july.includes(LocalDate.of(2025, 7, 31))).isTrue();
    assertThat(july.includes(LocalDate.of(2025, 8, 1))).isFalse();
    assertThat(july.includes(LocalDate.of(2025, 6, 30))).isFalse();
  }

  @Test
  void refusesToEndBeforeItStarts() {
    assertThatIllegalArgumentException().isThrownBy(() -> Validity.between(JULY_1, JULY_1));
  }

  @Test
  void neighboursDoNotOverlap() {
    Validity before = Validity.between(LocalDate.of(2025, 1, 1), JULY_1);
    assertThat(before.overlaps(Validity.from(JULY_1))).isFalse();
  }

  @Property
  void overlapIsMutual(@ForAll("validities") Validity one, @ForAll("validities") Validity other) {
    assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
  }

  @Property
  void overlappingMeansSharingADay(
      @ForAll("validities") Validity one,
      @ForAll("validities") Validity other,
      @ForAll("days") LocalDate day) {
    boolean shared = one.includes(day) && other.includes(day);
    assertThat(one.intersection(other).map(both -> both.includes(day)).orElse(false))
        .isEqualTo(shared);
    if (shared) {
      assertThat(one.overlaps(other)).isTrue();
    }
  }

  @Property
  void coveringMeansIncludingEveryDay(
      @ForAll("validities") Validity one,
      @ForAll("validities") Validity other,
      @ForAll("days") LocalDate day) {
    if (one.covers(other) && other.includes(day)) {
      assertThat(one.includes(day)).isTrue();
    }
  }

  @Property
  void whatIsLeftAreTheDaysOfTheOneOnly(
      @ForAll("validities") Validity one,
      @ForAll("validities") Validity other,
      @ForAll("days") LocalDate day) {
    assertThat(one.without(other).stream().filter(left -> left.includes(day)).count())
        .isEqualTo(one.includes(day) && !other.includes(day) ? 1 : 0);
  }

  @Provide
  static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 400).map(JULY_1::plusDays);
  }

  @Provide
  static Arbitrary<Validity> validities() {
    return Combinators.combine(days(), Arbitraries.integers().between(0, 200))
        .as((from, length) ->
            length == 0 ? Validity.from(from) : Validity.between(from, from.plusDays(length)));
  }
}
