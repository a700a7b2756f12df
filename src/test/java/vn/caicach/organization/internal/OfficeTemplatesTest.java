package vn.caicach.organization.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.caicach.organization.AdministrativeLevel;
import vn.caicach.organization.AdministrativeUnit;
import vn.caicach.organization.PostRank;
import vn.caicach.organization.internal.OfficeTemplates.Office;

class OfficeTemplatesTest {

  private static final AdministrativeCatalogue CATALOGUE = AdministrativeCatalogue.load();

  @Test
  void theEconomicOfficeIsNamedByTheTypeOfTheCommune() {
    assertThat(office("11203", "phong-kinh-te").name()).isEqualTo("Phòng Kinh tế");
    assertThat(office("11560", "phong-kinh-te").name())
        .isEqualTo("Phòng Kinh tế, Hạ tầng và Đô thị");
    assertThat(office("11914", "phong-kinh-te").name()).isEqualTo("Phòng Kinh tế");
  }

  @Test
  void dacKhuPhuQuocHasTheOfficeOfAPhuong() {
    assertThat(office("31078", "phong-kinh-te").name())
        .isEqualTo("Phòng Kinh tế, Hạ tầng và Đô thị");
  }

  @Test
  void fillsInTheNameOfTheCommune() {
    assertThat(office("11203", "ubnd").name()).isEqualTo("Ủy ban nhân dân xã Ninh Giang");
    assertThat(office("11203", "ubmttq").name())
        .isEqualTo("Ủy ban Mặt trận Tổ quốc Việt Nam xã Ninh Giang");
    assertThat(office("11914", "cong-an").name()).isEqualTo("Công an đặc khu Cát Hải");
  }

  @Test
  void marksWhatIsOutsideThePeoplesCommittee() {
    assertThat(offices("11203").stream().filter(Office::outside).map(Office::code))
        .containsExactlyInAnyOrder(
            "dang-uy",
            "hdnd",
            "ubmttq",
            "hoi-nong-dan",
            "hoi-lhpn",
            "hoi-ccb",
            "doan-thanh-nien",
            "cong-doan");
  }

  @Test
  void proposesTheDepartmentsOfTheCity() {
    AdministrativeUnit city =
        CATALOGUE.find(AdministrativeLevel.PROVINCE, "31", LocalDate.of(2025, 7, 1)).orElseThrow();
    assertThat(OfficeTemplates.offices(city).stream().map(Office::name))
        .contains(
            "Ủy ban nhân dân thành phố Hải Phòng",
            "Văn phòng Ủy ban nhân dân thành phố",
            "Sở Nội vụ",
            "Sở Khoa học và Công nghệ",
            "Trung tâm Phục vụ hành chính công thành phố Hải Phòng",
            "Thành ủy Hải Phòng")
        .doesNotContain("Tỉnh ủy Hải Phòng");
  }

  @Test
  void everyOfficeOfEveryUnitHasItsParentBeforeItAndSomebodyToLeadIt() {
    for (AdministrativeUnit unit : CATALOGUE.units()) {
      if (unit.slug() == null) {
        continue;
      }
      if (!Set.of("31", "91", "11203", "11560", "11914", "31078").contains(unit.code())) {
        continue;
      }
      Set<String> seen = new HashSet<>();
      for (Office office : OfficeTemplates.offices(unit)) {
        if (office.parentCode() != null) {
          assertThat(seen).as(office.name()).contains(office.parentCode());
        }
        assertThat(seen.add(office.code())).as("twice: " + office.code()).isTrue();
        assertThat(OfficeTemplates.posts(office))
            .as(office.name())
            .extracting(OfficeTemplates.TemplatePost::rank)
            .contains(PostRank.HEAD);
      }
    }
  }

  @Test
  void knowsTheShortFormsOfPractice() {
    assertThat(office("11203", "phong-van-hoa-xa-hoi").shortName()).isEqualTo("Phòng VH-XH");
    assertThat(office("11203", "ttpvhcc").shortName()).isEqualTo("TTPVHCC");
    assertThat(OfficeTemplates.posts(office("11203", "phong-van-hoa-xa-hoi")))
        .extracting(OfficeTemplates.TemplatePost::title)
        .contains("Chuyên viên đầu mối cải cách hành chính", "Trưởng phòng", "Chuyên viên");
  }

  private static List<Office> offices(String code) {
    return OfficeTemplates.offices(
        CATALOGUE.find(AdministrativeLevel.COMMUNE, code, LocalDate.of(2025, 7, 1)).orElseThrow());
  }

  private static Office office(String communeCode, String officeCode) {
    return offices(communeCode).stream()
        .filter(office -> office.code().equals(officeCode))
        .findFirst()
        .orElseThrow();
  }
}
