package vn.caicach.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PagingTest {

  @Test
  void countsRowsAndPages() {
    var second = new Paging(2, 50, 50, 101, true);
    assertThat(second.first()).isEqualTo(51);
    assertThat(second.last()).isEqualTo(100);
    assertThat(second.pages()).isEqualTo(3);
    assertThat(second.text()).isEqualTo("51–100 trên 101");
    var last = new Paging(3, 50, 1, 101, false);
    assertThat(last.first()).isEqualTo(101);
    assertThat(last.last()).isEqualTo(101);
    assertThat(last.hasPrevious()).isTrue();
  }

  @Test
  void fullPagesMakeNoEmptyOneBehindThem() {
    assertThat(new Paging(1, 50, 50, 100, true).pages()).isEqualTo(2);
    assertThat(new Paging(1, 50, 0, 0, false).pages()).isEqualTo(1);
  }

  @Test
  void isNeededOnlyWhereThereIsAnotherPage() {
    assertThat(new Paging(1, 50, 20, 20, false).isNeeded()).isFalse();
    assertThat(new Paging(1, 50, 50, 51, true).isNeeded()).isTrue();
    assertThat(new Paging(2, 50, 1, 51, false).isNeeded()).isTrue();
  }

  @Test
  void offersTheEndsAndTheNeighboursWithGapsBetween() {
    assertThat(numbers(1, 1)).containsExactly(1);
    assertThat(numbers(1, 3)).containsExactly(1, 2, 3);
    assertThat(numbers(1, 9)).containsExactly(1, 2, Paging.GAP, 9);
    assertThat(numbers(5, 9)).containsExactly(1, Paging.GAP, 4, 5, 6, Paging.GAP, 9);
    assertThat(numbers(9, 9)).containsExactly(1, Paging.GAP, 8, 9);
  }

  @Test
  void saysOnlyThatMoreFollowsWhereNobodyCounted() {
    ListRequest list = request(2);
    Listing<Integer> more = Listing.uncounted(list, Collections.nCopies(51, 0));
    assertThat(more.rows()).hasSize(50);
    assertThat(more.paging().numbers()).isEmpty();
    assertThat(more.paging().more()).isTrue();
    assertThat(more.paging().text()).startsWith("51–100").contains("còn nữa");
    Listing<Integer> end = Listing.uncounted(list, Collections.nCopies(50, 0));
    assertThat(end.rows()).hasSize(50);
    assertThat(end.paging().more()).isFalse();
    assertThat(end.paging().text()).startsWith("51–100").doesNotContain("còn nữa");
  }

  @Test
  void knowsFromTheCountWhetherMoreFollows() {
    assertThat(Listing.of(request(2), Collections.nCopies(50, 0), 100).paging().more()).isFalse();
    assertThat(Listing.of(request(2), Collections.nCopies(50, 0), 101).paging().more()).isTrue();
  }

  private static List<Integer> numbers(int number, int pages) {
    return new Paging(number, 50, 50, pages * 50L, number < pages).numbers();
  }

  private static ListRequest request(int page) {
    ListRules rules = ListRules.sortedBy("name");
    return new ListRequest("/list", rules, rules.first(), page, 50, Map.of());
  }
}
