package vn.caicach.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarksTest {

  private static String shown(List<Piece> pieces) {
    return pieces.stream()
        .map(piece -> piece.marked() ? "[" + piece.text() + "]" : piece.text())
        .collect(Collectors.joining());
  }

  @Test
  void marksTheWordsAsTheyAreWritten() {
    assertThat(shown(Marks.of("cai cach").in("Kế hoạch cải cách, cách làm")))
        .isEqualTo("Kế hoạch [cải cách], [cách] làm");
    assertThat(shown(Marks.of("đất").in("Quyền sử dụng Đất đai")))
        .isEqualTo("Quyền sử dụng [Đất] đai");
    String apart = Normalizer.normalize("Hòa giải", Normalizer.Form.NFD);
    assertThat(shown(Marks.of("hoà").in(apart)))
        .isEqualTo("[" + apart.substring(0, 4) + "] " + apart.substring(5));
  }

  @Test
  void marksABegunWordOnlyWhereNoneIsWhole() {
    assertThat(shown(Marks.of("văn th").in("Nguyễn Văn Thành"))).isEqualTo("Nguyễn [Văn Thành]");
    assertThat(shown(Marks.of("ha").in("Hà, Hạnh"))).isEqualTo("[Hà], Hạnh");
  }

  @Test
  void marksAFragmentOfANumber() {
    assertThat(shown(Marks.of("42/ubnd").inLabel("342/UBND-VHXH"))).isEqualTo("3[42/UBND]-VHXH");
    assertThat(shown(Marks.of("nv12").inLabel("NV 12"))).isEqualTo("[NV 12]");
    assertThat(shown(Marks.of("ubnd").inLabel("342/UBND-VHXH"))).isEqualTo("342/[UBND]-VHXH");
    assertThat(shown(Marks.of("9/9").inLabel(""))).isEmpty();
  }

  @Test
  void showsThePassageWithMostOfTheWords() {
    String text =
        "Cải tạo lưới điện. ".repeat(40)
            + "Đẩy mạnh\n\ncải cách hành chính "
            + "và hơn nữa ".repeat(40);
    assertThat(shown(Marks.of("cai cach hanh chinh").around(text)))
        .startsWith("… ")
        .contains("Đẩy mạnh [cải cách hành chính] và")
        .endsWith(" …")
        .hasSizeLessThan(400);
    assertThat(shown(Marks.of("mot").around("Một hai"))).isEqualTo("[Một] hai");
    assertThat(Marks.of("khac").around(text)).isEmpty();
    assertThat(shown(Marks.of("xx").around("x".repeat(5000)))).hasSizeGreaterThan(100);
  }

  @Test
  void countsWhatIsSearchedFor() {
    assertThat(Marks.of("& | !").length()).isZero();
    assertThat(Marks.of("ă").length()).isEqualTo(1);
    assertThat(Marks.of("a b").length()).isEqualTo(2);
  }
}
