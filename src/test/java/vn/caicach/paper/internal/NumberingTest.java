package vn.caicach.paper.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import vn.caicach.paper.Block.Level;

class NumberingTest {

  @Test
  void pointsGoThroughTheAlphabetWithoutTheForeignLetters() {
    assertThat(IntStream.rangeClosed(1, 23).mapToObj(Numbering::letter))
        .containsExactly(
            "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r",
            "s", "t", "u", "v", "x", "y");
    assertThat(Numbering.letter(24)).isEqualTo("aa");
    assertThat(Numbering.letter(28)).isEqualTo("ađ");
  }

  @Property
  void everyPointHasALetterOfItsOwn(@ForAll @IntRange(min = 1, max = 2000) int number) {
    assertThat(Numbering.letter(number)).isNotEqualTo(Numbering.letter(number + 1));
    assertThat(Numbering.letter(number)).matches("[^fjwz]+");
  }

  @Test
  void beginsAnewBelowAHigherPiece() {
    var numbers = new Numbering();
    assertThat(numbers.next(Level.HEADING)).isEqualTo("I.");
    assertThat(numbers.next(Level.CLAUSE)).isEqualTo("1.");
    assertThat(numbers.next(Level.POINT)).isEqualTo("a)");
    assertThat(numbers.next(Level.POINT)).isEqualTo("b)");
    assertThat(numbers.next(Level.CLAUSE)).isEqualTo("2.");
    assertThat(numbers.next(Level.POINT)).isEqualTo("a)");
    assertThat(numbers.next(Level.HEADING)).isEqualTo("II.");
    assertThat(numbers.next(Level.CLAUSE)).isEqualTo("1.");
  }

  @Test
  void articlesGoOnThroughTheChapters() {
    var numbers = new Numbering();
    assertThat(numbers.next(Level.CHAPTER)).isEqualTo("Chương I");
    assertThat(numbers.next(Level.ARTICLE)).isEqualTo("Điều 1.");
    assertThat(numbers.next(Level.CLAUSE)).isEqualTo("1.");
    assertThat(numbers.next(Level.CHAPTER)).isEqualTo("Chương II");
    assertThat(numbers.next(Level.ARTICLE)).isEqualTo("Điều 2.");
    assertThat(numbers.next(Level.CLAUSE)).isEqualTo("1.");
  }

  @Test
  void writesRomanNumbers() {
    assertThat(IntStream.of(1, 4, 9, 14, 40, 99).mapToObj(Numbering::roman))
        .containsExactly("I", "IV", "IX", "XIV", "XL", "XCIX");
  }
}
