package vn.caicach.document.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import vn.caicach.document.DocumentWork.Work;
import vn.caicach.document.internal.Passages.Piece;
import vn.caicach.ui.State;

class PassagesTest {

  private static final String ALPHABET = "ab ỦđƠ\n\t𝒜😀";

  private static Work work(@Nullable Integer from, @Nullable Integer to) {
    return new Work(
        from, to, "NV " + from + "-" + to, "Việc", "Phòng", "", State.OK, "Xong", "/tasks/1");
  }

  @Test
  void overlappingPassagesAreCutIntoPieces() {
    Work first = work(2, 8);
    Work second = work(5, 10);
    List<Piece> pieces = Passages.of("0123456789ab", List.of(second, first));
    assertThat(pieces.stream().map(Piece::text)).containsExactly("01", "234", "567", "89", "ab");
    assertThat(pieces.stream().map(Piece::works))
        .containsExactly(
            List.of(), List.of(first), List.of(first, second), List.of(second), List.of());
    assertThat(pieces.stream().map(Piece::ended))
        .containsExactly(List.of(), List.of(), List.of(first), List.of(second), List.of());
    assertThat(pieces.stream().filter(Piece::first).map(Piece::from)).containsExactly(2, 5);
  }

  @Test
  void onePassageMayBeTheWorkOfSeveral() {
    List<Work> works = List.of(work(0, 4), work(0, 4));
    assertThat(Passages.of("0123", works))
        .singleElement()
        .satisfies(piece -> {
          assertThat(piece.works()).hasSize(2);
          assertThat(piece.ended()).hasSize(2);
        });
  }

  @Test
  void aPassageThatIsNotInTheTextIsLeftOut() {
    assertThat(Passages.of("0123", List.of(work(null, null), work(2, 9), work(3, 3), work(-1, 2))))
        .containsExactly(new Piece(0, "0123", List.of(), List.of(), false));
    assertThat(Passages.of("", List.of(work(0, 1)))).isEmpty();
  }

  /// Whatever the passages are: the pieces are the text, each passage is covered by exactly its
  /// pieces, and no letter is cut in two.
  @Test
  void thePiecesAreTheTextToTheLetter() {
    var random = new Random(20251125);
    for (int round = 0; round < 2000; round++) {
      String text = text(random);
      List<Work> works = new ArrayList<>();
      for (int i = random.nextInt(6); i > 0; i--) {
        works.add(
            work(random.nextInt(-1, text.length() + 2), random.nextInt(-1, text.length() + 2)));
      }
      List<Piece> pieces = Passages.of(text, works);
      assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining())).isEqualTo(text);
      int at = 0;
      var beginnings = new HashSet<Integer>();
      for (Piece piece : pieces) {
        assertThat(piece.from()).isEqualTo(at);
        assertThat(piece.text()).isNotEmpty();
        assertThat(Character.isLowSurrogate(piece.text().charAt(0))).isFalse();
        assertThat(beginnings.add(piece.from())).isTrue();
        at += piece.text().length();
      }
      for (Work work : works) {
        String covered =
            pieces.stream()
                .filter(piece -> piece.works().contains(work))
                .map(Piece::text)
                .collect(Collectors.joining());
        if (!covered.isEmpty()) {
          assertThat(covered)
              .isEqualTo(
                  text.substring(
                      Objects.requireNonNull(work.from()), Objects.requireNonNull(work.to())));
          assertThat(pieces.stream().filter(piece -> piece.ended().contains(work))).hasSize(1);
          assertThat(
                  pieces.stream()
                      .filter(piece -> piece.first() && Objects.equals(piece.from(), work.from())))
              .hasSize(1);
        }
      }
    }
  }

  private static String text(Random random) {
    var text = new StringBuilder();
    int[] letters = ALPHABET.codePoints().toArray();
    for (int i = random.nextInt(40); i > 0; i--) {
      text.appendCodePoint(letters[random.nextInt(letters.length)]);
    }
    return text.toString();
  }
}
