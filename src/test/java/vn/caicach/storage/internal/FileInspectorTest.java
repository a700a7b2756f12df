package vn.caicach.storage.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What the inspector says of each kind of file. The looking-into runs in this JVM, where a case
/// takes milliseconds; that the same code behaves in a process of its own is the matter of
/// [InspectionWorkerTest].
class FileInspectorTest {

  @TempDir static Path folder;
  private static FileInspector inspector;
  private static int count;

  @BeforeAll
  static void load() {
    inspector = new FileInspector();
  }

  private record Result(FileInspector.Report report, String text) {}

  private static Result inspect(byte[] bytes) throws IOException {
    Path file = folder.resolve("file-" + count++);
    Path text = folder.resolve(file.getFileName() + ".txt");
    Files.write(file, bytes);
    FileInspector.Report report =
        inspector.inspect(
            new Frames.Request(
                file.toString(),
                text.toString(),
                100_000,
                Wanted.TEXT,
                folder.resolve("trust").toString(),
                Instant.parse("2026-11-30T01:00:00Z")));
    return new Result(report, Files.exists(text) ? Files.readString(text) : "");
  }

  private static Result assertPassed(byte[] bytes, ContentType type) throws IOException {
    Result result = inspect(bytes);
    assertThat(result.report())
        .isInstanceOfSatisfying(
            FileInspector.Report.Passed.class, passed -> assertThat(passed.type()).isEqualTo(type));
    return result;
  }

  private static void assertRefused(byte[] bytes, Refusal refusal) throws IOException {
    assertThat(inspect(bytes).report())
        .isInstanceOfSatisfying(
            FileInspector.Report.Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(refusal));
  }

  // --- what comes in ---

  @Test
  void readsAPdf() throws IOException {
    assumeTrue(SampleFiles.hasVietnameseFont());
    byte[] pdf =
        SampleFiles.pdf(document -> {
          SampleFiles.page(document, SampleFiles.REPORT);
          SampleFiles.page(document, List.of("Trang hai"));
          document.getDocumentInformation().setTitle("Báo cáo quý III");
        });

    Result result = assertPassed(pdf, ContentType.PDF);

    var passed = (FileInspector.Report.Passed) result.report();
    assertThat(passed.pages()).hasValue(2);
    assertThat(passed.title()).isEqualTo("Báo cáo quý III");
    assertThat(passed.textComplete()).isTrue();
    assertThat(result.text()).contains("cải cách hành chính quý III").contains("Trang hai");
  }

  @Test
  void readsADocxWithItsTables() throws IOException {
    Result result = assertPassed(SampleFiles.docxWithRegister("Thường"), ContentType.DOCX);

    assertThat(result.text()).contains("Số: 15/BC-UBND").contains("01/CV\tThường");
  }

  @Test
  void readsAnXlsx() throws IOException {
    Result result =
        assertPassed(
            SampleFiles.xlsx(List.of(List.of("STT", "Họ và tên"), List.of("1", "", "Ghi chú"))),
            ContentType.XLSX);

    assertThat(result.text())
        .contains("Danh sách")
        .contains("STT\tHọ và tên")
        .contains("1\t\tGhi chú");
    assertThat(((FileInspector.Report.Passed) result.report()).pages()).hasValue(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "000_79d43247da5eb5f0",
        "001_78ef7b8a9b47c483",
        "002_03f4ca4cfc758c0f",
        "003_fb9bfa3569cd68fc",
        "004_8cfda7107653a866"
      })
  void readsTheTextOfRealDirectives(String name) throws IOException {
    byte[] bytes = SampleFiles.directive(name);

    assertThat(assertPassed(bytes, ContentType.TEXT).text().strip().lines().map(String::strip))
        .containsExactlyElementsOf(
            new String(bytes, StandardCharsets.UTF_8)
                .strip()
                .lines()
                .map(s -> s.replaceAll("\\p{Cc}", " ").strip())
                .toList());
  }

  static Stream<Arguments> encodings() throws IOException {
    String text =
        "Ủy ban nhân dân xã Ninh Giang báo cáo kết quả, đề nghị cấp trên xem xét.\r\nTrân trọng.";
    String decomposed = Normalizer.normalize(text, Normalizer.Form.NFD);
    // Windows-1258 composes the letters with a hat or a horn and writes the tones behind them.
    String windows =
        decomposed
            .replace("a\u0302", "â")
            .replace("e\u0302", "ê")
            .replace("o\u0302", "ô")
            .replace("a\u0323\u0302", "â\u0323")
            .replace("e\u0323\u0302", "ê\u0323")
            .replace("o\u0323\u0302", "ô\u0323");
    return Stream.of(
        Arguments.of("UTF-8", text.getBytes(StandardCharsets.UTF_8)),
        Arguments.of("UTF-8 with mark", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)),
        Arguments.of("UTF-16", text.getBytes(StandardCharsets.UTF_16)),
        Arguments.of("UTF-16LE", ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)),
        Arguments.of("UTF-8 decomposed", decomposed.getBytes(StandardCharsets.UTF_8)),
        Arguments.of("Windows-1258", windows.getBytes(Charset.forName("windows-1258"))),
        Arguments.of(
            "TCVN3",
            "ñy ban nh©n d©n x· Ninh Giang b¸o c¸o kÕt qu¶, ®Ò nghÞ cÊp trªn xem xÐt.\r\nTr©n träng."
                .getBytes(StandardCharsets.ISO_8859_1)));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void readsVietnameseInTheEncodingsThatComeIn(String name, byte[] bytes) throws IOException {
    assertThat(assertPassed(bytes, ContentType.TEXT).text())
        .containsIgnoringCase(
            "ủy ban nhân dân xã Ninh Giang báo cáo kết quả, đề nghị cấp trên xem xét.\nTrân trọng.");
  }

  @Test
  void readsPictures() throws IOException {
    assertPassed(SampleFiles.picture("png", 40, 30), ContentType.PNG);
    assertPassed(SampleFiles.picture("jpg", 40, 30), ContentType.JPEG);
  }

  @Test
  void takesAPdfThatOnlyItsOwnerMayChange() throws IOException {
    assertPassed(SampleFiles.pdfWithPassword(""), ContentType.PDF);
  }

  @Test
  void takesAnAttachmentThatIsNoProgram() throws IOException {
    assertPassed(
        SampleFiles.pdfWithAttachment("hoa-don.xml", "<a/>".getBytes(StandardCharsets.UTF_8)),
        ContentType.PDF);
  }

  @Test
  void takesATableSetIntoAReport() throws IOException {
    byte[] table = SampleFiles.xlsx(List.of(List.of("STT")));
    assertPassed(SampleFiles.docxWith("xlsx", table), ContentType.DOCX);
  }

  @Test
  void keepsOnlyTheBeginningOfALongText() throws IOException {
    byte[] bytes = "Một dòng chữ dài.\n".repeat(10_000).getBytes(StandardCharsets.UTF_8);

    Result result = assertPassed(bytes, ContentType.TEXT);

    assertThat(result.text()).hasSizeLessThanOrEqualTo(100_000).hasSizeGreaterThan(99_000);
    assertThat(((FileInspector.Report.Passed) result.report()).textComplete()).isFalse();
  }

  @Test
  void pagesThatArePicturesAreAScanAndNotSigned() throws IOException {
    assertThat(signatures(SampleFiles.scannedPdf(3)))
        .isEqualTo(new SignatureFindings(true, List.of()));
    assertThat(signatures(SampleFiles.pdf(List.of("UBND XA NINH GIANG"))))
        .isEqualTo(new SignatureFindings(false, List.of()));
    assertThat(signatures(SampleFiles.pdfWithStampAnnotation("DA KY")))
        .as("a stamp laid over is no signature")
        .isEqualTo(new SignatureFindings(false, List.of()));
  }

  private static SignatureFindings signatures(byte[] pdf) throws IOException {
    var report = (FileInspector.Report.Passed) assertPassed(pdf, ContentType.PDF).report();
    return report.signatures().orElseThrow();
  }

  // --- what does not ---

  static Stream<Arguments> refused() throws IOException {
    byte[] docx = SampleFiles.docx(SampleFiles.REPORT);
    byte[] pdf = SampleFiles.pdf(List.of("UBND XA NINH GIANG"));
    byte[] program = "MZ".concat("\0".repeat(100)).getBytes(StandardCharsets.ISO_8859_1);
    byte[] oneMegabyte = new byte[1 << 20];
    new Random(1).nextBytes(oneMegabyte);
    return Stream.of(
        Arguments.of("nothing", new byte[0], Refusal.EMPTY_FILE),
        Arguments.of("PDF cut in its head", SampleFiles.cut(pdf, 0.05), Refusal.CORRUPT_PDF),
        Arguments.of("PDF of noise", concat("%PDF-1.7\n", oneMegabyte), Refusal.CORRUPT_PDF),
        Arguments.of("PDF without pages", SampleFiles.pdf(document -> {}), Refusal.CORRUPT_PDF),
        Arguments.of(
            "PDF with a password", SampleFiles.pdfWithPassword("mo"), Refusal.PASSWORD_PDF),
        Arguments.of("PDF with JavaScript", SampleFiles.pdfWithJavaScript(), Refusal.ACTIVE_PDF),
        Arguments.of("PDF that launches", SampleFiles.pdfThatLaunches(), Refusal.ACTIVE_PDF),
        Arguments.of(
            "PDF with x.exe",
            SampleFiles.pdfWithAttachment("x.exe", new byte[9]),
            Refusal.EMBEDDED_PROGRAM),
        Arguments.of(
            "PDF with a renamed program",
            SampleFiles.pdfWithAttachment("x.txt", program),
            Refusal.EMBEDDED_PROGRAM),
        Arguments.of("DOCX cut", SampleFiles.cut(docx, 0.7), Refusal.CORRUPT_OFFICE),
        Arguments.of("DOCX with a changed byte", flipped(docx, 120), Refusal.CORRUPT_OFFICE),
        Arguments.of(
            "DOCX with broken XML",
            SampleFiles.change(
                docx, "word/document.xml", xml -> xml.substring(0, xml.length() - 20)),
            Refusal.CORRUPT_OFFICE),
        Arguments.of("DOCX with an entity", SampleFiles.docxWithEntity(), Refusal.CORRUPT_OFFICE),
        Arguments.of(
            "DOCX with a password", SampleFiles.docxWithPassword(), Refusal.PASSWORD_OFFICE),
        Arguments.of("DOCX with a macro type", SampleFiles.docxWithMacro(), Refusal.MACRO),
        Arguments.of(
            "DOCX with a macro part",
            SampleFiles.with(docx, "word/vbaProject.bin", new byte[10]),
            Refusal.MACRO),
        Arguments.of(
            "DOCX with a remote template",
            SampleFiles.docxThatFetchesItsTemplate(),
            Refusal.ACTIVE_OFFICE),
        Arguments.of(
            "DOCX with a program",
            SampleFiles.with(docx, "word/embeddings/x.bin", program),
            Refusal.EMBEDDED_PROGRAM),
        Arguments.of("DOCX that swells", SampleFiles.swelling(40), Refusal.ZIP_BOMB),
        Arguments.of("DOCX of many entries", SampleFiles.manyEntries(10_500), Refusal.ZIP_BOMB),
        Arguments.of(
            "DOCX with an archive",
            SampleFiles.with(
                docx, "word/media/x.zip", SampleFiles.zip(java.util.Map.of("a", new byte[3]))),
            Refusal.NESTED_ARCHIVE),
        Arguments.of(
            "DOCX with a bomb one step down",
            SampleFiles.docxWith("docx", SampleFiles.swelling(40)),
            Refusal.ZIP_BOMB),
        Arguments.of(
            "DOCX two steps down",
            SampleFiles.docxWith("docx", SampleFiles.docxWith("docx", docx)),
            Refusal.NESTED_ARCHIVE),
        Arguments.of("DOC", SampleFiles.doc(), Refusal.LEGACY_WORD),
        Arguments.of("XLS", SampleFiles.xls(), Refusal.LEGACY_EXCEL),
        Arguments.of(
            "ZIP", SampleFiles.zip(java.util.Map.of("a.txt", new byte[3])), Refusal.ARCHIVE),
        Arguments.of("GZIP", gzip(), Refusal.ARCHIVE),
        Arguments.of("HTML", text("<!DOCTYPE html><html><body>x</body></html>"), Refusal.WEB_PAGE),
        Arguments.of(
            "HTML after blanks",
            text("\uFEFF\n  <!-- %PDF-1.7 -->\n<HTML><script>x()</script>"),
            Refusal.WEB_PAGE),
        Arguments.of(
            "a script in a text", text("Kính gửi:\n<script>alert(1)</script>"), Refusal.WEB_PAGE),
        Arguments.of(
            "SVG",
            text("<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
            Refusal.WEB_PAGE),
        Arguments.of("a program", program, Refusal.PROGRAM),
        Arguments.of("a script", text("#!/bin/sh\nrm -rf /\n"), Refusal.PROGRAM),
        Arguments.of("a song", concat("ID3\3\0", oneMegabyte), Refusal.TYPE_NOT_ADMITTED),
        Arguments.of("noise", oneMegabyte, Refusal.TYPE_NOT_ADMITTED),
        Arguments.of("text with a NUL", text("Kính gửi\0: các xã"), Refusal.TYPE_NOT_ADMITTED),
        Arguments.of(
            "text with a NUL far behind",
            text("Kính gửi các xã\n".repeat(9000) + "\0"),
            Refusal.UNREADABLE_TEXT),
        Arguments.of(
            "text of another script",
            "Это письмо написано кириллицей".getBytes(Charset.forName("windows-1251")),
            Refusal.UNREADABLE_TEXT),
        Arguments.of(
            "PNG cut",
            SampleFiles.cut(SampleFiles.picture("png", 300, 300), 0.8),
            Refusal.CORRUPT_PICTURE),
        Arguments.of(
            "PNG with a changed byte",
            flipped(SampleFiles.picture("png", 30, 30), 50),
            Refusal.CORRUPT_PICTURE),
        Arguments.of(
            "JPEG cut",
            SampleFiles.cut(SampleFiles.picture("jpg", 300, 300), 0.8),
            Refusal.CORRUPT_PICTURE),
        Arguments.of("huge PNG", SampleFiles.hugePicture(), Refusal.HUGE_PICTURE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void refusesWithTheRightReason(String name, byte[] bytes, Refusal refusal) throws IOException {
    assertRefused(bytes, refusal);
  }

  @Test
  void anEntityLeaksNothing() throws IOException {
    Result result = inspect(SampleFiles.docxWithEntity());

    assertThat(result.text()).doesNotContain("root:");
  }

  // --- state secrets ---

  static Stream<Arguments> secret() throws IOException {
    List<String> marked = new ArrayList<>(SampleFiles.REPORT);
    marked.add(2, "TỐI MẬT");
    var cases = new ArrayList<Arguments>();
    cases.add(Arguments.of("TXT", text(String.join("\n", marked))));
    cases.add(
        Arguments.of(
            "TXT in UTF-16", String.join("\r\n", marked).getBytes(StandardCharsets.UTF_16)));
    cases.add(Arguments.of("DOCX", SampleFiles.docx(marked)));
    cases.add(Arguments.of("DOCX, head table", SampleFiles.docxWithHeadTable("MẬT")));
    cases.add(Arguments.of("DOCX, page header", SampleFiles.docxWithPageHeader("TUYỆT MẬT")));
    cases.add(Arguments.of("DOCX, text box", SampleFiles.docxWithTextBox("MẬT")));
    cases.add(Arguments.of("DOCX, spaced", SampleFiles.docxWithHeadTable("T Ố I  M Ậ T")));
    cases.add(
        Arguments.of(
            "XLSX",
            SampleFiles.xlsx(List.of(List.of("UBND XÃ"), List.of("", "MẬT"), List.of("1", "2")))));
    cases.add(
        Arguments.of(
            "XLSX, beside the name of the office",
            SampleFiles.xlsx(List.of(List.of("UBND XÃ NINH GIANG", "", "", "TỐI MẬT")))));
    cases.add(
        Arguments.of(
            "DOCX, capital letters in a second table",
            SampleFiles.docxWithCapitalsInASecondTable("Mật")));
    cases.add(
        Arguments.of("XLSX, labelled", SampleFiles.xlsx(List.of(List.of("Độ mật", "Tối mật")))));
    cases.add(
        Arguments.of(
            "PDF without accents",
            SampleFiles.pdf(List.of("UBND XA NINH GIANG", "TOI MAT", "BAO CAO"))));
    cases.add(
        Arguments.of(
            "PDF, beside the date",
            SampleFiles.pdf(
                List.of(
                    "UBND XA NINH GIANG",
                    "TUYET MAT\tNinh Giang, ngay 3 thang 9 nam 2026",
                    "BAO CAO"))));
    cases.add(Arguments.of("PDF, stamp laid over", SampleFiles.pdfWithStampAnnotation("TOI MAT")));
    if (SampleFiles.hasVietnameseFont()) {
      cases.add(Arguments.of("PDF", SampleFiles.pdf(marked)));
      cases.add(
          Arguments.of(
              "PDF, spaced", SampleFiles.pdf(List.of("ỦY BAN NHÂN DÂN", "M Ậ T", "BÁO CÁO"))));
      cases.add(
          Arguments.of(
              "PDF, last page",
              SampleFiles.pdf(document -> {
                SampleFiles.page(document, SampleFiles.REPORT);
                SampleFiles.page(document, List.of("PHỤ LỤC", "TUYỆT MẬT", "Nội dung"));
              })));
    }
    return cases.stream();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("secret")
  void refusesADocumentThatBearsAMark(String name, byte[] bytes) throws IOException {
    assertRefused(bytes, Refusal.SECRECY_FOUND);
  }

  @Test
  void findsAMarkBehindTheTextItKeeps() throws IOException {
    String text = "Một dòng chữ dài.\n".repeat(10_000) + "TUYỆT MẬT\n";
    assertRefused(text(text), Refusal.SECRECY_FOUND);
  }

  @Test
  void leavesARegisterOfDocumentsAlone() throws IOException {
    assertPassed(SampleFiles.docxWithRegister("MẬT"), ContentType.DOCX);
    assertPassed(
        SampleFiles.xlsx(
            List.of(List.of("Số", "Độ mật", "Ngày"), List.of("01/CV", "Mật", "1/9/2026"))),
        ContentType.XLSX);
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] concat(String head, byte[] tail) {
    byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
    byte[] all = new byte[start.length + tail.length];
    System.arraycopy(start, 0, all, 0, start.length);
    System.arraycopy(tail, 0, all, start.length, tail.length);
    return all;
  }

  private static byte[] flipped(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= 0x55;
    return copy;
  }

  private static byte[] gzip() throws IOException {
    var out = new java.io.ByteArrayOutputStream();
    try (var zip = new java.util.zip.GZIPOutputStream(out)) {
      zip.write(text("x"));
    }
    return out.toByteArray();
  }
}
