package vn.caicach.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;

/// The words of a PDF and where they stand, in millimetres from the left and from the top.
public record PdfWords(List<Word> words, List<Page> pages) {

  private static final double MM = 72 / 25.4;

  /// Room that no two letters of a word have between them, of the size of the letters.
  private static final double GAP = 0.12;

  /// @param page from 0 on
  /// @param baseline of the letters
  public record Word(int page, double left, double right, double baseline, String text) {

    boolean isInMargin() {
      return baseline < 20;
    }
  }

  public record Page(double width, double height) {}

  public static PdfWords read(byte[] file) throws IOException {
    List<Word> words = new ArrayList<>();
    List<Page> pages = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(file)) {
      for (int i = 0; i < document.getNumberOfPages(); i++) {
        var box = document.getPage(i).getMediaBox();
        pages.add(new Page(box.getWidth() / MM, box.getHeight() / MM));
        join(i, letters(document, i), words);
      }
    }
    return new PdfWords(words, pages);
  }

  private static List<TextPosition> letters(PDDocument document, int page) throws IOException {
    List<TextPosition> letters = new ArrayList<>();
    var stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition letter) {
            letters.add(letter);
          }
        };
    stripper.setStartPage(page + 1);
    stripper.setEndPage(page + 1);
    stripper.getText(document);
    return letters;
  }

  private static void join(int page, List<TextPosition> letters, List<Word> words) {
    var text = new StringBuilder();
    double left = 0;
    double right = 0;
    double baseline = 0;
    for (TextPosition letter : letters) {
      String said = letter.getUnicode().strip();
      boolean apart =
          said.isEmpty()
              || Math.abs(letter.getYDirAdj() - baseline) > 1
              || Math.abs(letter.getXDirAdj() - right) > GAP * letter.getFontSizeInPt();
      if (apart && !text.isEmpty()) {
        words.add(new Word(page, left / MM, right / MM, baseline / MM, text.toString()));
        text.setLength(0);
      }
      if (!said.isEmpty()) {
        left = text.isEmpty() ? letter.getXDirAdj() : left;
        text.append(said);
        baseline = letter.getYDirAdj();
        right = letter.getXDirAdj() + letter.getWidthDirAdj();
      }
    }
    if (!text.isEmpty()) {
      words.add(new Word(page, left / MM, right / MM, baseline / MM, text.toString()));
    }
  }

  /// The number in the upper margin of a page; empty for none.
  public String number(int page) {
    return words.stream()
        .filter(word -> word.page() == page && word.isInMargin())
        .map(Word::text)
        .findFirst()
        .orElse("");
  }

  /// All but the numbers of pages.
  public List<Word> content() {
    return words.stream().filter(word -> !word.isInMargin()).toList();
  }
}
