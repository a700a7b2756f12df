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
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.apache.poi.xwpf.usermodel.IBodyElement;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The two files of each kind of paper.
class PaperWriterTest {

  private static final double MM = 72 / 25.4;

  static List<Map.Entry<String, OfficialPaper>> papers() {
    return new ArrayList<>(SamplePapers.all().entrySet());
  }

  @ParameterizedTest
  @MethodSource("papers")
  void bothFilesSayTheSame(Map.Entry<String, OfficialPaper> paper) throws IOException {
    String docx = words(PaperWriter.docx(paper.getValue()));
    String pdf = pdf(PaperWriter.pdf(paper.getValue())).words();
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
    List<PageOf> pages = pdf(PaperWriter.pdf(paper.getValue())).pages();
    assertThat(pages.stream().mapToDouble(PageOf::left).min()).hasValueCloseTo(30.0, within(0.5));
    for (PageOf page : pages) {
      boolean wide = page.width() > page.height();
      assertThat(page.width()).isCloseTo(wide ? 297.0 : 210.0, within(0.1));
      assertThat(page.left()).isGreaterThan(29.5);
      assertThat(page.right()).isBetween(0.0, page.width() - 19.5);
      assertThat(page.top()).isGreaterThan(19.5);
      assertThat(page.bottom()).isLessThan(page.height() - 19.5);
    }
  }

  @ParameterizedTest
  @MethodSource("papers")
  void pagesAreNumberedFromTheSecondOn(Map.Entry<String, OfficialPaper> paper) throws IOException {
    int expected = 0;
    double width = 0;
    for (PageOf page : pdf(PaperWriter.pdf(paper.getValue())).pages()) {
      boolean begins = expected == 0 || page.width() != width;
      expected = begins ? 1 : expected + 1;
      width = page.width();
      assertThat(page.number()).isEqualTo(begins ? "" : String.valueOf(expected));
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

  /// Lengths in millimetres.
  private record PageOf(
      double width,
      double height,
      double left,
      double right,
      double top,
      double bottom,
      String number) {}

  private record Read(String words, List<PageOf> pages) {}

  private static Read pdf(byte[] file) throws IOException {
    List<PageOf> pages = new ArrayList<>();
    var words = new StringBuilder();
    try (PDDocument document = Loader.loadPDF(file)) {
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        var box = document.getPage(i).getMediaBox();
        List<TextPosition> letters = new ArrayList<>();
        var stripper =
            new PDFTextStripper() {
              @Override
              protected void processTextPosition(TextPosition letter) {
                letters.add(letter);
              }
            };
        stripper.setStartPage(i + 1);
        stripper.setEndPage(i + 1);
        stripper.getText(document);
        var number = new StringBuilder();
        double left = box.getWidth();
        double right = 0;
        double top = box.getHeight();
        double bottom = 0;
        for (TextPosition letter : letters) {
          String said = letter.getUnicode().strip();
          if (letter.getYDirAdj() < 20 * MM) {
            number.append(said);
          } else if (!said.isEmpty()) {
            words.append(said);
            left = Math.min(left, letter.getXDirAdj());
            right = Math.max(right, letter.getXDirAdj() + letter.getWidthDirAdj());
            top = Math.min(top, letter.getYDirAdj() - letter.getHeightDir());
            bottom = Math.max(bottom, letter.getYDirAdj());
          }
        }
        pages.add(
            new PageOf(
                box.getWidth() / MM,
                box.getHeight() / MM,
                left / MM,
                right / MM,
                top / MM,
                bottom / MM,
                number.toString()));
      }
    }
    return new Read(words.toString(), pages);
  }
}
