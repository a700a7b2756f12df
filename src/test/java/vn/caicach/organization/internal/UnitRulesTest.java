package vn.caicach.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.caicach.shared.Verdict.allowed;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.caicach.organization.UnitKind;
import vn.caicach.shared.Verdict;

class UnitRulesTest {

  private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);
  private static final LocalDate NEXT_YEAR = LocalDate.of(2026, 1, 1);
  private static final String BASIS = "Quyết định 01/QĐ-UBND";

  private final NamedUnit office = unit(UnitKind.DEPARTMENT, false, "Phòng Kinh tế");
  private final NamedUnit other = unit(UnitKind.DEPARTMENT, false, "Phòng Văn hóa - Xã hội");

  @Test
  void refusesToCloseAUnitWithPeopleAndNamesThem() {
    Verdict verdict = UnitRules.nobodyIsLeftIn(office, NEXT_YEAR, List.of("Trần An", "Lê Bình"));
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused -> {
              assertThat(refused.messageKey()).isEqualTo("organization.refused.people-left");
              assertThat(refused.arguments())
                  .containsExactly("Phòng Kinh tế", NEXT_YEAR, 2, "Trần An, Lê Bình");
            });
    assertThat(UnitRules.nobodyIsLeftIn(office, NEXT_YEAR, List.of())).isEqualTo(allowed());
  }

  @Test
  void refusesAChangeBeforeTheUnitWasEstablished() {
    assertRefused(
        UnitRules.comesAfterItsHistory(office, JULY_1.minusDays(1)), "before-establishment");
    assertRefused(UnitRules.comesAfterItsHistory(office, JULY_1), "before-establishment");
    assertThat(UnitRules.comesAfterItsHistory(office, JULY_1.plusDays(1))).isEqualTo(allowed());
  }

  @Test
  void refusesAChangeBeforeTheLastRenaming() {
    Restructured renamed =
        Restructuring.rename(office, "Phòng Kinh tế - Hạ tầng", "", NEXT_YEAR, BASIS);
    NamedUnit now = new NamedUnit(office.unit(), renamed.names().getLast());
    assertRefused(
        UnitRules.comesAfterItsHistory(now, LocalDate.of(2025, 12, 1)), "before-last-name");
  }

  @Test
  void refusesToChangeAClosedUnit() {
    NamedUnit closed = new NamedUnit(office.unit().close(NEXT_YEAR), office.name());
    assertRefused(UnitRules.comesAfterItsHistory(closed, NEXT_YEAR.plusDays(1)), "closed");
  }

  @Test
  void refusesAMergerOfOne() {
    assertRefused(
        UnitRules.mergesAtLeastTwo(List.of(office.unit().id(), office.unit().id())),
        "merge-needs-two");
    assertThat(UnitRules.mergesAtLeastTwo(List.of(office.unit().id(), other.unit().id())))
        .isEqualTo(allowed());
  }

  @Test
  void refusesToMergeAnOfficeWithABodyOutsideTheCommittee() {
    NamedUnit front = unit(UnitKind.FRONT, true, "Ủy ban Mặt trận Tổ quốc Việt Nam xã");
    assertRefused(UnitRules.areOfOneSide(List.of(office, front)), "merge-across-sides");
  }

  @Test
  void refusesASplitThatLeavesOne() {
    List<NewUnit> onePart = List.of(part("Phòng Tài chính"));
    assertRefused(UnitRules.splitsIntoEnough(false, onePart), "split-needs");
    assertThat(UnitRules.splitsIntoEnough(true, onePart)).isEqualTo(allowed());
  }

  @Test
  void refusesPartsOfOneNameWhateverTheAccents() {
    assertRefused(
        UnitRules.partsBearDifferentNames(List.of(part("Phòng Hạ tầng"), part("Phòng Ha tang"))),
        "parts-share-name");
  }

  @Test
  void refusesANameThatIsTaken() {
    assertRefused(UnitRules.nameIsFree("phòng  kinh tế", List.of("Phòng Kinh tế")), "name-taken");
    assertThat(UnitRules.nameIsFree("Phòng Đô thị", List.of("Phòng Kinh tế"))).isEqualTo(allowed());
  }

  @Test
  void refusesARenamingToTheSameName() {
    assertRefused(
        UnitRules.bringsAnotherName(office, " Phòng Kinh  tế ", "Phòng Kinh tế"), "same-name");
  }

  @Test
  void refusesToTouchTheCommittee() {
    assertRefused(
        UnitRules.isNotTheCommittee(unit(UnitKind.COMMITTEE, false, "Ủy ban nhân dân xã")),
        "committee");
  }

  private static NamedUnit unit(UnitKind kind, boolean outside, String name) {
    Restructured begun =
        Restructuring.establish(
            new NewUnit(kind, null, outside, null, 0, name, "", List.of()), JULY_1, BASIS);
    return new NamedUnit(begun.units().getFirst(), begun.names().getFirst());
  }

  private static NewUnit part(String name) {
    return new NewUnit(UnitKind.DEPARTMENT, null, false, null, 0, name, "", List.of());
  }

  private static void assertRefused(Verdict verdict, String key) {
    assertThat(verdict)
        .isInstanceOfSatisfying(
            Verdict.Refused.class,
            refused -> assertThat(refused.messageKey()).isEqualTo("organization.refused." + key));
  }
}
