package vn.caicach.organization.internal;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.caicach.organization.AdministrativeLevel;
import vn.caicach.organization.AdministrativeType;
import vn.caicach.organization.AdministrativeUnit;
import vn.caicach.organization.internal.AdministrativeCatalogue.Succession;

class AdministrativeCatalogueTest {

  private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
  private static final LocalDate SINCE = LocalDate.of(2025, 7, 1);

  private final AdministrativeCatalogue catalogue = AdministrativeCatalogue.load();
  private final List<AdministrativeUnit> current =
      catalogue.units().stream().filter(unit -> unit.validity().includes(SINCE)).toList();

  @Test
  void countsTheCountry() {
    Map<AdministrativeType, Long> byType =
        current.stream().collect(groupingBy(AdministrativeUnit::type, counting()));
    assertThat(byType)
        .containsOnly(
            Map.entry(AdministrativeType.TINH, 28L),
            Map.entry(AdministrativeType.THANH_PHO, 6L),
            Map.entry(AdministrativeType.XA, 2621L),
            Map.entry(AdministrativeType.PHUONG, 687L),
            Map.entry(AdministrativeType.DAC_KHU, 13L));
  }

  @Test
  void countsHaiPhong() {
    AdministrativeUnit city = unit(AdministrativeLevel.PROVINCE, "31", SINCE);
    Map<AdministrativeType, Long> byType =
        current.stream()
            .filter(unit -> city.id().equals(unit.parent()))
            .collect(groupingBy(AdministrativeUnit::type, counting()));
    assertThat(byType)
        .containsOnly(
            Map.entry(AdministrativeType.XA, 67L),
            Map.entry(AdministrativeType.PHUONG, 45L),
            Map.entry(AdministrativeType.DAC_KHU, 2L));
  }

  @Test
  void givesEveryUnitItsOwnSlug() {
    assertThat(current)
        .extracting(AdministrativeUnit::slug)
        .doesNotContainNull()
        .doesNotHaveDuplicates();
    assertThat(current)
        .allSatisfy(
            unit -> assertThat(unit.slug()).matches("[a-z0-9]+(-[a-z0-9]+)*(\\.[a-z0-9]+)?"));
  }

  @Test
  void namesSlugsAsPeopleExpect() {
    assertThat(slug("11203")).isEqualTo("ninhgiang.haiphong");
    assertThat(slug("14038")).isEqualTo("ninhgiang.ninhbinh");
    assertThat(slug("06325")).isEqualTo("bacson.langson");
    assertThat(unit(AdministrativeLevel.PROVINCE, "31", SINCE).slug()).isEqualTo("haiphong");
    assertThat(unit(AdministrativeLevel.PROVINCE, "79", SINCE).slug()).isEqualTo("hochiminh");
  }

  @Test
  void tellsCommunesOfOneNameApart() {
    assertThat(slug("15724")).isEqualTo("xa-dongtien.thanhhoa");
    assertThat(slug("15853")).isEqualTo("phuong-dongtien.thanhhoa");
    assertThat(slug("10888")).isEqualTo("camgiang-10888.haiphong");
    assertThat(slug("10903")).isEqualTo("camgiang-10903.haiphong");
  }

  @Test
  void readsTheOneNameWrittenInLowerCase() {
    assertThat(unit(AdministrativeLevel.COMMUNE, "06325", SINCE).title()).isEqualTo("Xã Bắc Sơn");
  }

  @Test
  void keepsTheOldBearerOfACodeApartFromTheNew() {
    AdministrativeUnit township = unit(AdministrativeLevel.COMMUNE, "11203", BEFORE);
    AdministrativeUnit commune = unit(AdministrativeLevel.COMMUNE, "11203", SINCE);
    assertThat(township.title()).isEqualTo("Thị trấn Ninh Giang");
    assertThat(commune.title()).isEqualTo("Xã Ninh Giang");
    assertThat(township.id()).isNotEqualTo(commune.id());
  }

  @Test
  void noCodeIsBorneByTwoUnitsOfALevelOnADay() {
    for (LocalDate day : List.of(BEFORE, SINCE)) {
      assertThat(catalogue.units())
          .filteredOn(unit -> unit.validity().includes(day))
          .extracting(unit -> unit.type().level() + unit.code())
          .doesNotHaveDuplicates();
    }
  }

  @Test
  void knowsWhatBecameXaNinhGiang() {
    assertThat(predecessors("11203"))
        .containsExactlyInAnyOrder(
            "Thị trấn Ninh Giang", "Xã Vĩnh Hòa", "Xã Hồng Dụ", "Xã Hiệp Lực");
  }

  @Test
  void knowsWhatBecameXaNguyenGiap() {
    assertThat(predecessors("11146"))
        .containsExactlyInAnyOrder("Xã Nguyên Giáp", "Xã Hà Kỳ", "Xã Hà Thanh", "Xã Tiên Động");
  }

  @Test
  void everyFormerUnitEndsTheDayItsSuccessorsBegin() {
    for (Succession succession : catalogue.successions()) {
      AdministrativeUnit from = byId(succession.from());
      AdministrativeUnit into = byId(succession.into());
      assertThat(from.validity().until()).isEqualTo(succession.effectiveOn());
      assertThat(into.validity().from()).isEqualTo(succession.effectiveOn());
    }
  }

  @Test
  void aUnitGoesWholeToOneOrInPartsToSeveral() {
    catalogue.successions().stream()
        .collect(groupingBy(Succession::from))
        .forEach((from, shares) ->
            assertThat(shares)
                .satisfiesAnyOf(
                    all -> assertThat(all).singleElement().matches(Succession::whole),
                    all -> {
                      assertThat(all).hasSizeGreaterThan(1);
                      assertThat(all).noneMatch(Succession::whole);
                    }));
  }

  @Test
  void everyCommuneLiesInAUnitOfItsDays() {
    Set<Object> ids =
        Set.copyOf(catalogue.units().stream().map(unit -> (Object) unit.id()).toList());
    assertThat(catalogue.units())
        .filteredOn(unit -> unit.type().level() != AdministrativeLevel.PROVINCE)
        .allSatisfy(unit -> assertThat(ids).contains(Objects.requireNonNull(unit.parent())));
  }

  private String slug(String code) {
    return Objects.requireNonNull(unit(AdministrativeLevel.COMMUNE, code, SINCE).slug());
  }

  private AdministrativeUnit unit(AdministrativeLevel level, String code, LocalDate day) {
    return catalogue.find(level, code, day).orElseThrow();
  }

  private AdministrativeUnit byId(Object id) {
    return catalogue.units().stream()
        .filter(unit -> unit.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private List<String> predecessors(String code) {
    Object id = unit(AdministrativeLevel.COMMUNE, code, SINCE).id();
    return catalogue.successions().stream()
        .filter(succession -> succession.into().equals(id))
        .map(succession -> byId(succession.from()).title())
        .toList();
  }
}
