package vn.caicach.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.shared.Verdict.allowed;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import vn.caicach.organization.AssignmentKind;
import vn.caicach.organization.OfficerId;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;
import vn.caicach.organization.Validity;
import vn.caicach.organization.internal.People.Place;
import vn.caicach.shared.Verdict;

class AssignmentRulesTest {

  private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);
  private static final LocalDate AUGUST_1 = LocalDate.of(2025, 8, 1);
  private static final Validity AFTER = Validity.from(AUGUST_1);

  private final Officer an = officer("CB01", "Trần Văn An");
  private final Officer binh = officer("CB02", "Lê Thị Bình");
  private final Post head = post("Trưởng phòng", PostRank.HEAD);
  private final Post clerk = post("Công chức Văn thư", PostRank.STAFF);

  @Test
  void refusesASecondPrimaryPostInTheSameDays() {
    Assignment held = primary(an, head, Validity.from(JULY_1));
    assertRefused(
        AssignmentRules.hasOnePrimaryPost(
            an, List.of(held), AssignmentKind.PRIMARY, Validity.from(AUGUST_1)),
        "second-primary");
  }

  @Test
  void allowsAConcurrentPostBesideThePrimaryOne() {
    Assignment held = primary(an, head, Validity.from(JULY_1));
    assertThat(
            AssignmentRules.hasOnePrimaryPost(
                an, List.of(held), AssignmentKind.CONCURRENT, Validity.from(AUGUST_1)))
        .isEqualTo(allowed());
  }

  @Test
  void allowsThePrimaryPostThatFollowsAnother() {
    Assignment held = primary(an, head, Validity.between(JULY_1, AUGUST_1));
    assertThat(
            AssignmentRules.hasOnePrimaryPost(
                an, List.of(held), AssignmentKind.PRIMARY, Validity.from(AUGUST_1)))
        .isEqualTo(allowed());
  }

  @Property
  void whateverTheRuleAllowsNeverLeavesTwoPrimaryPostsOnOneDay(
      @ForAll("validities") List<Validity> wishes, @ForAll("days") LocalDate day) {
    List<Assignment> held = new ArrayList<>();
    for (Validity wish : wishes) {
      if (AssignmentRules.hasOnePrimaryPost(an, held, AssignmentKind.PRIMARY, wish)
          instanceof Verdict.Allowed) {
        held.add(primary(an, head, wish));
      }
    }
    assertThat(held.stream().filter(one -> one.validity().includes(day)).count())
        .isLessThanOrEqualTo(1);
  }

  @Test
  void refusesToHoldOnePostTwice() {
    Assignment held = primary(an, head, Validity.from(JULY_1));
    assertRefused(
        AssignmentRules.doesNotHoldItAlready(an, List.of(held), head, Validity.from(AUGUST_1)),
        "held-already");
    assertThat(
            AssignmentRules.doesNotHoldItAlready(an, List.of(held), clerk, Validity.from(AUGUST_1)))
        .isEqualTo(allowed());
  }

  @Test
  void refusesToActLongerThanTheLeave() {
    Leave leave = Leave.of(an.id(), AUGUST_1, LocalDate.of(2025, 8, 15), "Nghỉ phép");
    assertThat(
            AssignmentRules.actsWithinTheLeave(
                an, leave, Validity.between(AUGUST_1, LocalDate.of(2025, 8, 16))))
        .isEqualTo(allowed());
    assertRefused(
        AssignmentRules.actsWithinTheLeave(
            an, leave, Validity.between(AUGUST_1, LocalDate.of(2025, 8, 17))),
        "acting-outside-leave");
    assertRefused(
        AssignmentRules.actsWithinTheLeave(an, leave, Validity.from(AUGUST_1)),
        "acting-outside-leave");
  }

  @Test
  void refusesToActForOneself() {
    assertRefused(AssignmentRules.actsForAnother(an, an), "acting-for-oneself");
    assertThat(AssignmentRules.actsForAnother(binh, an)).isEqualTo(allowed());
  }

  @Test
  void refusesToActWhileAway() {
    Leave own = Leave.of(binh.id(), AUGUST_1, AUGUST_1, "Nghỉ ốm");
    assertRefused(
        AssignmentRules.isNotAway(
            binh, List.of(own), Validity.between(JULY_1, LocalDate.of(2025, 9, 1))),
        "acting-while-away");
  }

  @Test
  void refusesAPostBeforeThePersonWorksHere() {
    assertRefused(
        AssignmentRules.worksHere(an, Validity.from(JULY_1.minusDays(1))), "before-employment");
  }

  @Test
  void refusesAPostThatOutlastsTheEmployment() {
    assertRefused(
        AssignmentRules.worksHere(an.leave(AUGUST_1), Validity.from(JULY_1)), "after-employment");
    assertThat(AssignmentRules.worksHere(an.leave(AUGUST_1), Validity.between(JULY_1, AUGUST_1)))
        .isEqualTo(allowed());
  }

  @Test
  void refusesASecondmentWithoutAnEnd() {
    assertRefused(
        AssignmentRules.secondmentEnds(AssignmentKind.SECONDED, Validity.from(JULY_1)),
        "secondment-open");
  }

  @Test
  void refusesToLeaveAPostBeforeItWasTakenUpOrAfterItEnded() {
    Assignment held = primary(an, head, Validity.between(JULY_1, AUGUST_1));
    assertRefused(AssignmentRules.movesAfterTakingUp(an, held, JULY_1), "move-too-early");
    assertRefused(AssignmentRules.movesAfterTakingUp(an, held, AUGUST_1), "already-ended");
    assertThat(AssignmentRules.movesAfterTakingUp(an, held, JULY_1.plusDays(1)))
        .isEqualTo(allowed());
  }

  @Test
  void refusesASecondHeadOfAUnit() {
    Place place = placeOf(head);
    List<AssignmentRules.Head> until = List.of(leads(binh, Validity.between(JULY_1, AUGUST_1)));
    assertRefused(
        AssignmentRules.leadsAlone(
            an, place, AssignmentKind.PRIMARY, List.of(leads(binh, Validity.from(JULY_1))), AFTER),
        "second-head");
    assertRefused(
        AssignmentRules.leadsAlone(
            an, place, AssignmentKind.CONCURRENT, until, Validity.from(AUGUST_1.minusDays(1))),
        "second-head-until");
    assertThat(AssignmentRules.leadsAlone(an, place, AssignmentKind.PRIMARY, until, AFTER))
        .isEqualTo(allowed());
  }

  @Test
  void allowsAnyNumberBesideTheHead() {
    List<AssignmentRules.Head> heads = List.of(leads(binh, Validity.from(JULY_1)));
    assertThat(AssignmentRules.leadsAlone(an, placeOf(head), AssignmentKind.ACTING, heads, AFTER))
        .isEqualTo(allowed());
    assertThat(AssignmentRules.leadsAlone(an, placeOf(clerk), AssignmentKind.PRIMARY, heads, AFTER))
        .isEqualTo(allowed());
    assertThat(
            AssignmentRules.leadsAlone(binh, placeOf(head), AssignmentKind.PRIMARY, heads, AFTER))
        .isEqualTo(allowed());
  }

  @Test
  void refusesToComeBackOutsideOfTheLeave() {
    Leave leave = Leave.of(an.id(), JULY_1, AUGUST_1, "Nghỉ phép");
    assertRefused(AssignmentRules.comesBackDuringTheLeave(an, leave, JULY_1), "back-too-early");
    assertRefused(
        AssignmentRules.comesBackDuringTheLeave(an, leave, AUGUST_1.plusDays(1)), "back-too-late");
    for (LocalDate day : List.of(JULY_1.plusDays(1), AUGUST_1)) {
      assertThat(AssignmentRules.comesBackDuringTheLeave(an, leave, day)).isEqualTo(allowed());
    }
  }

  @Provide
  static Arbitrary<LocalDate> days() {
    return Arbitraries.integers().between(0, 300).map(JULY_1::plusDays);
  }

  @Provide
  static Arbitrary<List<Validity>> validities() {
    return Combinators.combine(days(), Arbitraries.integers().between(0, 90))
        .as((from, length) ->
            length == 0 ? Validity.from(from) : Validity.between(from, from.plusDays(length)))
        .list()
        .ofMaxSize(8);
  }

  private static Officer officer(String code, String name) {
    return new Officer(OfficerId.next(), code, name, null, null, null, JULY_1, null, 0);
  }

  private static Post post(String title, PostRank rank) {
    return Post.of(UnitId.next(), null, title, title, List.of(), rank, 0, JULY_1);
  }

  private static Place placeOf(Post post) {
    Unit unit = Unit.establish(UnitKind.DEPARTMENT, null, false, null, 0, JULY_1);
    return new Place(
        post, new NamedUnit(unit, UnitName.of(unit.id(), "Phòng", "Phòng", List.of(), JULY_1)));
  }

  private static AssignmentRules.Head leads(Officer officer, Validity days) {
    return new AssignmentRules.Head(officer.id(), officer.fullName(), "Trưởng phòng", days);
  }

  private static Assignment primary(Officer officer, Post post, Validity days) {
    return Assignment.of(officer.id(), post.id(), AssignmentKind.PRIMARY, days, null, "");
  }

  private static void assertRefused(Verdict verdict, String key) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("organization.refused." + key));
  }
}
