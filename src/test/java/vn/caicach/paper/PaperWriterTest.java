package vn.caicach.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.caicach.paper.PdfWords.Page;
import vn.caicach.paper.PdfWords.Word;

/// The two files of each kind of paper.
class PaperWriterTest {

  static List<Map.Entry<String, OfficialPaper>> papers() {
    return new ArrayList<>(SamplePapers.all().entrySet());
  }

  @ParameterizedTest
  @MethodSource("papers")
  void bothFilesSayTheSame(Map.Entry<String, OfficialPaper> paper) throws IOException {
    String docx = words(PaperWriter.docx(paper.getValue()));
    String pdf = joined(PdfWords.read(PaperWriter.pdf(paper.getValue())));
    String head = head(paper.getValue());
    assertThat(pdf.replace(head, "")).isEqualTo(docx.replace(head, ""));
    assertThat(docx).contains("CộngHòaXãHộiChủNghĩaViệtNam".toUpperCase()).endsWith(end(paper));
  }

  /// Of the table of the appendix, which is repeated on each page; a word nobody uses without one.
  private static String head(OfficialPaper paper) {
    return paper.appendices().stream()
        .flatMap(appendix -> appendix.body().stream())
        .map(block -> ((Block.Grid) block).columns().stream().map(Block.Column::title))
        .map(titles -> titles.collect(Collectors.joining()).replaceAll("\\s", ""))
        .findFirst()
        .orElse("#");
  }

  private static String end(Map.Entry<String, OfficialPaper> paper) {
    OfficialPaper of = paper.getValue();
    if (!of.appendices().isEmpty()) {
      return "./.";
    }
    if (of.signatures().size() > 1) {
      return of.recipients().getLast().replaceAll("\\s", "") + ".";
    }
    Signature last = of.signatures().getLast();
    return (last.name().isEmpty() ? last.authority().getLast() : last.name()).replaceAll("\\s", "");
  }

  @ParameterizedTest
  @MethodSource("papers")
  void everyPageKeepsItsMargins(Map.Entry<String, OfficialPaper> paper) throws IOException {
    PdfWords pdf = PdfWords.read(PaperWriter.pdf(paper.getValue()));
    assertThat(pdf.content().stream().mapToDouble(Word::left).min())
        .hasValueCloseTo(30.0, within(0.5));
    for (Word word : pdf.content()) {
      Page page = pdf.pages().get(word.page());
      assertThat(word.left()).as(word.text()).isGreaterThan(29.5);
      assertThat(word.right()).as(word.text()).isLessThan(page.width() - 19.5);
      assertThat(word.baseline()).as(word.text()).isBetween(22.0, page.height() - 20.5);
    }
    for (Page page : pdf.pages()) {
      boolean wide = page.width() > page.height();
      assertThat(page.width()).isCloseTo(wide ? 297.0 : 210.0, within(0.1));
    }
  }

  @ParameterizedTest
  @MethodSource("papers")
  void pagesAreNumberedFromTheSecondOn(Map.Entry<String, OfficialPaper> paper) throws IOException {
    PdfWords pdf = PdfWords.read(PaperWriter.pdf(paper.getValue()));
    int expected = 0;
    for (int i = 0; i < pdf.pages().size(); i++) {
      boolean begins = i == 0 || pdf.pages().get(i).width() != pdf.pages().get(i - 1).width();
      expected = begins ? 1 : expected + 1;
      assertThat(pdf.number(i)).isEqualTo(begins ? "" : String.valueOf(expected));
    }
    assertThat(expected).isPositive();
  }

  @ParameterizedTest
  @MethodSource("papers")
  void carriesItsFonts(Map.Entry<String, OfficialPaper> paper) throws IOException {
    try (PDDocument document = Loader.loadPDF(PaperWriter.pdf(paper.getValue()))) {
      for (PDPage page : document.getPages()) {
        for (var name : page.getResources().getFontNames()) {
          PDFont font = page.getResources().getFont(name);
          assertThat(font.isEmbedded()).as(font.getName()).isTrue();
          assertThat(font.getName()).contains("Tinos");
        }
      }
    }
  }

  /// The reason for a delay may be longer than a page.
  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void aRowHigherThanAPageIsWritten() throws IOException {
    var columns =
        List.of(
            new Block.Column("TT", 10, Block.Align.CENTER),
            new Block.Column("Nguyên nhân", 90, Block.Align.LEFT));
    String cause = "Thiếu người, chờ số liệu. ".repeat(400);
    var grid =
        new Block.Grid(
            columns,
            List.of(
                new Block.Row(List.of("1", cause), false),
                new Block.Row(List.of("2", "Hết"), false)));
    OfficialPaper paper =
        OfficialPaper.of(
                PaperKind.BAO_CAO,
                new Issuer("", List.of("UBND XÃ NINH GIANG"), "UBND xã Ninh Giang", "Ninh Giang"),
                2026)
            .symbol("BC-UBND")
            .body(Block.text("Như sau:"), grid)
            .signed(new Signature(List.of("CHỦ TỊCH"), "Nguyễn Văn A"));
    PdfWords pdf = PdfWords.read(PaperWriter.pdf(paper));
    assertThat(pdf.pages().size()).isGreaterThan(2);
    assertThat(joined(pdf)).contains("Hết", "NguyễnVănA");
    assertThat(joined(pdf).split("Thiếungười,", -1)).hasSize(401);
    assertThat(words(PaperWriter.docx(paper))).contains("Hết");
  }

  private static String joined(PdfWords pdf) {
    return pdf.content().stream().map(Word::text).collect(Collectors.joining());
  }

  /// All words of a .docx without spaces, in the order of the page.
  private static String words(byte[] docx) throws IOException {
    var all = new StringBuilder();
    try (var document = new XWPFDocument(new ByteArrayInputStream(docx))) {
      for (IBodyElement element : document.getBodyElements()) {
        switch (element) {
          case XWPFParagraph paragraph -> all.append(paragraph.getText());
          case XWPFTable table ->
              table
                  .getRows()
                  .forEach(row -> row.getTableCells().forEach(cell -> all.append(cell.getText())));
          default -> throw new IllegalStateException(element.toString());
        }
      }
    }
    return all.toString().replaceAll("\\s", "");
  }
}
