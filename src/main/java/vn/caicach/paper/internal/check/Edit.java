package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Changes words and looks in place, and nothing beside them.
final class Edit {

  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private Edit() {}

  /// Other letters in place of those from one place of a paragraph to another; they look as those
  /// before them.
  static void replace(Paragraph paragraph, int from, int to, String with) {
    boolean placed = with.isEmpty();
    for (Piece piece : paragraph.pieces) {
      int first = Math.max(from, piece.from());
      int last = Math.min(to, piece.to());
      boolean touches = first < last || (from == to && piece.from() <= from && from <= piece.to());
      if (!touches) {
        continue;
      }
      if (!piece.plain()) {
        if (first < last) {
          Wml.remove(piece.source());
        }
        continue;
      }
      String words = piece.text();
      String middle = placed ? "" : with;
      placed = true;
      write(
          piece.source(),
          words.substring(0, Math.max(0, first - piece.from()))
              + middle
              + words.substring(Math.min(words.length(), Math.max(first, last) - piece.from())));
    }
    if (!placed) {
      append(paragraph, from, with);
    }
  }

  /// Where no letter could take it in: in a run of its own, like that of the piece before.
  private static void append(Paragraph paragraph, int at, String with) {
    for (Piece piece : paragraph.pieces.reversed()) {
      if (piece.from() <= at) {
        Element words = Wml.make(piece.run(), "t");
        write(words, with);
        Node next = piece.source().getParentNode() == null ? null : piece.source().getNextSibling();
        piece.run().insertBefore(words, next);
        return;
      }
    }
  }

  /// Other letters for all of a paragraph: those that stay keep their runs.
  static void rewrite(Segment segment, String words) {
    String old = segment.text();
    int start = 0;
    int most = Math.min(old.length(), words.length());
    while (start < most && old.charAt(start) == words.charAt(start)) {
      start++;
    }
    int end = 0;
    while (end < most - start
        && old.charAt(old.length() - 1 - end) == words.charAt(words.length() - 1 - end)) {
      end++;
    }
    replace(
        segment.paragraph(),
        segment.from() + start,
        segment.to() - end,
        words.substring(start, words.length() - end));
  }

  /// Each piece by itself: for changes that keep the count of letters or only shorten.
  static void each(Segment segment, UnaryOperator<String> change) {
    for (Piece piece : segment.pieces().reversed()) {
      if (piece.plain()) {
        String changed = change.apply(piece.text());
        if (!changed.equals(piece.text())) {
          replace(segment.paragraph(), piece.from(), piece.to(), changed);
        }
      }
    }
  }

  static void upper(Segment segment) {
    each(segment, words -> words.toUpperCase(Locale.ROOT));
  }

  static void write(Element text, String words) {
    text.setTextContent(words);
    if (!words.equals(words.strip()) || words.contains("  ")) {
      text.setAttributeNS(XML, "xml:space", "preserve");
    }
  }

  /// Cuts runs at the ends of the segment and changes the properties of those within.
  static void look(Segment segment, Consumer<Element> change) {
    for (Element run : runs(segment)) {
      change.accept(Wml.runProperties(run));
    }
  }

  private static Set<Element> runs(Segment segment) {
    Set<Element> runs = new LinkedHashSet<>();
    List<Piece> pieces = segment.pieces();
    pieces.forEach(piece -> runs.add(piece.run()));
    cut(segment.paragraph(), segment.to());
    for (Piece piece : segment.paragraph().pieces) {
      if (piece.to() > segment.from() && piece.from() <= segment.from()) {
        Element begun = cut(segment.paragraph(), segment.from());
        if (!begun.isSameNode(piece.run())) {
          runs.remove(piece.run());
          runs.add(begun);
        }
      }
    }
    return runs;
  }

  /// The run that begins there afterwards.
  private static Element cut(Paragraph paragraph, int at) {
    Element last = paragraph.element;
    for (Piece piece : paragraph.pieces) {
      last = piece.run();
      if (piece.to() <= at) {
        continue;
      }
      Element begins = piece.source();
      if (piece.from() < at) {
        String words = begins.getTextContent();
        int where = Math.min(words.length(), at - piece.from());
        if (where == words.length()) {
          return piece.run();
        }
        Element rest = Wml.make(begins, "t");
        write(rest, words.substring(where));
        write(begins, words.substring(0, where));
        piece.run().insertBefore(rest, begins.getNextSibling());
        begins = rest;
      }
      return cutBefore(piece.run(), begins);
    }
    return last;
  }

  private static Element cutBefore(Element run, Element child) {
    boolean first = true;
    for (Node each = child.getPreviousSibling(); each != null; each = each.getPreviousSibling()) {
      first &= !(each instanceof Element) || Wml.is(each, "rPr");
    }
    if (first) {
      return run;
    }
    Element rest = (Element) run.cloneNode(false);
    Element properties = Wml.child(run, "rPr");
    if (properties != null) {
      rest.appendChild(properties.cloneNode(true));
    }
    List<Node> moved = new ArrayList<>();
    for (Node each = child; each != null; each = each.getNextSibling()) {
      moved.add(each);
    }
    moved.forEach(rest::appendChild);
    run.getParentNode().insertBefore(rest, run.getNextSibling());
    return rest;
  }

  static void bold(Element properties, boolean on) {
    toggle(properties, "b", on);
    toggle(properties, "bCs", on);
  }

  static void italic(Element properties, boolean on) {
    toggle(properties, "i", on);
    toggle(properties, "iCs", on);
  }

  private static void toggle(Element properties, String name, boolean on) {
    Element said = Wml.property(properties, name);
    if (on) {
      Wml.drop(said, "val");
    } else {
      Wml.set(said, "val", "0");
    }
  }

  static void size(Element properties, double points) {
    String half = String.valueOf(Math.round(points * 2));
    Wml.set(Wml.property(properties, "sz"), "val", half);
    Wml.set(Wml.property(properties, "szCs"), "val", half);
  }

  static void font(Element properties, String font) {
    Element fonts = Wml.property(properties, "rFonts");
    for (String slot : List.of("ascii", "hAnsi", "eastAsia", "cs")) {
      Wml.drop(fonts, slot + "Theme");
      Wml.set(fonts, slot, font);
    }
    Wml.drop(fonts, "cstheme");
  }

  static void black(Element properties) {
    Element color = Wml.property(properties, "color");
    List.of("themeColor", "themeTint", "themeShade").forEach(each -> Wml.drop(color, each));
    Wml.set(color, "val", "000000");
  }

  static void plainLine(Element properties) {
    Wml.set(Wml.property(properties, "u"), "val", "none");
  }

  static void align(Paragraph paragraph, String how) {
    Wml.set(Wml.property(Wml.paragraphProperties(paragraph.element), "jc"), "val", how);
  }

  /// @param millimetres of the first line
  static void indent(Paragraph paragraph, double millimetres) {
    Element indent = Wml.property(Wml.paragraphProperties(paragraph.element), "ind");
    List.of("left", "start", "leftChars", "startChars", "hanging", "hangingChars", "firstLineChars")
        .forEach(each -> Wml.drop(indent, each));
    Wml.set(indent, "left", "0");
    Wml.set(indent, "firstLine", String.valueOf(Wml.twips(millimetres)));
  }

  /// @param points below it
  static void after(Paragraph paragraph, double points) {
    Element properties = Wml.paragraphProperties(paragraph.element);
    Element spacing = Wml.property(properties, "spacing");
    Wml.drop(spacing, "afterAutospacing");
    Wml.drop(spacing, "afterLines");
    Wml.set(spacing, "after", String.valueOf(Math.round(points * 20)));
    Element contextual = Wml.property(properties, "contextualSpacing");
    Wml.set(contextual, "val", "0");
  }

  /// @param share of a single line
  static void line(Paragraph paragraph, double share) {
    Element spacing = Wml.property(Wml.paragraphProperties(paragraph.element), "spacing");
    Wml.set(spacing, "line", String.valueOf(Math.round(share * 240)));
    Wml.set(spacing, "lineRule", "auto");
  }
}
