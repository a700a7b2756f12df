package vn.caicach.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.caicach.paper.Damages.Damage;

/// Each damage is found by its own rule, and what can be mended is.
class FormatDamageTest {

  static List<Damage> damages() {
    return Damages.all();
  }

  @ParameterizedTest
  @MethodSource("damages")
  void findsItByItsRule(Damage damage) {
    List<Finding> findings = FormatCheck.of(damage.docx()).findings();
    assertThat(findings).extracting(Finding::rule).contains(damage.rule());
    assertThat(findings.stream().map(Finding::rule).distinct().count()).isLessThanOrEqualTo(2);
  }

  @ParameterizedTest
  @MethodSource("damages")
  void mendsWhatItSaysItMends(Damage damage) {
    byte[] mended = FormatCheck.mended(damage.docx());
    assertThat(FormatCheck.of(mended).mendable()).isEmpty();
    assertThat(DocxText.letters(mended)).isEqualTo(DocxText.letters(damage.docx()));
  }

  @Test
  void hasAtLeastFourOfEachKind() {
    var kinds =
        Damages.all().stream()
            .collect(Collectors.groupingBy(Damage::rule, TreeMap::new, Collectors.counting()));
    long found =
        Damages.all().stream()
            .filter(damage ->
                FormatCheck.of(damage.docx()).findings().stream()
                    .anyMatch(each -> each.rule() == damage.rule()))
            .count();
    System.out.printf(
        "format check: %d kinds, %d variants, %d found%n",
        kinds.size(), Damages.all().size(), found);
    assertThat(kinds).hasSizeGreaterThanOrEqualTo(25);
    assertThat(kinds.values()).allMatch(count -> count >= 4);
  }
}
