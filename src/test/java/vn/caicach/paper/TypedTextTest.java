package vn.caicach.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import vn.caicach.paper.Block.Align;
import vn.caicach.paper.Block.Grid;
import vn.caicach.paper.Block.Level;
import vn.caicach.paper.Block.Numbered;
import vn.caicach.paper.TypedText.Renumbered;

class TypedTextTest {

  @Test
  void linesAreWhatStandsInFrontOfThem() {
    var read =
        TypedText.read(
            """
            Ủy ban nhân dân xã yêu cầu:

            I. MỤC ĐÍCH
            1. Yêu cầu chung
            a) Đúng quy định;
            b) Đúng thời gian.
            - Việc nhỏ;
            + Việc nhỏ hơn.
            2. Các đơn vị thực hiện nghiêm túc.
            Điều 1. Phạm vi điều chỉnh
            Điều 2. Quyết định này có hiệu lực từ ngày ký.
            """);

    assertThat(read.body())
        .containsExactly(
            Block.text("Ủy ban nhân dân xã yêu cầu:"),
            new Numbered(Level.HEADING, "MỤC ĐÍCH", ""),
            new Numbered(Level.CLAUSE, "Yêu cầu chung", ""),
            new Numbered(Level.POINT, "", "Đúng quy định;"),
            new Numbered(Level.POINT, "", "Đúng thời gian."),
            new Numbered(Level.DASH, "", "Việc nhỏ;"),
            new Numbered(Level.PLUS, "", "Việc nhỏ hơn."),
            new Numbered(Level.CLAUSE, "", "Các đơn vị thực hiện nghiêm túc."),
            new Numbered(Level.ARTICLE, "Phạm vi điều chỉnh", ""),
            new Numbered(Level.ARTICLE, "", "Quyết định này có hiệu lực từ ngày ký."));
    assertThat(read.renumbered()).isEmpty();
  }

  @Test
  void divisionsTakeTheirTitleFromTheNextLine() {
    var read = TypedText.read("Chương I\nQUY ĐỊNH CHUNG\nMục 1. PHẠM VI\nTheo Mục 2 của Luật này.");

    assertThat(read.body())
        .containsExactly(
            new Numbered(Level.CHAPTER, "QUY ĐỊNH CHUNG", ""),
            new Numbered(Level.SECTION, "PHẠM VI", ""),
            Block.text("Theo Mục 2 của Luật này."));
  }

  @Test
  void aNumberTypedOtherwiseIsTold() {
    var read = TypedText.read("1. Một.\n3. Ba.\nf) Điểm.\nđ) Điểm.");

    assertThat(read.renumbered())
        .containsExactly(
            new Renumbered(2, "3.", "2."),
            new Renumbered(3, "f)", "a)"),
            new Renumbered(4, "đ)", "b)"));
  }

  @Test
  void cellsBetweenBarsOrTabsAreATable() {
    var read =
        TypedText.read(
            "| TT | Nhiệm vụ | Số |\n|---|---|---|\n| I | Công tác chỉ đạo | |\n| 1 | Tổng hợp kế hoạch | 12 |\n"
                + "| | Tổng cộng | 12 |\n\nTT\tTên\n1\tMột");

    Grid first = (Grid) read.body().getFirst();
    assertThat(first.columns())
        .extracting(Block.Column::title, Block.Column::align)
        .containsExactly(
            tuple("TT", Align.LEFT), tuple("Nhiệm vụ", Align.LEFT), tuple("Số", Align.CENTER));
    assertThat(first.rows()).extracting(Block.Row::strong).containsExactly(true, false, true);
    assertThat(((Grid) read.body().get(1)).rows().getFirst().cells()).containsExactly("1", "Một");
  }

  @Test
  void appendicesBeginAtTheirLine() {
    var read =
        TypedText.read(
            "Nội dung tại Phụ lục kèm theo.\nPhụ lục này gồm các việc sau.\nPHỤ LỤC I\nDANH SÁCH\n1. Một.\n"
                + "PHỤ LỤC II (ngang)\nBẢNG ĐIỂM\n1. Một.");

    assertThat(read.body()).hasSize(2);
    assertThat(read.appendices())
        .extracting(Appendix::title, Appendix::wide)
        .containsExactly(tuple("DANH SÁCH", false), tuple("BẢNG ĐIỂM", true));
    assertThat(read.renumbered()).isEmpty();
  }

  @Test
  void listsOfAWordProcessorAreListsAndLettersAreNoNumbers() {
    assertThat(TypedText.read("1.\tMột.\na)\tHai;\n•\tBa.\n\uf0b7\tBốn.").body())
        .containsExactly(
            new Numbered(Level.CLAUSE, "", "Một."),
            new Numbered(Level.POINT, "", "Hai;"),
            new Numbered(Level.DASH, "", "Ba."),
            new Numbered(Level.DASH, "", "Bốn."));
    assertThat(TypedText.read("C. NGUYÊN NHÂN\nD. GIẢI PHÁP").body())
        .containsExactly(Block.text("C. NGUYÊN NHÂN"), Block.text("D. GIẢI PHÁP"));
  }

  @Test
  void signsNobodySeesAreLeftOut() {
    assertThat(TypedText.read("Số dấu\u200b bằng\u00ad\ufeff.").body())
        .containsExactly(Block.text("Số dấu bằng."));
  }

  @Test
  void whatNoPaperHoldsIsRefusedAtOnce() {
    String wide = "|a".repeat(31) + "|";
    assertThatThrownBy(() -> TypedText.read(wide)).isInstanceOf(IllegalArgumentException.class);
    String tall = "|a|b|\n".repeat(20_000);
    assertThatThrownBy(() -> TypedText.read(tall)).isInstanceOf(IllegalArgumentException.class);
    String many = "PHỤ LỤC\nTÊN\n".repeat(51);
    assertThatThrownBy(() -> TypedText.read(many)).isInstanceOf(IllegalArgumentException.class);
  }

  /// None of these may keep the program busy: each would for hours with a careless pattern.
  @Test
  @Timeout(20)
  void hostileLinesAreReadLikeOthers() {
    String blanks = " ".repeat(100_000);
    for (String line :
        List.of(
            "|" + "-".repeat(300_000) + "x",
            "phụ lục" + blanks + "\u2028x",
            "1." + blanks + "\u2028x",
            "1".repeat(300_000),
            "Điều 1" + blanks + "x",
            "a)" + blanks + "\u0085x",
            "\t".repeat(20) + "-".repeat(300_000))) {
      TypedText read = TypedText.read(line);
      assertThat(read.body().size() + read.appendices().size()).isPositive();
    }
    assertThat(TypedText.read("1. Một\u2028dòng nữa.").body()).hasSize(2);
  }

  @Test
  void aBookIsNoPaper() {
    assertThatThrownBy(() -> TypedText.read("a".repeat(TypedText.MOST + 1)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
