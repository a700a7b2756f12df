package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Elements of WordprocessingML by their local names; whether a file is "transitional" or "strict"
/// makes no difference here.
final class Wml {

  static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

  /// The order in which properties must stand (ECMA-376 part 1, 17.3.1.26, 17.3.2.28, 17.6.17).
  private static final List<String> PARAGRAPH =
      List.of(
          "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange"
              .split(" "));

  private static final List<String> RUN =
      List.of(
          "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang"
              .split(" "));
  private static final List<String> SECTION =
      List.of(
          "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings"
              .split(" "));

  private static final Pattern MEASURE = Pattern.compile("(-?[0-9.]+)(mm|cm|in|pt|pc|pi)?");

  private Wml() {}

  static boolean is(Node node, String name) {
    return node instanceof Element && name.equals(node.getLocalName());
  }

  static @Nullable Element child(@Nullable Element of, String name) {
    if (of == null) {
      return null;
    }
    for (Node each = of.getFirstChild(); each != null; each = each.getNextSibling()) {
      if (is(each, name)) {
        return (Element) each;
      }
    }
    return null;
  }

  /// Down a path of names.
  static @Nullable Element at(@Nullable Element of, String... path) {
    Element found = of;
    for (String name : path) {
      found = child(found, name);
    }
    return found;
  }

  static List<Element> children(@Nullable Element of) {
    List<Element> all = new ArrayList<>();
    if (of != null) {
      for (Node each = of.getFirstChild(); each != null; each = each.getNextSibling()) {
        if (each instanceof Element element) {
          all.add(element);
        }
      }
    }
    return all;
  }

  static List<Element> children(@Nullable Element of, String name) {
    return children(of).stream().filter(each -> is(each, name)).toList();
  }

  /// Everything below of that name; the depth of a part is bounded where it is parsed.
  static List<Element> all(Element of, String name) {
    var nodes = of.getElementsByTagNameNS("*", name);
    List<Element> all = new ArrayList<>();
    Node[] found = new Node[nodes.getLength()];
    for (int i = 0; i < found.length; i++) {
      all.add((Element) nodes.item(i));
    }
    return all;
  }

  static boolean has(Element of, String name) {
    return of.getElementsByTagNameNS("*", name).item(0) != null;
  }

  /// An attribute by its local name, or null.
  static @Nullable String value(@Nullable Element of, String name) {
    if (of == null) {
      return null;
    }
    var all = of.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      Attr attribute = (Attr) all.item(i);
      if (name.equals(attribute.getLocalName())) {
        return attribute.getValue();
      }
    }
    return null;
  }

  static @Nullable String value(@Nullable Element of) {
    return value(of, "val");
  }

  /// On or off, or null where it is not said.
  static @Nullable Boolean flag(@Nullable Element of) {
    if (of == null) {
      return null;
    }
    String value = value(of);
    return value == null || !(value.equals("0") || value.equals("false") || value.equals("off"));
  }

  /// Twentieths of a point, from a plain number or one with a unit; null where it is not said.
  static @Nullable Double twips(@Nullable String value) {
    Matcher found = MEASURE.matcher(value == null ? "" : value.strip());
    if (!found.matches()) {
      return null;
    }
    double number;
    try {
      number = Double.parseDouble(found.group(1));
    } catch (NumberFormatException e) {
      return null;
    }
    String unit = found.group(2);
    return switch (unit == null ? "" : unit) {
      case "mm" -> number * 1440 / 25.4;
      case "cm" -> number * 1440 / 2.54;
      case "in" -> number * 1440;
      case "pt" -> number * 20;
      case "pc", "pi" -> number * 240;
      default -> number;
    };
  }

  static double millimetres(double twips) {
    return twips * 25.4 / 1440;
  }

  static int twips(double millimetres) {
    return (int) Math.round(millimetres * 1440 / 25.4);
  }

  static void set(Element of, String name, String value) {
    var all = of.getAttributes();
    for (int i = 0; i < all.getLength(); i++) {
      Attr attribute = (Attr) all.item(i);
      if (name.equals(attribute.getLocalName())) {
        attribute.setValue(value);
        return;
      }
    }
    String space = of.getNamespaceURI();
    of.setAttributeNS(space, prefixed(of, name), value);
  }

  static void drop(Element of, String name) {
    var all = of.getAttributes();
    for (int i = all.getLength() - 1; i >= 0; i--) {
      Attr attribute = (Attr) all.item(i);
      if (name.equals(attribute.getLocalName())) {
        of.removeAttributeNode(attribute);
      }
    }
  }

  static Element make(Element like, String name) {
    return like.getOwnerDocument().createElementNS(like.getNamespaceURI(), prefixed(like, name));
  }

  private static String prefixed(Element like, String name) {
    String prefix = like.getPrefix();
    return prefix == null ? name : prefix + ":" + name;
  }

  static void remove(Element element) {
    Node parent = element.getParentNode();
    if (parent != null) {
      parent.removeChild(element);
    }
  }

  /// The properties of a paragraph, made where there are none.
  static Element paragraphProperties(Element paragraph) {
    return first(paragraph, "pPr");
  }

  static Element runProperties(Element run) {
    return first(run, "rPr");
  }

  private static Element first(Element of, String name) {
    Element known = child(of, name);
    if (known != null) {
      return known;
    }
    Element made = make(of, name);
    of.insertBefore(made, of.getFirstChild());
    return made;
  }

  /// A property, made at its place where it is not there yet.
  static Element property(Element properties, String name) {
    Element known = child(properties, name);
    if (known != null) {
      return known;
    }
    Element made = make(properties, name);
    properties.insertBefore(made, follower(properties, name));
    return made;
  }

  /// Where an element of that name would have to stand before.
  static @Nullable Node follower(Element properties, String name) {
    List<String> order =
        switch (properties.getLocalName()) {
          case "pPr" -> PARAGRAPH;
          case "sectPr" -> SECTION;
          default -> RUN;
        };
    int rank = order.indexOf(name);
    for (Element each : children(properties)) {
      int other = order.indexOf(each.getLocalName());
      if (other > rank || other < 0) {
        return each;
      }
    }
    return null;
  }
}
