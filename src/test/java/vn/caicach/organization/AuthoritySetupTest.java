package vn.caicach.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.caicach.database.Scope;
import vn.caicach.database.Scopes;
import vn.caicach.organization.OrganizationDirectory.UnitSummary;
import vn.caicach.shared.AuthorityId;
import vn.caicach.shared.RefusedException;
import vn.caicach.testing.ProductTest;

@ProductTest
class AuthoritySetupTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @Autowired private AuthoritySetup setup;
  @Autowired private AuthorityDirectory authorities;
  @Autowired private AdministrativeUnits units;
  @Autowired private OrganizationDirectory directory;
  @Autowired private TransactionTemplate transaction;

  @Test
  void establishesACommuneBelowItsCity() {
    // Hưng Yên and two of its communes, which no other test establishes.
    AuthorityId province = setup.establish("33", Set.of());
    AuthorityId commune = setup.establish("12391", Set.of());

    Authority found = publicly(() -> authorities.find(commune).orElseThrow());
    assertThat(found.name()).startsWith("UBND ");
    assertThat(found.parent()).isEqualTo(province);
    assertThat(found.slug()).endsWith(".hungyen");
    assertThat(publicly(() -> authorities.findBySlug("hungyen")))
        .get()
        .extracting(Authority::id)
        .isEqualTo(province);
    assertThat(names(province)).contains("Sở Nội vụ", "Tỉnh ủy Hưng Yên");
    assertThatThrownBy(() -> setup.establish("12391", Set.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessage("organization.refused.authority-exists");
  }

  @Test
  void leavesOutWhatACommuneDoesNotHave() {
    AuthorityId commune =
        setup.establish(
            "23272",
            Set.of(
                AuthoritySetup.ONE_STOP,
                AuthoritySetup.ECONOMY,
                AuthoritySetup.CULTURE_AND_SOCIETY));
    assertThat(names(commune))
        .contains(
            "Ủy ban nhân dân đặc khu Phú Quý", "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân")
        .doesNotContain(
            "Phòng Kinh tế", "Phòng Văn hóa - Xã hội", "Trung tâm Phục vụ hành chính công");
  }

  @Test
  void aBareAuthorityHasItsCommitteeAlone() {
    assertThat(names(setup.establishBare("21548")))
        .containsExactly("Ủy ban nhân dân đặc khu Lý Sơn");
  }

  @Test
  void proposesOfficesBeforeAnythingIsEstablished() {
    assertThat(setup.offices("11203"))
        .filteredOn(proposal -> proposal.code().equals(AuthoritySetup.ONE_STOP))
        .singleElement()
        .satisfies(proposal -> {
          assertThat(proposal.legalBasis()).isEqualTo("Nghị định 118/2025/NĐ-CP");
          assertThat(proposal.required()).isFalse();
        });
  }

  @Test
  void refusesACodeNoUnitBears() {
    assertThatThrownBy(() -> setup.establish("99999", Set.of()))
        .isInstanceOf(RefusedException.class)
        .hasMessage("organization.refused.unknown-commune");
  }

  @Test
  void listsTheCountryFromTheDatabase() {
    List<AdministrativeUnit> provinces = publicly(() -> units.provinces(TODAY));
    assertThat(provinces).hasSize(34);
    assertThat(provinces).first().extracting(AdministrativeUnit::name).isEqualTo("An Giang");
    AdministrativeUnit city = publicly(() -> units.find("31", TODAY).orElseThrow());
    assertThat(publicly(() -> units.communesOf(city.id(), TODAY))).hasSize(114);
    assertThat(
            provinces.stream()
                .mapToInt(one -> publicly(() -> units.communesOf(one.id(), TODAY)).size())
                .sum())
        .isEqualTo(3321);
  }

  @Test
  void tellsWhatXaNinhGiangWasMadeOfAndKeepsTheOldNames() {
    LocalDate before = LocalDate.of(2025, 6, 30);
    AdministrativeUnit commune = publicly(() -> units.find("11203", TODAY).orElseThrow());
    AdministrativeUnit township = publicly(() -> units.find("11203", before).orElseThrow());

    assertThat(commune.title()).isEqualTo("Xã Ninh Giang");
    assertThat(township.title()).isEqualTo("Thị trấn Ninh Giang");
    assertThat(publicly(() -> units.predecessors(commune.id())))
        .extracting(one -> one.other().title())
        .containsExactlyInAnyOrder(
            "Thị trấn Ninh Giang", "Xã Vĩnh Hòa", "Xã Hồng Dụ", "Xã Hiệp Lực");
    assertThat(publicly(() -> units.successors(township.id())))
        .singleElement()
        .satisfies(one -> {
          assertThat(one.other()).isEqualTo(commune);
          assertThat(one.legalBasis()).isEqualTo("Nghị quyết 1669/NQ-UBTVQH15");
          assertThat(one.effectiveOn()).isEqualTo(LocalDate.of(2025, 7, 1));
        });
    assertThat(publicly(() -> units.find("30", before)))
        .get()
        .extracting(AdministrativeUnit::title)
        .isEqualTo("Tỉnh Hải Dương");
    assertThat(publicly(() -> units.find("30", TODAY))).isEmpty();
  }

  private List<String> names(AuthorityId authority) {
    return Scopes.call(
        new Scope.Job(authority),
        () ->
            Objects.requireNonNull(
                transaction.execute(
                    _ -> directory.unitsOn(TODAY).stream().map(UnitSummary::name).toList())));
  }

  private <T> T publicly(Supplier<T> question) {
    return Scopes.call(
        new Scope.Public(), () -> Objects.requireNonNull(transaction.execute(_ -> question.get())));
  }
}
