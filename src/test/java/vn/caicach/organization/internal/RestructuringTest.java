package vn.caicach.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import vn.caicach.organization.UnitId;
import vn.caicach.organization.UnitKind;

class RestructuringTest {

  private static final LocalDate START = LocalDate.of(2024, 1, 1);
  private static final LocalDate JULY_1 = LocalDate.of(2025, 7, 1);
  private static final String BASIS = "Quyết định 01/QĐ-UBND ngày 30/6/2025";

  @Test
  void aRenamedUnitKeepsItsOldNameForTheDaysBefore() {
    Chart chart = new Chart();
    chart.save(Restructuring.establish(office("Phòng Văn hóa - Thông tin"), START, BASIS));
    NamedUnit office = chart.named("Phòng Văn hóa - Thông tin", START);

    chart.save(
        Restructuring.rename(office, "Phòng Văn hóa - Xã hội", "Phòng VH-XH", JULY_1, BASIS));

    assertThat(nameOn(chart, office, JULY_1.minusDays(1))).isEqualTo("Phòng Văn hóa - Thông tin");
    assertThat(nameOn(chart, office, JULY_1)).isEqualTo("Phòng Văn hóa - Xã hội");
    assertThat(chart.on(JULY_1)).hasSize(1);
  }

  @Test
  void mergedUnitsEndWhereTheNewOneBegins() {
    Chart chart = new Chart();
    chart.save(Restructuring.establish(office("Phòng Tư pháp"), START, BASIS));
    chart.save(Restructuring.establish(office("Văn phòng"), START, BASIS));

    chart.save(
        Restructuring.mergeIntoNew(
            chart.on(START), office("Văn phòng HĐND và UBND"), JULY_1, BASIS));

    assertThat(namesOn(chart, JULY_1.minusDays(1)))
        .containsExactlyInAnyOrder("Phòng Tư pháp", "Văn phòng");
    assertThat(namesOn(chart, JULY_1)).containsExactly("Văn phòng HĐND và UBND");
  }

  @Test
  void aUnitThatTakesInAnotherGoesOn() {
    Chart chart = new Chart();
    chart.save(Restructuring.establish(office("Trường Tiểu học A"), START, BASIS));
    chart.save(Restructuring.establish(office("Trường Tiểu học B"), START, BASIS));
    NamedUnit a = chart.named("Trường Tiểu học A", START);
    NamedUnit b = chart.named("Trường Tiểu học B", START);

    chart.save(
        Restructuring.mergeInto(
            a, List.of(b), "Trường Tiểu học A", "Trường Tiểu học A", JULY_1, BASIS));

    assertThat(namesOn(chart, JULY_1)).containsExactly("Trường Tiểu học A");
    assertThat(chart.standingFor(b.unit().id(), JULY_1)).containsExactly(a.unit().id());
    assertThat(chart.standingFor(a.unit().id(), JULY_1)).containsExactly(a.unit().id());
  }

  @Test
  void aUnitThatGivesOffAPartGoesOn() {
    Chart chart = new Chart();
    chart.save(Restructuring.establish(office("Phòng Kinh tế"), START, BASIS));
    NamedUnit whole = chart.named("Phòng Kinh tế", START);

    chart.save(Restructuring.splitOff(whole, List.of(office("Phòng Hạ tầng")), JULY_1, BASIS));

    assertThat(namesOn(chart, JULY_1)).containsExactlyInAnyOrder("Phòng Kinh tế", "Phòng Hạ tầng");
    assertThat(chart.standingFor(whole.unit().id(), JULY_1)).hasSize(2);
  }

  @Property(tries = 200)
  void splittingAndMergingBackLeavesOneUnitAndKeepsEveryDayBefore(
      @ForAll @IntRange(min = 2, max = 6) int pieces) {
    Chart chart = new Chart();
    chart.save(Restructuring.establish(office("Trường THCS"), START, BASIS));
    NamedUnit origin = chart.named("Trường THCS", START);
    LocalDate later = JULY_1.plusMonths(6);

    chart.save(
        Restructuring.splitInto(
            origin,
            IntStream.range(0, pieces).mapToObj(i -> office("Trường THCS " + i)).toList(),
            JULY_1,
            BASIS));
    Set<UnitId> parts = idsOn(chart, JULY_1);
    chart.save(Restructuring.mergeIntoNew(chart.on(JULY_1), office("Trường THCS"), later, BASIS));

    assertThat(idsOn(chart, later)).hasSize(1);
    assertThat(chart.standingFor(origin.unit().id(), later)).isEqualTo(idsOn(chart, later));
    assertThat(chart.standingFor(origin.unit().id(), JULY_1)).isEqualTo(parts).hasSize(pieces);
    assertThat(nameOn(chart, origin, JULY_1.minusDays(1))).isEqualTo("Trường THCS");
  }

  /// On any day, after any row of changes: every unit that began and was not closed is stood for by
  /// units of that day, each unit has exactly one name on each of its days and none on others, and
  /// what was true before a change stays so.
  @Property(tries = 300)
  void onEveryDayTheUnitsOfThatDayStandForAllThatWereNotClosed(
      @ForAll("steps") @Size(min = 1, max = 12) List<Step> steps) {
    Chart chart = new Chart();
    for (int i = 0; i < 4; i++) {
      chart.save(Restructuring.establish(office("Đơn vị " + i), START, BASIS));
    }
    Set<UnitId> began = idsOn(chart, START);
    LocalDate day = START;
    for (int i = 0; i < steps.size(); i++) {
      day = day.plusDays(10);
      LocalDate before = day.minusDays(1);
      Set<String> wasTrue = namesOn(chart, before);
      steps.get(i).apply(chart, day, i);
      assertThat(namesOn(chart, before)).isEqualTo(wasTrue);

      Set<UnitId> today = idsOn(chart, day);
      for (UnitId unit : began) {
        assertThat(today).containsAll(chart.standingFor(unit, day)).isNotEmpty();
        assertThat(chart.standingFor(unit, day)).isNotEmpty();
      }
    }
    for (Unit unit : chart.all()) {
      for (LocalDate any = START.minusDays(1); !any.isAfter(day); any = any.plusDays(5)) {
        assertThat(chart.nameOn(unit.id(), any).isPresent()).isEqualTo(unit.existsOn(any));
      }
    }
  }

  /// A change picked by numbers, so that any row of them fits any chart.
  record Step(int kind, int pick) {

    void apply(Chart chart, LocalDate day, int number) {
      List<NamedUnit> units =
          chart.on(day).stream()
              .sorted((a, b) -> a.name().name().compareTo(b.name().name()))
              .toList();
      NamedUnit one = units.get(pick % units.size());
      NamedUnit other = units.get((pick + 1) % units.size());
      switch (kind) {
        case 0 -> chart.save(Restructuring.rename(one, one.name().name() + "'", "", day, BASIS));
        case 1 -> {
          if (units.size() > 1) {
            chart.save(
                Restructuring.mergeIntoNew(
                    List.of(one, other), office("Gộp " + number), day, BASIS));
          }
        }
        case 2 -> {
          if (units.size() > 1) {
            chart.save(
                Restructuring.mergeInto(
                    one, List.of(other), one.name().name(), one.name().shortName(), day, BASIS));
          }
        }
        case 3 ->
            chart.save(
                Restructuring.splitInto(
                    one,
                    List.of(office("Chia " + number + "a"), office("Chia " + number + "b")),
                    day,
                    BASIS));
        default ->
            chart.save(Restructuring.splitOff(one, List.of(office("Tách " + number)), day, BASIS));
      }
    }
  }

  @Provide
  static Arbitrary<List<Step>> steps() {
    return net.jqwik.api.Combinators.combine(
            Arbitraries.integers().between(0, 4), Arbitraries.integers().between(0, 50))
        .as(Step::new)
        .list();
  }

  private static NewUnit office(String name) {
    return new NewUnit(UnitKind.DEPARTMENT, null, false, null, 0, name, "", List.of());
  }

  private static String nameOn(Chart chart, NamedUnit unit, LocalDate day) {
    return chart.nameOn(unit.unit().id(), day).orElseThrow().name();
  }

  private static Set<String> namesOn(Chart chart, LocalDate day) {
    return chart.on(day).stream().map(unit -> unit.name().name()).collect(Collectors.toSet());
  }

  private static Set<UnitId> idsOn(Chart chart, LocalDate day) {
    return chart.on(day).stream().map(unit -> unit.unit().id()).collect(Collectors.toSet());
  }
}
