package vn.caicach.paper.internal.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/// Follows formatting to where it is said: run, style of letters, style of the paragraph and what
/// that is based on, style of the table, defaults of the document, fonts of the theme.
final class StyleBook {

  /// What a program takes where a file says nothing.
  private static final String FONT = "Times New Roman";

  private static final double SIZE = 10;
  private static final int MOST_BASED = 40;

  private final Map<String, Element> styles = new HashMap<>();
  private final Map<String, String> defaults = new HashMap<>();
  private final Map<String, List<Element>> chains = new HashMap<>();
  private final Set<String> missing = new HashSet<>();
  private final Map<String, String> theme;
  private final ListNumbers numbers;
  private final @Nullable Element runDefaults;
  private final @Nullable Element paragraphDefaults;

  StyleBook(@Nullable Element root, @Nullable Element themeRoot, ListNumbers numbers) {
    this.numbers = numbers;
    theme = fonts(themeRoot);
    runDefaults = Wml.at(root, "docDefaults", "rPrDefault", "rPr");
    paragraphDefaults = Wml.at(root, "docDefaults", "pPrDefault", "pPr");
    for (Element style : Wml.children(root, "style")) {
      String id = Wml.value(style, "styleId");
      if (id == null) {
        continue;
      }
      styles.putIfAbsent(id, style);
      String standard = Wml.value(style, "default");
      if ("1".equals(standard) || "true".equals(standard)) {
        String type = Wml.value(style, "type");
        defaults.putIfAbsent(type == null ? "paragraph" : type, id);
      }
    }
  }

  private static Map<String, String> fonts(@Nullable Element theme) {
    Map<String, String> fonts = new HashMap<>();
    Element scheme = Wml.at(theme, "themeElements", "fontScheme");
    for (String set : List.of("major", "minor")) {
      Element of = Wml.child(scheme, set + "Font");
      for (String script : List.of("latin", "ea", "cs")) {
        String face = Wml.value(Wml.child(of, script), "typeface");
        if (face != null && !face.isEmpty()) {
          fonts.put(set + script, face);
        }
      }
    }
    return fonts;
  }

  /// Styles that are used and not defined.
  Set<String> missing() {
    return missing;
  }

  /// How the paragraph is set.
  Lines lines(Element paragraph, @Nullable String tableStyle) {
    Element direct = Wml.child(paragraph, "pPr");
    String style = styleOf(direct, "pStyle", "paragraph");
    List<Element> layers = new ArrayList<>();
    add(layers, direct);
    Lines.Counting counting = counting(direct, style);
    if (counting != null) {
      add(layers, numbers.paragraphProperties(counting));
    }
    chain(style).forEach(each -> add(layers, Wml.child(each, "pPr")));
    if (tableStyle != null) {
      chain(tableStyle).forEach(each -> add(layers, Wml.child(each, "pPr")));
    }
    add(layers, paragraphDefaults);
    return lines(layers, counting, style);
  }

  private static Lines lines(
      List<Element> layers, Lines.@Nullable Counting counting, String style) {
    String align = first(layers, "jc", "val");
    String rule = first(layers, "spacing", "lineRule");
    return new Lines(
        switch (align == null ? "left" : align) {
          case "both", "lowKashida", "mediumKashida", "highKashida", "thaiDistribute" -> "both";
          case "distribute" -> "distribute";
          case "center" -> "center";
          case "right", "end" -> "right";
          default -> "left";
        },
        length(layers, "ind", "left", "start"),
        length(layers, "ind", "right", "end"),
        firstLine(layers),
        space(layers, "before"),
        space(layers, "after"),
        length(layers, 240, "spacing", "line"),
        rule == null ? "auto" : rule,
        Boolean.TRUE.equals(flag(layers, "contextualSpacing")),
        Boolean.TRUE.equals(flag(layers, "pageBreakBefore")),
        border(layers, "top"),
        border(layers, "bottom"),
        counting,
        style);
  }

  private Lines.@Nullable Counting counting(@Nullable Element direct, String style) {
    List<Element> layers = new ArrayList<>();
    add(layers, direct);
    chain(style).forEach(each -> add(layers, Wml.child(each, "pPr")));
    String list = null;
    String level = null;
    for (Element layer : layers) {
      Element number = Wml.child(layer, "numPr");
      if (list == null) {
        list = Wml.value(Wml.child(number, "numId"));
      }
      if (level == null) {
        level = Wml.value(Wml.child(number, "ilvl"));
      }
    }
    if (list == null || list.equals("0")) {
      return null;
    }
    return new Lines.Counting(
        list, level != null && level.matches("[0-8]") ? Integer.parseInt(level) : 0);
  }

  private static double firstLine(List<Element> layers) {
    for (Element layer : layers) {
      Element indent = Wml.child(layer, "ind");
      Double hanging = Wml.twips(Wml.value(indent, "hanging"));
      if (hanging != null) {
        return -hanging;
      }
      Double first = Wml.twips(Wml.value(indent, "firstLine"));
      if (first != null) {
        return first;
      }
    }
    return 0;
  }

  /// Fourteen points where it is left to the program.
  private static double space(List<Element> layers, String side) {
    for (Element layer : layers) {
      Element spacing = Wml.child(layer, "spacing");
      String auto = Wml.value(spacing, side + "Autospacing");
      if ("1".equals(auto) || "true".equals(auto) || "on".equals(auto)) {
        return 280;
      }
      Double points = Wml.twips(Wml.value(spacing, side));
      if (points != null) {
        return points;
      }
    }
    return 0;
  }

  private static double length(List<Element> layers, String element, String... attributes) {
    return length(layers, 0, element, attributes);
  }

  private static double length(
      List<Element> layers, double otherwise, String element, String... attributes) {
    for (Element layer : layers) {
      for (String attribute : attributes) {
        Double value = Wml.twips(Wml.value(Wml.child(layer, element), attribute));
        if (value != null) {
          return value;
        }
      }
    }
    return otherwise;
  }

  private static @Nullable Element border(List<Element> layers, String side) {
    for (Element layer : layers) {
      Element borders = Wml.child(layer, "pBdr");
      if (borders != null) {
        Element border = Wml.child(borders, side);
        String kind = Wml.value(border);
        return border == null || kind == null || kind.equals("nil") || kind.equals("none")
            ? null
            : border;
      }
    }
    return null;
  }

  /// How the letters of a run look.
  Letters letters(Element run, Lines of, @Nullable String tableStyle) {
    Element direct = Wml.child(run, "rPr");
    String character = Wml.value(Wml.child(direct, "rStyle"));
    if (character != null && !styles.containsKey(character)) {
      missing.add(character);
    }
    List<Element> own = new ArrayList<>();
    chainIfSaid(character).forEach(each -> add(own, Wml.child(each, "rPr")));
    List<Element> around = new ArrayList<>();
    chain(of.style()).forEach(each -> add(around, Wml.child(each, "rPr")));
    if (tableStyle != null) {
      chain(tableStyle).forEach(each -> add(around, Wml.child(each, "rPr")));
    }
    add(around, runDefaults);
    List<Element> all = new ArrayList<>();
    add(all, direct);
    all.addAll(own);
    all.addAll(around);
    return new Letters(
        font(all, "ascii"),
        font(all, "hAnsi"),
        size(all),
        toggled(direct, own, around, "b"),
        toggled(direct, own, around, "i"),
        underlined(all),
        toggled(direct, own, around, "caps"),
        toggled(direct, own, around, "vanish"),
        color(all));
  }

  /// Those a style of tables says, the nearest first.
  List<Element> borders(String tableStyle) {
    List<Element> all = new ArrayList<>();
    for (Element style : chain(tableStyle)) {
      add(all, Wml.at(style, "tblPr", "tblBorders"));
      if (!all.isEmpty()) {
        break;
      }
    }
    return all;
  }

  private static void add(List<Element> layers, @Nullable Element layer) {
    if (layer != null) {
      layers.add(layer);
    }
  }

  private String font(List<Element> layers, String slot) {
    for (Element layer : layers) {
      Element fonts = Wml.child(layer, "rFonts");
      if (fonts == null) {
        continue;
      }
      String themed = Wml.value(fonts, slot + "Theme");
      if (themed != null) {
        String set = themed.startsWith("major") ? "major" : "minor";
        String script =
            themed.endsWith("EastAsia") ? "ea" : themed.endsWith("Bidi") ? "cs" : "latin";
        return theme.getOrDefault(set + script, theme.getOrDefault(set + "latin", FONT));
      }
      String named = Wml.value(fonts, slot);
      if (named != null && !named.isBlank()) {
        return named;
      }
    }
    return FONT;
  }

  private static double size(List<Element> layers) {
    String value = first(layers, "sz", "val");
    Double half = Wml.twips(value);
    if (half == null) {
      return SIZE;
    }
    return value != null && value.matches(".*[a-z].*") ? half / 20 : half / 2;
  }

  private static boolean underlined(List<Element> layers) {
    String value = first(layers, "u", "val");
    return value != null && !value.equals("none");
  }

  private static String color(List<Element> layers) {
    for (Element layer : layers) {
      Element color = Wml.child(layer, "color");
      if (color != null) {
        String themed = Wml.value(color, "themeColor");
        boolean plain =
            Wml.value(color, "themeTint") == null && Wml.value(color, "themeShade") == null;
        if (themed != null && plain && (themed.equals("text1") || themed.equals("dark1"))) {
          return "000000";
        }
        String value = Wml.value(color);
        return value == null ? "auto" : value;
      }
    }
    return "auto";
  }

  /// Bold in a style of letters within a bold paragraph is plain (ECMA-376 part 1, 17.7.3).
  private static boolean toggled(
      @Nullable Element direct, List<Element> own, List<Element> around, String name) {
    Boolean said = Wml.flag(Wml.child(direct, name));
    if (said != null) {
      return said;
    }
    boolean outer = Boolean.TRUE.equals(flag(around, name));
    return Boolean.TRUE.equals(flag(own, name)) != outer;
  }

  private static @Nullable Boolean flag(List<Element> layers, String name) {
    for (Element layer : layers) {
      Boolean said = Wml.flag(Wml.child(layer, name));
      if (said != null) {
        return said;
      }
    }
    return null;
  }

  private static @Nullable String first(List<Element> layers, String element, String attribute) {
    for (Element layer : layers) {
      String value = Wml.value(Wml.child(layer, element), attribute);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  private String styleOf(@Nullable Element properties, String name, String type) {
    String said = Wml.value(Wml.child(properties, name));
    if (said != null && styles.containsKey(said)) {
      return said;
    }
    if (said != null) {
      missing.add(said);
    }
    return defaults.getOrDefault(type, "");
  }

  private List<Element> chainIfSaid(@Nullable String style) {
    return style == null ? List.of() : chain(style);
  }

  /// A style and all it is based on; a circle ends where it began.
  private List<Element> chain(String style) {
    return chains.computeIfAbsent(
        style,
        _ -> {
          List<Element> all = new ArrayList<>();
          Element each = styles.get(style);
          while (each != null && !all.contains(each) && all.size() < MOST_BASED) {
            all.add(each);
            String based = Wml.value(Wml.child(each, "basedOn"));
            each = based == null ? null : styles.get(based);
          }
          return all;
        });
  }
}
