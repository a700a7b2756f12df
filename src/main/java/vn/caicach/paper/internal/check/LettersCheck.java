package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// Times New Roman, black, Unicode with marks composed as TCVN 6909:2001 asks (Phụ lục I phần I mục
/// I.4).
final class LettersCheck implements Check {

  @Override
  public void check(KnownPaper paper, Findings findings) {
    String font = RuleBook.current().font();
    look(
        paper,
        findings,
        FormatRule.FONT,
        piece -> !rightFont(piece, font),
        piece -> wrongFont(piece, font),
        properties -> Edit.font(properties, font));
    look(
        paper,
        findings,
        FormatRule.COLOR,
        piece -> !piece.letters().black(),
        piece -> piece.letters().color(),
        Edit::black);
    unicode(paper, findings);
  }

  private static boolean rightFont(Piece piece, String font) {
    return wrongFont(piece, font).isEmpty();
  }

  /// Signs of a list may stand in a font of signs.
  private static String wrongFont(Piece piece, String font) {
    boolean plain = false;
    boolean marked = false;
    for (int i = 0; i < piece.text().length(); i++) {
      char letter = piece.text().charAt(i);
      plain |= letter < 0x80 && Character.isLetterOrDigit(letter);
      marked |= letter >= 0x80 && Character.isLetterOrDigit(letter);
    }
    if (plain && !same(piece.letters().ascii(), font)) {
      return piece.letters().ascii();
    }
    return marked && !same(piece.letters().other(), font) ? piece.letters().other() : "";
  }

  private static boolean same(String name, String font) {
    String plain = name.toLowerCase(Locale.ROOT).replace(" ", "");
    return plain.startsWith(font.toLowerCase(Locale.ROOT).replace(" ", ""));
  }

  private static void look(
      KnownPaper paper,
      Findings findings,
      FormatRule rule,
      Predicate<Piece> wrong,
      java.util.function.Function<Piece, String> shown,
      Consumer<Element> mending) {
    List<Mend> mends = new ArrayList<>();
    Paragraph first = null;
    String said = "";
    int count = 0;
    for (Paragraph paragraph : paper.read.paragraphs()) {
      boolean any = false;
      for (Piece piece : paragraph.pieces) {
        if (Text.strip(piece.text()).isEmpty() || !wrong.test(piece) || excused(rule, paragraph)) {
          continue;
        }
        any = true;
        said = said.isEmpty() ? shown.apply(piece) : said;
        mends.add(Mend.look(() -> mending.accept(Wml.runProperties(piece.run()))));
      }
      count += any ? 1 : 0;
      first = any && first == null ? paragraph : first;
    }
    if (first != null) {
      findings.add(
          rule,
          PaperComponent.CONTENT,
          first.index,
          paper.where(first),
          mends,
          said,
          String.valueOf(count));
    }
  }

  /// Marks of speed and secrecy are red (Phụ lục I phần I mục III.2).
  private static boolean excused(FormatRule rule, Paragraph paragraph) {
    return rule == FormatRule.COLOR && Words.speed(paragraph.whole().stripped());
  }

  private static void unicode(KnownPaper paper, Findings findings) {
    List<Mend> mends = new ArrayList<>();
    Paragraph first = null;
    for (Paragraph paragraph : paper.read.paragraphs()) {
      if (!Text.nfc(paragraph.text).equals(paragraph.text)) {
        first = first == null ? paragraph : first;
        mends.add(Mend.words(paragraph, () -> compose(paragraph)));
      }
    }
    if (first != null) {
      findings.add(
          FormatRule.UNICODE,
          PaperComponent.CONTENT,
          first.index,
          paper.where(first),
          mends,
          String.valueOf(mends.size()));
    }
  }

  /// A mark at the beginning of a run goes to the letter before it.
  private static void compose(Paragraph paragraph) {
    @Nullable Element before = null;
    for (Piece piece : paragraph.pieces) {
      if (!piece.plain()) {
        before = null;
        continue;
      }
      String words = piece.source().getTextContent();
      int marks = 0;
      while (before != null
          && marks < words.length()
          && Character.getType(words.charAt(marks)) == Character.NON_SPACING_MARK) {
        marks++;
      }
      if (before != null && marks > 0) {
        Edit.write(before, Text.nfc(before.getTextContent() + words.substring(0, marks)));
      }
      Edit.write(piece.source(), Text.nfc(words.substring(marks)));
      before = piece.source();
    }
  }
}
