package vn.caicach.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.LeaveId;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostId;
import vn.caicach.organization.Validity;
import vn.caicach.organization.internal.JoinedHoldings.Kept;

class JoinedHoldingsTest {

  private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);
  private static final LocalDate AUGUST_1 = LocalDate.of(2025, 8, 1);
  private static final LocalDate SEPTEMBER_1 = LocalDate.of(2025, 9, 1);
  private static final String BASIS = "Quyết định sáp nhập";
  private static final OfficerId AN = OfficerId.next();
  private static final PostId STAYS = PostId.next();
  private static final PostId ENDS = PostId.next();
  private static final PostId ENDS_TOO = PostId.next();

  @Test
  void theStrongerHoldingTakesOverFromTheWeaker() {
    Assignment weaker = held(STAYS, AssignmentKind.CONCURRENT, Validity.from(JULY_1.minusDays(90)));
    Assignment stronger = held(ENDS, AssignmentKind.PRIMARY, Validity.from(JULY_1.minusDays(30)));
    JoinedHoldings joined = join(List.of(weaker), List.of(stronger));
    assertThat(joined.kept())
        .extracting(Kept::after)
        .containsExactlyInAnyOrder(weaker.endingOn(JULY_1), stronger.endingOn(JULY_1));
    assertThat(joined.begun())
        .singleElement()
        .satisfies(begun -> {
          assertThat(begun.kind()).isEqualTo(AssignmentKind.PRIMARY);
          assertThat(begun.validity()).isEqualTo(Validity.from(JULY_1));
          assertThat(begun.postId()).isEqualTo(STAYS);
          assertThat(begun.legalBasis()).isEqualTo(BASIS);
        });
  }

  @Test
  void theLongerHoldingGoesOnWhereTheStrongerEnds() {
    Assignment stronger =
        held(STAYS, AssignmentKind.CONCURRENT, Validity.between(JULY_1.minusDays(90), SEPTEMBER_1));
    Assignment longer =
        held(ENDS, AssignmentKind.SECONDED, Validity.between(JULY_1.minusDays(9), date(12)));
    JoinedHoldings joined = join(List.of(stronger), List.of(longer));
    assertThat(joined.begun())
        .singleElement()
        .satisfies(begun -> {
          assertThat(begun.kind()).isEqualTo(AssignmentKind.SECONDED);
          assertThat(begun.validity()).isEqualTo(Validity.between(SEPTEMBER_1, date(12)));
        });
  }

  @Test
  void aHoldingThatHasYetToBeginMovesAsItIs() {
    Assignment later = held(ENDS, AssignmentKind.PRIMARY, Validity.from(AUGUST_1));
    JoinedHoldings joined = join(List.of(), List.of(later));
    assertThat(joined.begun()).isEmpty();
    assertThat(joined.kept())
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.after().id()).isEqualTo(later.id());
          assertThat(kept.after().postId()).isEqualTo(STAYS);
          assertThat(kept.after().validity()).isEqualTo(later.validity());
          assertThat(kept.after().legalBasis()).isEqualTo(later.legalBasis());
        });
  }

  @Test
  void aHoldingThatHasYetToBeginCarriesTheStrongerOneOn() {
    Assignment stronger = held(STAYS, AssignmentKind.PRIMARY, Validity.from(JULY_1.minusDays(9)));
    Assignment covered = held(ENDS, AssignmentKind.CONCURRENT, Validity.from(AUGUST_1));
    JoinedHoldings joined = join(List.of(stronger), List.of(covered));
    assertThat(joined.begun()).isEmpty();
    assertThat(joined.kept())
        .extracting(kept -> kept.after().kind() + " " + kept.after().validity())
        .containsExactlyInAnyOrder(
            "PRIMARY " + Validity.between(JULY_1.minusDays(9), AUGUST_1),
            "PRIMARY " + Validity.from(AUGUST_1));
  }

  @Property
  void onEveryDayTheStrongestCountsAndOnlyOne(
      @ForAll("holdings") List<Assignment> all, @ForAll("days") LocalDate day) {
    List<Assignment> there = all.stream().filter(one -> one.postId().equals(STAYS)).toList();
    List<Assignment> coming = all.stream().filter(one -> !one.postId().equals(STAYS)).toList();
    JoinedHoldings joined = join(there, coming);
    List<Assignment> after =
        Stream.concat(
                Stream.concat(
                    all.stream()
                        .filter(
                            one -> joined.kept().stream().noneMatch(kept -> kept.before() == one)),
                    joined.kept().stream().map(Kept::after)),
                joined.begun().stream())
            .toList();
    List<AssignmentKind> then =
        after.stream().filter(one -> one.validity().includes(day)).map(Assignment::kind).toList();
    if (day.isBefore(JULY_1)) {
      assertThat(then)
          .containsExactlyInAnyOrderElementsOf(
              all.stream()
                  .filter(one -> one.validity().includes(day))
                  .map(Assignment::kind)
                  .toList());
    } else {
      assertThat(then).hasSameElementsAs(strongest(all, day).stream().toList());
      assertThat(then).hasSizeLessThanOrEqualTo(1);
      assertThat(after)
          .filteredOn(one -> one.validity().includes(day))
          .allSatisfy(one -> assertThat(one.postId()).isEqualTo(STAYS));
    }
  }

  private static Optional<AssignmentKind> strongest(List<Assignment> all, LocalDate day) {
    List<AssignmentKind> kinds =
        all.stream().filter(one -> one.validity().includes(day)).map(Assignment::kind).toList();
    return Stream.of(
            AssignmentKind.PRIMARY,
            AssignmentKind.CONCURRENT,
            AssignmentKind.SECONDED,
            AssignmentKind.ACTING)
        .filter(kinds::contains)
        .findFirst();
  }

  @Provide
  static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(-100, 300).map(JULY_1::plusDays);
  }

  /// Holdings as the database lets them stand: nobody holds a post twice on a day, or two primary
  /// posts.
  @Provide
  static Arbitrary<List<Assignment>> holdings() {
    return Combinators.combine(
            Arbitraries.of(STAYS, ENDS, ENDS_TOO),
            Arbitraries.of(AssignmentKind.class),
            Arbitraries.integers().between(-80, 120).map(JULY_1::plusDays),
            Arbitraries.integers().between(15, 200))
        .as((post, kind, from, length) ->
            held(
                post,
                kind,
                length > 150
                        && (kind == AssignmentKind.PRIMARY || kind == AssignmentKind.CONCURRENT)
                    ? Validity.from(from)
                    : Validity.between(from, from.plusDays(length))))
        .list()
        .ofMaxSize(6)
        .map(JoinedHoldingsTest::possible);
  }

  private static List<Assignment> possible(List<Assignment> wishes) {
    List<Assignment> possible = new ArrayList<>();
    for (Assignment wish : wishes) {
      boolean free =
          possible.stream()
              .filter(other ->
                  other.postId().equals(wish.postId())
                      || (other.kind() == AssignmentKind.PRIMARY
                          && wish.kind() == AssignmentKind.PRIMARY))
              .noneMatch(other -> other.validity().overlaps(wish.validity()));
      if (free && wish.validity().reaches(JULY_1)) {
        possible.add(wish);
      }
    }
    return possible;
  }

  private static JoinedHoldings join(List<Assignment> there, List<Assignment> coming) {
    return JoinedHoldings.of(there, coming, STAYS, JULY_1, BASIS);
  }

  private static Assignment held(PostId post, AssignmentKind kind, Validity days) {
    return Assignment.of(
        AN,
        post,
        kind,
        days,
        kind == AssignmentKind.ACTING ? LeaveId.next() : null,
        "Quyết định bổ nhiệm");
  }

  private static LocalDate date(int month) {
    return LocalDate.of(2025, month, 1);
  }
}
