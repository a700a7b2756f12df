package vn.caicach.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Papers typed before Unicode.
class OldEncodingTest {

  @ParameterizedTest
  @CsvSource({
    "tcvn3, .VnTime",
    "tcvn3, Times New Roman",
    "vni, VNI-Times",
    "vni, Times New Roman",
  })
  void isFoundByFontAndBySignsAndConverted(String table, String font) throws IOException {
    HandMade right = HandMadePapers.decision();
    HandMade old = HandMadePapers.decision();
    Map<String, String> letters = letters(table);
    old.font = font;
    old.nation = encoded(old.nation, letters);
    old.motto = encoded(old.motto, letters);
    old.issuer.replaceAll(line -> encoded(line, letters));
    old.number = encoded(old.number, letters);
    old.date = encoded(old.date, letters);
    old.kind = encoded(old.kind, letters);
    old.subject = encoded(old.subject, letters);
    old.enactedBy = encoded(old.enactedBy, letters);
    old.enacts = encoded(old.enacts, letters);
    old.signer = encoded(old.signer, letters);
    for (List<String> lines : List.of(old.bases, old.body, old.authority, old.recipients)) {
      lines.replaceAll(line -> encoded(line, letters));
    }
    byte[] docx = old.docx();
    assertThat(FormatCheck.of(docx).findings())
        .extracting(Finding::rule)
        .contains(FormatRule.OLD_ENCODING);
    byte[] mended = FormatCheck.mended(docx);
    assertThat(FormatCheck.of(mended).findings()).isEmpty();
    assertThat(DocxText.letters(mended)).isEqualTo(DocxText.letters(right.docx()));
  }

  private static Map<String, String> letters(String table) throws IOException {
    Map<String, String> letters = new HashMap<>();
    try (var in =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(
                    OldEncodingTest.class.getResourceAsStream(
                        "/paper/encodings/" + table + ".csv")),
                StandardCharsets.UTF_8))) {
      in.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(","))
          .forEach(pair -> letters.putIfAbsent(pair[1], pair[0].replace("SHY", "\u00ad")));
    }
    return letters;
  }

  /// TCVN3 has no capitals with marks of tone: those fonts show small letters as capitals.
  private static String encoded(String words, Map<String, String> letters) {
    var out = new StringBuilder();
    words
        .chars()
        .mapToObj(letter -> String.valueOf((char) letter))
        .forEach(letter ->
            out.append(
                letters.getOrDefault(
                    letter,
                    letters.getOrDefault(letter.toLowerCase(java.util.Locale.ROOT), letter))));
    return out.toString();
  }
}
