package vn.caicach.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Files that cannot be checked, or that hold what a paper may not: each has its sentence.
class BadFilesTest {

  private static final String DOCUMENT = "word/document.xml";

  private static void refuses(byte[] file, FormatRule rule) {
    FormatReport report = FormatCheck.of(file);
    assertThat(report.refused()).isTrue();
    assertThat(report.findings()).extracting(Finding::rule).containsExactly(rule);
    assertThatThrownBy(() -> FormatCheck.mended(file)).isInstanceOf(IllegalArgumentException.class);
  }

  private static void finds(Map<String, String> parts, FormatRule rule) {
    assertThat(FormatCheck.of(HandMade.zipped(parts)).findings())
        .extracting(Finding::rule)
        .containsExactly(rule);
  }

  private static Map<String, String> with(String part, String from, String to) {
    Map<String, String> parts = HandMadePapers.decision().parts();
    parts.compute(
        part,
        (_, xml) -> {
          assertThat(xml).contains(from);
          return String.valueOf(xml)
              .replaceFirst(
                  java.util.regex.Pattern.quote(from),
                  java.util.regex.Matcher.quoteReplacement(to));
        });
    return parts;
  }

  @Test
  void refusesWhatIsNoDocx() {
    refuses(new byte[0], FormatRule.NOT_DOCX);
    refuses("Kính gửi".getBytes(StandardCharsets.UTF_8), FormatRule.NOT_DOCX);
    refuses("%PDF-1.7".getBytes(StandardCharsets.UTF_8), FormatRule.NOT_DOCX);
    refuses(HandMade.zipped(Map.of("a.txt", "x")), FormatRule.NOT_DOCX);
    refuses(
        HandMade.zipped(Map.of("[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<w/>")),
        FormatRule.NOT_DOCX);
  }

  @Test
  void refusesAnOldWordFileAndAnEncryptedOne() throws Exception {
    try (var old = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      old.createDocument(new ByteArrayInputStream(new byte[5000]), "WordDocument");
      old.writeFilesystem(out);
      refuses(out.toByteArray(), FormatRule.OLD_WORD);
    }
    try (var locked = new POIFSFileSystem();
        var out = new ByteArrayOutputStream()) {
      var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("mật khẩu");
      try (var in = encryptor.getDataStream(locked)) {
        in.write(HandMadePapers.decision().docx());
      }
      locked.writeFilesystem(out);
      refuses(out.toByteArray(), FormatRule.ENCRYPTED);
    }
  }

  @Test
  void refusesMacros() {
    Map<String, String> parts = HandMadePapers.decision().parts();
    parts.put("word/vbaProject.bin", "x");
    refuses(HandMade.zipped(parts), FormatRule.MACRO);
    refuses(
        HandMade.zipped(
            with(
                "[Content_Types].xml",
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml",
                "application/vnd.ms-word.document.macroEnabled.main+xml")),
        FormatRule.MACRO);
  }

  @Test
  void refusesWhatIsBroken() {
    byte[] whole = HandMadePapers.decision().docx();
    refuses(Arrays.copyOf(whole, whole.length / 3), FormatRule.BROKEN);
    byte[] garbled = whole.clone();
    Arrays.fill(garbled, 60, 160, (byte) 7);
    refuses(garbled, FormatRule.BROKEN);
    refuses(HandMade.zipped(with(DOCUMENT, "</w:body>", "")), FormatRule.BROKEN);
    refuses(
        HandMade.zipped(
            with(
                DOCUMENT,
                "<w:document",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><w:document")),
        FormatRule.BROKEN);
    Map<String, String> parts = HandMadePapers.decision().parts();
    parts.remove(DOCUMENT);
    refuses(HandMade.zipped(parts), FormatRule.BROKEN);
  }

  @Test
  @Timeout(60)
  void refusesWhatIsTooLongOrTooDeep() {
    String line = "<w:p><w:r><w:t>" + "Nội dung báo cáo. ".repeat(20) + "</w:t></w:r></w:p>";
    refuses(
        HandMade.zipped(with(DOCUMENT, "<w:body>", "<w:body>" + line.repeat(4000))),
        FormatRule.TOO_LONG);
    refuses(
        HandMade.zipped(with(DOCUMENT, "<w:body>", "<w:body>" + "<w:p/>".repeat(45_000))),
        FormatRule.TOO_LONG);
    refuses(
        HandMade.zipped(
            with(
                DOCUMENT,
                "<w:body>",
                "<w:body>" + "<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>".repeat(501))),
        FormatRule.TOO_LONG);
    String deep = "<w:sdt><w:sdtContent>".repeat(5000) + "</w:sdtContent></w:sdt>".repeat(5000);
    refuses(HandMade.zipped(with(DOCUMENT, "<w:body>", "<w:body>" + deep)), FormatRule.BROKEN);
  }

  @Test
  void stylesThatAreBasedOnThemselvesEnd() {
    Map<String, String> parts =
        with(
            "word/styles.xml",
            "<w:name w:val=\"Normal\"/>",
            "<w:name w:val=\"Normal\"/><w:basedOn w:val=\"Normal\"/>");
    assertThat(FormatCheck.of(HandMade.zipped(parts)).findings()).isEmpty();
  }

  @Test
  void saysWhatAPaperMayNotHold() {
    String words = "<w:t xml:space=\"preserve\">a) Theo";
    String run =
        "<w:r><w:rPr><w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\"/><w:color w:val=\"000000\"/><w:sz w:val=\"28\"/></w:rPr>";
    finds(
        with(
            DOCUMENT,
            run + words,
            "<w:del w:id=\"1\"><w:r><w:delText>x</w:delText></w:r></w:del>" + run + words),
        FormatRule.TRACKED_CHANGES);
    finds(
        with(DOCUMENT, run + words, "<w:commentRangeStart w:id=\"1\"/>" + run + words),
        FormatRule.COMMENTS);
    finds(
        with(
            DOCUMENT,
            run + words,
            "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r><w:t>Chữ</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
                + run
                + words),
        FormatRule.TEXT_BOX);
    finds(
        with(
            DOCUMENT,
            run + words,
            run.replace("<w:rPr>", "<w:rPr><w:rStyle w:val=\"Đậm\"/>") + words),
        FormatRule.MISSING_STYLE);
    HandMade nested = HandMadePapers.plan();
    nested.annexes.set(
        1,
        new HandMade.Annex(
            "Phụ lục II",
            "PHÂN CÔNG THỰC HIỆN",
            nested.annexes.getFirst().note(),
            java.util.List.of("#t A; B; C")));
    Map<String, String> parts = nested.parts();
    parts.computeIfPresent(
        DOCUMENT,
        (_, xml) -> {
          int at = xml.lastIndexOf("</w:tc>");
          return xml.substring(0, at)
              + "<w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>"
              + xml.substring(at);
        });
    finds(parts, FormatRule.NESTED_TABLE);
  }

  @Test
  void readsFromAStream() throws IOException {
    try (InputStream in = new ByteArrayInputStream(HandMadePapers.letter().docx())) {
      assertThat(FormatCheck.of(in).clean()).isTrue();
    }
  }

  @Test
  void eachRuleHasItsSentenceInBothLanguagesAndItsBasis() throws IOException {
    for (String language : new String[] {"vi", "en"}) {
      var texts = new Properties();
      try (InputStream in =
          BadFilesTest.class.getResourceAsStream("/messages/paper_" + language + ".properties")) {
        texts.load(
            new java.io.InputStreamReader(
                java.util.Objects.requireNonNull(in), StandardCharsets.UTF_8));
      }
      assertThat(texts.stringPropertyNames().stream().filter(key -> key.startsWith("paper.check.")))
          .hasSize(FormatRule.values().length);
      for (FormatRule rule : FormatRule.values()) {
        assertThat(texts.getProperty(rule.message())).as(rule.key()).endsWith(".");
      }
    }
    for (FormatRule rule : FormatRule.values()) {
      assertThat(rule.legalBasis()).as(rule.key()).matches(".*NĐ 30/2020/NĐ-CP|");
    }
  }
}
