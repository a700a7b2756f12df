package vn.caicach.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Papers that are right have no finding, whoever made them.
class FormatCheckTest {

  static List<Map.Entry<String, byte[]>> correct() {
    return new ArrayList<>(HandMadePapers.correct().entrySet());
  }

  static List<Map.Entry<String, OfficialPaper>> own() {
    return new ArrayList<>(SamplePapers.all().entrySet());
  }

  @ParameterizedTest
  @MethodSource("correct")
  void findsNothingInWhatIsRight(Map.Entry<String, byte[]> paper) {
    assertThat(FormatCheck.of(paper.getValue()).findings()).as(paper.getKey()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("own")
  void findsNothingInWhatTheProgramWrites(Map.Entry<String, OfficialPaper> paper) {
    assertThat(FormatCheck.of(PaperWriter.docx(paper.getValue())).findings()).isEmpty();
  }
}
