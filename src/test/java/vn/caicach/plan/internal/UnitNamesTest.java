package vn.caicach.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.caicach.organization.UnitId;
import vn.caicach.plan.internal.TaskUnits.TaskUnit;

/// Cells as the offices write them, in a ward.
class UnitNamesTest {

  static final List<TaskUnit> UNITS =
      List.of(
          unit(
              "ubnd",
              false,
              "Ủy ban nhân dân phường Thủy Nguyên",
              "UBND phường Thủy Nguyên",
              "UBND"),
          unit(
              "van-phong",
              false,
              "Văn phòng Hội đồng nhân dân và Ủy ban nhân dân",
              "Văn phòng HĐND và UBND",
              "VP HĐND&UBND",
              "Văn phòng"),
          unit(
              "phong-kinh-te",
              false,
              "Phòng Kinh tế, Hạ tầng và Đô thị",
              "Phòng KT, HT và ĐT",
              "Phòng KT-HT&ĐT",
              "Phòng Kinh tế"),
          unit(
              "phong-van-hoa-xa-hoi",
              false,
              "Phòng Văn hóa - Xã hội",
              "Phòng VH-XH",
              "VH-XH",
              "VHXH"),
          unit("ttpvhcc", false, "Trung tâm Phục vụ hành chính công", "TTPVHCC", "Trung tâm PVHCC"),
          unit(
              "tt-van-hoa",
              false,
              "Trung tâm Văn hóa, Thể thao và Truyền thông",
              "TT VH, TT và TT",
              "TT VH-TT&TT"),
          unit(
              "cong-an",
              false,
              "Công an phường Thủy Nguyên",
              "Công an phường Thủy Nguyên",
              "Công an"),
          unit(
              "dang-uy",
              true,
              "Đảng ủy phường Thủy Nguyên",
              "Đảng ủy phường Thủy Nguyên",
              "Đảng ủy"));

  private final UnitNames names = new UnitNames(UNITS);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Phòng VH-XH                                        | phong-van-hoa-xa-hoi
          Phòng Văn hoá và Xã hội                            | phong-van-hoa-xa-hoi
          phong van hoa – xa hoi                             | phong-van-hoa-xa-hoi
          P. VHXH                                            | phong-van-hoa-xa-hoi
          Phòng Văn hóa - Xã hội phường                      | phong-van-hoa-xa-hoi
          VP HĐND&UBND                                       | van-phong
          Văn phòng HĐND và UBND phường                      | van-phong
          Văn phòng Hội đồng nhân dân - Ủy ban nhân dân      | van-phong
          Phòng Kinh tế, Hạ tầng và Đô thị                   | phong-kinh-te
          Phòng KT-HT&ĐT                                     | phong-kinh-te
          Trung tâm PVHCC                                    | ttpvhcc
          TT Phục vụ hành chính công                         | ttpvhcc
          Trung tâm Văn hóa, Thể thao và Truyền thông        | tt-van-hoa
          TT VH, TT và TT                                    | tt-van-hoa
          Công an phường                                     | cong-an
          """)
  void knowsAUnitByEveryWayToWriteIt(String cell, String code) {
    assertThat(codes(cell)).containsExactly(code);
    assertThat(names.read(cell).understood()).isTrue();
  }

  @Test
  void partsAListWithNamesThatHoldCommas() {
    assertThat(
            codes(
                "Phòng Kinh tế, Hạ tầng và Đô thị, Trung tâm Văn hóa, Thể thao và Truyền thông và"
                    + " Công an phường"))
        .containsExactly("phong-kinh-te", "tt-van-hoa", "cong-an");
    assertThat(codes("Phòng VH-XH; VP HĐND&UBND\nTTPVHCC"))
        .containsExactly("phong-van-hoa-xa-hoi", "van-phong", "ttpvhcc");
    assertThat(codes("- Phòng Kinh tế và Phòng Văn hóa và Xã hội."))
        .containsExactly("phong-kinh-te", "phong-van-hoa-xa-hoi");
  }

  @Test
  void namesWhatItDoesNotKnow() {
    var named = names.read("Hội Chữ thập đỏ, Phòng VH-XH, Điện lực Thủy Nguyên");
    assertThat(named.units()).extracting(TaskUnit::code).containsExactly("phong-van-hoa-xa-hoi");
    assertThat(named.unknown()).containsExactly("Hội Chữ thập đỏ", "Điện lực Thủy Nguyên");
  }

  @Test
  void doesNotTakeAUnitOutOfAnotherName() {
    assertThat(names.read("Văn phòng Đảng ủy").units()).isEmpty();
    assertThat(names.read("Hội Công an hưu trí").units()).isEmpty();
  }

  @Test
  void allMeansTheUnitsOfTheCommittee() {
    for (String all :
        List.of("Các cơ quan, đơn vị", "các phòng, ban, đơn vị", "Tất cả các đơn vị")) {
      var named = names.read(all);
      assertThat(named.all()).as(all).isTrue();
      assertThat(named.units())
          .extracting(TaskUnit::code)
          .containsExactly(
              "van-phong",
              "phong-kinh-te",
              "phong-van-hoa-xa-hoi",
              "ttpvhcc",
              "tt-van-hoa",
              "cong-an");
    }
    assertThat(codes("Các phòng chuyên môn"))
        .containsExactly("van-phong", "phong-kinh-te", "phong-van-hoa-xa-hoi");
  }

  @Test
  void theOnesConcernedAreNobody() {
    var named = names.read("Phòng VH-XH, các cơ quan, đơn vị liên quan");
    assertThat(named.units()).extracting(TaskUnit::code).containsExactly("phong-van-hoa-xa-hoi");
    assertThat(named.unknown()).containsExactly("các cơ quan, đơn vị liên quan");
  }

  @Test
  void doesNotChooseBetweenTwo() {
    var two =
        new UnitNames(
            List.of(
                unit("a", false, "Trường THCS An Bình", "THCS", "Trường"),
                unit("b", false, "Trường Mầm non An Bình", "MN", "Trường")));
    var named = two.read("Trường");
    assertThat(named.units()).isEmpty();
    assertThat(named.ambiguous().get("Trường")).hasSize(2);
  }

  private List<String> codes(String cell) {
    return names.read(cell).units().stream().map(TaskUnit::code).toList();
  }

  static TaskUnit unit(
      String code, boolean outside, String name, String shortName, String... aliases) {
    return new TaskUnit(UnitId.next(), code, outside, name, shortName, List.of(aliases));
  }
}
