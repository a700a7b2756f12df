package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;
import vn.caicach.paper.FormatRule;
import vn.caicach.paper.PaperComponent;

/// Text of before Unicode, known by its fonts or by its signs (Phụ lục I phần I mục I.4; TCVN
/// 6909:2001). While there is any, its words cannot be held against other rules.
final class EncodingCheck {

  private EncodingCheck() {}

  /// @return whether there is such text
  static boolean old(ReadPaper read, Findings findings) {
    boolean any = false;
    OldEncoding spelled = spelled(read);
    for (OldEncoding encoding : OldEncoding.values()) {
      List<Mend> mends = new ArrayList<>();
      boolean found = false;
      for (Paragraph paragraph : read.paragraphs()) {
        boolean western = western(paragraph.text);
        for (Piece piece : paragraph.pieces) {
          boolean named = encoding.fontNamed(piece.letters().ascii());
          boolean such = named || (spelled == encoding && western && !otherFont(encoding, piece));
          if (such && piece.plain() && marked(piece.text()) && !unicode(piece.text())) {
            found = true;
            mends.add(Mend.look(() -> decode(encoding, piece)));
          } else if (named) {
            // Words of Unicode may have been pasted in: the font alone is old.
            found |= marked(piece.text());
            mends.add(Mend.look(() -> Edit.font(Wml.runProperties(piece.run()), font())));
          }
        }
      }
      if (found) {
        findings.add(FormatRule.OLD_ENCODING, PaperComponent.FILE, mends, encoding.title());
        any = true;
      }
    }
    return any;
  }

  /// By the signs of all paragraphs that hold no letter of Vietnamese in Unicode.
  private static @Nullable OldEncoding spelled(ReadPaper read) {
    String words =
        read.paragraphs().stream()
            .map(paragraph -> paragraph.text)
            .filter(EncodingCheck::western)
            .collect(Collectors.joining("\n"));
    for (OldEncoding encoding : OldEncoding.values()) {
      if (encoding.spells(words)) {
        return encoding;
      }
    }
    return null;
  }

  private static boolean western(String words) {
    return marked(words) && !unicode(words);
  }

  private static String font() {
    return RuleBook.current().font();
  }

  private static boolean otherFont(OldEncoding encoding, Piece piece) {
    for (OldEncoding other : OldEncoding.values()) {
      if (other != encoding && other.fontNamed(piece.letters().ascii())) {
        return true;
      }
    }
    return false;
  }

  private static boolean marked(String words) {
    return words.chars().anyMatch(letter -> letter > 0x7F);
  }

  private static boolean unicode(String words) {
    return words.chars().anyMatch(letter -> letter >= 0x100 && Character.isLetter(letter));
  }

  private static void decode(OldEncoding encoding, Piece piece) {
    Element text = piece.source();
    String decoded = encoding.decode(text.getTextContent());
    boolean capitals =
        piece.letters().ascii().toUpperCase(Locale.ROOT).endsWith("H")
            && encoding == OldEncoding.TCVN3
            && encoding.fontNamed(piece.letters().ascii());
    Edit.write(text, capitals ? Text.upper(decoded) : decoded);
    Edit.font(Wml.runProperties(piece.run()), font());
  }
}
